internal import Crypto
internal import Diagnostics
internal import Glibc
public import PDFFinishing
public import SystemPackage

/// Makes encrypted copies of a job's finished files for transport, in its folder `transport`:
/// `transport/volume-0001.pdf.age`, or `transport/volume-0001.pdf` as an encrypted PDF.
///
/// Every copy is there whole or not at all. A copy that has been recorded, that is still as it was
/// recorded and was made from the same file for the same readers is kept, so the work can be
/// stopped anywhere and done again. Since encryption is random, a copy that is made again has
/// other bytes: its receipt is the only thing to compare it with.
public struct TransportCopy {
    /// How the copies are encrypted.
    public enum Method: Sendable {
        /// By the program `age`, for whoever has the secret keys.
        case age(AgeEncryption)
        /// As a PDF that asks for a password.
        case pdf(PDFEncryption)
    }

    /// A finished file.
    public struct Source: Hashable, Sendable {
        /// Name within the job's folder, without folders.
        public let name: String
        /// SHA-256 of its bytes, as it was recorded when the file was finished.
        public let sha256: String

        /// Names a finished file.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// What is known of a copy: to be kept in the ledger. There is nothing secret in it.
    public struct Receipt: Codable, Hashable, Sendable {
        /// Name within the job's folder (`transport/volume-0001.pdf.age`).
        public let name: String
        /// SHA-256 of the copy.
        public let sha256: String
        /// Bytes of the copy.
        public let byteCount: Int
        /// Name of the finished file.
        public let source: String
        /// SHA-256 of the finished file.
        public let sourceSHA256: String
        /// `age` or `pdf-aes-256`.
        public let method: String
        /// SHA-256 over the readers' public keys, sorted, a line each; empty for a password, of
        /// which nothing may be kept.
        public let readers: String
    }

    /// Name of the folder of copies in the job's folder.
    public static let folderName = "transport"

    private let folder: FilePath
    private let method: Method
    private let operations: FileOperations

    /// Prepares copies.
    /// - Parameter folder: The job's folder; nobody else may be writing in it.
    public init(folder: FilePath, method: Method, operations: FileOperations = .system) {
        self.folder = folder
        self.method = method
        self.operations = operations
    }

    /// Makes the copies, one after another.
    /// - Parameters:
    ///   - recorded: Receipts of earlier runs; those of other files do not matter.
    ///   - shouldStop: Asked before every file.
    ///   - record: Keeps the receipt of a copy as soon as it is in place; not called for one that
    ///     is kept.
    /// - Returns: A receipt for every source, in order.
    /// - Throws: ``JobFailure``: `.invalid` with `transport.source-changed` if a file is not what
    ///   was recorded, `.output` if a copy cannot be written, `.interrupted`. Copies made before
    ///   it stay.
    public func run(
        _ sources: [Source], recorded: [Receipt] = [], shouldStop: () -> Bool = { false },
        record: (Receipt) throws(JobFailure) -> Void = { _ in }
    ) throws(JobFailure) -> [Receipt] {
        try check(sources)
        do throws(OutputFailure) {
            try makeFolder()
        } catch { throw .output(error) }
        var receipts: [Receipt] = []
        for source in sources {
            if shouldStop() { throw .interrupted }
            if let receipt = recorded.last(where: { isSound($0, for: source) }) {
                receipts.append(receipt)
            } else {
                let receipt = try copy(source)
                try record(receipt)
                receipts.append(receipt)
            }
        }
        return receipts
    }

    private var copies: FilePath { folder.appending(Self.folderName) }

    private var methodName: String {
        switch method {
        case .age: "age"
        case .pdf: "pdf-aes-256"
        }
    }

    private var readers: String {
        switch method {
        case .age(let age):
            SHA256.hexadecimal(of: age.recipients.flatMap { Array("\($0.key)\n".utf8) })
        case .pdf: ""
        }
    }

    private func copyName(_ source: Source) -> String {
        switch method {
        case .age: source.name + ".age"
        case .pdf: source.name
        }
    }

