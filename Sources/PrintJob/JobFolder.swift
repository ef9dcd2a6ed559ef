public import Diagnostics
internal import Foundation
internal import Glibc
public import SystemPackage

/// The folder one job writes into. A job is all or nothing: what it has put in place is taken
/// away again if it cannot finish, so that half a job is never taken for a whole one.
public final class JobFolder {
    /// The folder.
    public let path: FilePath
    private var receipts: [DurableFile.Receipt] = []
    private var madeFolder = false

    /// Opens or makes a folder, readable by its owner only.
    /// - Throws: ``DiagnosticFailure`` if it already holds a job or cannot be written.
    public init(path: String) throws(DiagnosticFailure) {
        self.path = FilePath(path)
        let manager = FileManager.default
        let contents = (try? manager.contentsOfDirectory(atPath: path)) ?? []
        if let leftover = contents.sorted().first(where: Self.belongsToJob) {
            throw DiagnosticFailure(
                Diagnostic(
                    "output.holds-job", at: .file(path), "このフォルダーには前の印刷の結果があります（\(leftover)）",
                    hint: "別の空のフォルダーを --output で指定してください"))
        }
        guard !manager.fileExists(atPath: path) else { return }
        do {
            try manager.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            madeFolder = true
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    "output.write-failed", at: .file(path), "フォルダーを作れません",
                    hint: "書き込めるフォルダーを --output で指定してください"))
        }
    }

    /// Starts a file in the folder.
    public func makeFile(_ name: String) throws(OutputFailure) -> DurableFile {
        try DurableFile(folder: path, name: name)
    }

    /// Puts a file in place and remembers it.
    @discardableResult
    public func commit(_ file: DurableFile) throws(OutputFailure) -> DurableFile.Receipt {
        let receipt = try file.commit()
        receipts.append(receipt)
        return receipt
    }

    /// Takes away everything this job has put in place.
    public func removeEverything() {
        for receipt in receipts { unlink(path.appending(receipt.name).string) }
        receipts = []
        if madeFolder { rmdir(path.string) }
    }

    private static func belongsToJob(_ name: String) -> Bool {
        name.hasSuffix(".partial") || (name.hasPrefix("volume-") && name.hasSuffix(".pdf"))
            || ["manifest.json", "dispatch.csv", "rejected.csv", "warnings.csv"].contains(name)
    }
}
