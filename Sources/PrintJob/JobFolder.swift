internal import Diagnostics
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
    /// - Throws: ``JobFailure/usedFolder(_:)`` if it already holds a job,
    ///   ``JobFailure/output(_:)`` if it cannot be made.
    public init(path: String) throws(JobFailure) {
        self.path = FilePath(path)
        let contents = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        if let leftover = contents.sorted().first(where: Self.belongsToJob) {
            throw .usedFolder(
                Diagnostic(
                    "output.holds-job", at: .file(path), "このフォルダーには前の印刷の結果があります（\(leftover)）",
                    hint: "別の空のフォルダーを --output で指定してください"))
        }
        var folder = FilePath(root: self.path.root)
        for component in self.path.components {
            folder.append(component)
            madeFolder = mkdir(folder.string, 0o700) == 0
            if !madeFolder, errno != EEXIST {
                throw .output(OutputFailure(errno: errno, name: path))
            }
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
