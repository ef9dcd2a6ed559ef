internal import Diagnostics
internal import Foundation
internal import Glibc
public import SystemPackage

/// The folder one job writes into. What a job has put in place is taken away again if it ends
/// before it has a plan: there is nothing in it then that could be resumed.
public final class JobFolder {
    /// The folder.
    public let path: FilePath
    private var receipts: [DurableFile.Receipt] = []
    /// Folders that were made for the job, outermost first.
    private var madeFolders: [FilePath] = []

    /// Opens or makes a folder, readable by its owner only.
    /// - Throws: ``JobFailure/usedFolder(_:)`` if it already holds a job,
    ///   ``JobFailure/output(_:)`` if it cannot be made or looked into.
    public init(path: String) throws(JobFailure) {
        self.path = FilePath(path)
        // An empty path would scatter the job's files over the current folder.
        guard !path.isEmpty else { throw .output(OutputFailure(errno: ENOENT, path: path)) }
        try refuseIfUsed()
        do throws(OutputFailure) {
            try makeFolders()
        } catch {
            removeMadeFolders()
            throw .output(error)
        }
    }

    /// - Throws: ``JobFailure/usedFolder(_:)`` if a job is in the folder. One that was killed before
    ///   it had a ledger has left nothing that anybody could want.
    func refuseIfUsed() throws(JobFailure) {
        let contents = try Self.contents(path.string)
        guard let leftover = contents.first(where: Self.belongsToJob) else { return }
        throw .usedFolder(
            Self.refusal(
                path.string, leftover, isFinished: contents.contains(JobManifest.fileName)))
    }

    /// Takes the folder of a job that is there already.
    init(existing path: FilePath) { self.path = path }

    /// Removes the temporary files of a run that was killed. Whoever calls holds the job's lock, so
    /// nobody is writing them.
    func removeLeftovers() {
        for name in (try? Self.contents(path.string)) ?? [] where name.hasSuffix(".partial") {
            unlink(path.appending(name).string)
        }
    }

    /// What a job puts into its folder before a page is drawn.
    static let plannedNames = [
        RecordStore.fileName, DigestKey.fileName, "rejected.csv", "warnings.csv",
        PlanLists.planName, PlanLists.shrunkName, PlanLists.overflowName,
    ]

    /// The names in a folder, sorted; none if there is no such folder. One that cannot be looked
    /// into may hold a job.
    static func contents(_ path: String) throws(JobFailure) -> [String] {
        guard let directory = opendir(path) else {
            if errno == ENOENT { return [] }
            throw .output(OutputFailure(errno: errno, path: path))
        }
        closedir(directory)
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch { throw .output(OutputFailure(errno: EIO, path: path)) }
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

    /// Takes away everything this job has put in place, and the folders made for it.
    public func removeEverything() {
        for receipt in receipts { unlink(path.appending(receipt.name).string) }
        receipts = []
        // The lock goes last: after it, the folder may be somebody else's.
        for name in Self.ledgerNames + Self.lockNames { unlink(path.appending(name).string) }
        removeMadeFolders()
    }

    /// Takes away the folders that were made for the job and have nothing in them.
    func removeMadeFolders() {
        for folder in madeFolders.reversed() { rmdir(folder.string) }
        madeFolders = []
    }

    private func makeFolders() throws(OutputFailure) {
        var folder = FilePath(root: path.root)
        for component in path.components {
            folder.append(component)
            if mkdir(folder.string, 0o700) == 0 {
                madeFolders.append(folder)
            } else if errno != EEXIST {
                throw OutputFailure(errno: errno, path: folder.string)
            }
        }
        var status = stat()
        if stat(folder.isEmpty ? "." : folder.string, &status) != 0 {
            throw OutputFailure(errno: errno, path: folder.string)
        }
        if status.st_mode & S_IFMT != S_IFDIR {
            throw OutputFailure(errno: ENOTDIR, path: folder.string)
        }
    }

    private static let ledgerNames = [Ledger.fileName, Ledger.fileName + "-journal"]
    private static let lockNames = [JobLock.workersFileName, JobLock.fileName]

    /// Before there is a ledger, there are only locks, and a ledger that is being made.
    private static func belongsToJob(_ name: String) -> Bool {
        if name == DurableFile.temporaryName(of: Ledger.fileName) { return false }
        let isVolume = LedgerVolume.kinds.contains { name.hasPrefix($0 + "-") }
        return name.hasSuffix(".partial") || name.hasSuffix(".pdf") && isVolume
            || plannedNames.contains(name) || ledgerNames.contains(name)
            || [JobManifest.fileName, JobCompletion.dispatchName].contains(name)
    }

    /// A folder without a manifest holds a job that is running or was killed.
    private static func refusal(
        _ path: String, _ leftover: String, isFinished: Bool
    ) -> Diagnostic {
        Diagnostic(
            "output.holds-job", at: .file(path),
            isFinished
                ? "このフォルダーには前の印刷の結果があります（\(leftover)）"
                : "このフォルダーには終わっていない印刷のファイルがあります（\(leftover)）",
            hint: isFinished
                ? "別の空のフォルダーを --output で指定してください"
                : "tsuchi resume で続けるか、別の空のフォルダーを --output で指定してください")
    }
}