    private func check(_ sources: [Source]) throws(JobFailure) {
        let isPlain = sources.allSatisfy {
            PurgedFolder.isPlainName($0.name) && !$0.name.hasPrefix(".")
        }
        if isPlain, Set(sources.map(\.name)).count == sources.count { return }
        throw .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "transport.bad-name", at: .file(folder.string), "写しを作るファイルの名前が正しくありません",
                    hint: "台帳の記録を確かめてください")))
    }

    /// A link in the folder's place would take the copies elsewhere.
    private func makeFolder() throws(OutputFailure) {
        let isMade = mkdir(copies.string, 0o700) == 0
        guard isMade || errno == EEXIST else {
            throw OutputFailure(errno: errno, path: copies.string)
        }
        var status = stat()
        guard lstat(copies.string, &status) == 0 else {
            throw OutputFailure(errno: errno, path: copies.string)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw OutputFailure(errno: ENOTDIR, path: copies.string)
        }
        guard isMade else { return }
        do throws(Errno) {
            try operations.synchronizeFolder(folder.isEmpty ? "." : folder)
        } catch { throw OutputFailure(errno: error.rawValue, path: folder.string) }
    }

    /// Whether a recorded copy is there as it was recorded, and is what would be made now. A new
    /// password is noticed by trying it.
    private func isSound(_ receipt: Receipt, for source: Source) -> Bool {
        let name = copyName(source)
        guard receipt.source == source.name, receipt.sourceSHA256 == source.sha256,
            receipt.name == "\(Self.folderName)/\(name)", receipt.method == methodName,
            receipt.readers == readers,
            let sha256 = try? FileDigest.sha256(ofJobFile: copies.appending(name)),
            sha256 == receipt.sha256
        else { return false }
        if case .pdf(let encryption) = method {
            return encryption.opens(copies.appending(name).string)
        }
        return true
    }

    private func copy(_ source: Source) throws(JobFailure) -> Receipt {
        let path = folder.appending(source.name)
        try checkUnchanged(path, source)
        let name = copyName(source)
        let file: DurableFile
        do throws(OutputFailure) {
            try DurableFile.removeLeftover(of: name, in: copies, operations: operations)
            file = try DurableFile(folder: copies, name: name, operations: operations)
        } catch { throw .output(error) }
        switch method {
        case .age(let age): try age.encrypt(path, into: file)
        case .pdf(let encryption): try encrypt(path, by: encryption, into: file)
        }
        do throws(OutputFailure) {
            let written = try file.commit()
            return Receipt(
                name: "\(Self.folderName)/\(name)", sha256: written.sha256,
                byteCount: written.byteCount, source: source.name, sourceSHA256: source.sha256,
                method: methodName, readers: readers)
        } catch { throw .output(error) }
    }

    private func encrypt(
        _ path: FilePath, by encryption: PDFEncryption, into file: DurableFile
    ) throws(JobFailure) {
        do throws(PDFFinishingFailure) {
            try encryption.encrypt(path.string) { file.write($0) }
        } catch .write(let errno) {
            throw .output(file.failure(errno))
        } catch {
            throw .invalid(
                DiagnosticFailure(
                    Diagnostic(
                        "transport.not-encrypted", at: .file(path.string), "PDFを暗号化できませんでした",
                        hint: "tsuchi manifest verify でファイルを確かめてください")))
        }
    }

    private func checkUnchanged(_ path: FilePath, _ source: Source) throws(JobFailure) {
        let sha256: String
        do throws(Errno) {
            sha256 = try FileDigest.sha256(ofJobFile: path)
        } catch {
            throw .noInput(
                Diagnostic(
                    "transport.cannot-read", at: .file(path.string), "読めません（\(error)）",
                    hint: "ファイルと権限を確かめてください"))
        }
        guard sha256 != source.sha256 else { return }
        throw .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "transport.source-changed", at: .file(path.string), "印刷のあとで変わっています",
                    hint: "tsuchi manifest verify でファイルを確かめてください")))
    }
}
