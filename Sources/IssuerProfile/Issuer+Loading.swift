public import Diagnostics
internal import PositionedYAML
internal import SystemPackage

extension Issuer {
    /// The largest issuer file that is read, in bytes.
    private static let maximumByteCount = 1 << 20

    /// Loads and checks an issuer file.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - observe: sees the very bytes that are read, for a job's manifest.
    /// - Throws: everything that is wrong with it, at `file:line:column`; `issuer.cannot-open` if
    ///   there is no such file.
    public static func load(
        path: String, observing observe: ([UInt8]) -> Void = { _ in }
    ) throws(DiagnosticFailure) -> Issuer {
        let bytes = try contents(path)
        observe(bytes)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw DiagnosticFailure(
                Diagnostic(
                    "issuer.encoding", at: .file(path), "発行者ファイルの文字コードがUTF-8ではありません",
                    hint: "UTF-8で保存し直してください"))
        }
        return try Issuer(yaml: text, file: path)
    }

    /// Checks the text of an issuer file; `file` is the name shown in findings.
    ///
    /// - Throws: everything that is wrong with it, in the order of reading.
    public init(yaml text: String, file: String) throws(DiagnosticFailure) {
        var reader = IssuerFileReader(file: file)
        reader.read(text)
        let findings = reader.reader.diagnostics
        guard !findings.hasErrors,
            let issuer = Issuer(
                reader.values, applicationHost: reader.applicationHost,
                warnings: findings + reader.placeholders)
        else { throw DiagnosticFailure(findings) }
        self = issuer
    }

    private static func contents(_ path: String) throws(DiagnosticFailure) -> [UInt8] {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
            return try descriptor.closeAfter {
                var bytes: [UInt8] = []
                let block = UnsafeMutableRawBufferPointer.allocate(
                    byteCount: 1 << 16, alignment: 16)
                defer { block.deallocate() }
                while bytes.count <= maximumByteCount {
                    let count = try descriptor.read(into: block)
                    if count == 0 { return bytes }
                    bytes += block.prefix(count)
                }
                throw Errno.fileTooLarge
            }
        } catch {
            let reason =
                switch error as? Errno {
                case .noSuchFileOrDirectory?: "ファイルがありません"
                case .permissionDenied?: "読む権限がありません"
                case .isDirectory?: "フォルダーです"
                case .fileTooLarge?: "大きすぎます"
                case let errno?: "\(errno)"
                case nil: "入出力エラー"
                }
            throw DiagnosticFailure(
                Diagnostic(
                    "issuer.cannot-open", at: .file(path), "発行者ファイルを読めません（\(reason)）",
                    hint: "パスと権限を確かめてください"))
        }
    }
}
