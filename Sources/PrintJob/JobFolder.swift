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
    /// The folders this job had to make, the outermost first.
    private var made: [FilePath] = []

    /// Opens or makes a folder, readable by its owner only.
    /// - Throws: ``JobFailure/usedFolder(_:)`` if it already holds a job,
    ///   ``JobFailure/output(_:)`` if it cannot be made or looked into.
    public init(path: String) throws(JobFailure) {
        self.path = FilePath(path)
        // An empty path would scatter the job's files over the current folder.
        guard !path.isEmpty else { throw .output(OutputFailure(errno: ENOENT, name: path)) }
        if let leftover = try Self.contents(path).first(where: Self.belongsToJob) {
            throw .usedFolder(
                Diagnostic(
                    "output.holds-job", at: .file(path), "このフォルダーには前の印刷の結果があります（\(leftover)）",
                    hint: "別の空のフォルダーを --output で指定してください"))
        }
        var folder = FilePath(root: self.path.root)
        for component in self.path.components {
            folder.append(component)
            if mkdir(folder.string, 0o700) == 0 {
                made.append(folder)
            } else if errno != EEXIST {
                let error = errno
                removeEverything()
                throw .output(OutputFailure(errno: error, name: path))
            }
        }
    }

    /// The names in a folder, sorted; none if there is no such folder. One that cannot be looked
    /// into may hold a job.
    private static func contents(_ path: String) throws(JobFailure) -> [String] {
        guard let directory = opendir(path) else {
            if errno == ENOENT { return [] }
            throw .output(OutputFailure(errno: errno, name: path))
        }
        closedir(directory)
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch { throw .output(OutputFailure(errno: EIO, name: path)) }
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

    /// Takes away everything this job has put in place, the folders it made included.
    public func removeEverything() {
        for receipt in receipts { unlink(path.appending(receipt.name).string) }
        receipts = []
        for folder in made.reversed() { rmdir(folder.string) }
        made = []
    }

    private static func belongsToJob(_ name: String) -> Bool {
        name.hasSuffix(".partial") || (name.hasPrefix("volume-") && name.hasSuffix(".pdf"))
            || ["manifest.json", "dispatch.csv", "rejected.csv", "warnings.csv"].contains(name)
    }
}
