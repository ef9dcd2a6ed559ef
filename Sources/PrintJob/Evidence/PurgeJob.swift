internal import Diagnostics
internal import SystemPackage

/// Deletes what holds personal data of a job and leaves the evidence: ledger, lists, manifest.
public struct PurgeJob {
    private let folder: FilePath
    private let isUnfinishedAllowed: Bool
    private let session: JobSession

    /// Prepares a purge of the job in a folder.
    /// - Parameter isUnfinishedAllowed: Whether a job may go that has not printed everything.
    public init(folder: String, isUnfinishedAllowed: Bool, session: JobSession) {
        self.folder = FilePath(folder)
        self.isUnfinishedAllowed = isUnfinishedAllowed
        self.session = session
    }

    /// Deletes. It can be stopped at any moment and done again; the key by which records could be
    /// found in the ledger goes first.
    /// - Throws: ``JobFailure``; `purge.not-finished`.
    public func run() throws(JobFailure) -> JobPurge.Report {
        try Ledger.require(in: folder)
        let lock = try JobLock.exclusive(in: folder)
        defer { lock.release() }
        let ledger = try Ledger.open(in: folder)
        let state = try ledger.job().state
        guard state == .finished || state == .purged || isUnfinishedAllowed else {
            throw .invalid(
                DiagnosticFailure(
                    Diagnostic(
                        "purge.not-finished", at: .file(folder.string),
                        "この仕事はまだ終わっていません。消去すると、もう印刷できません",
                        hint: "tsuchi resume で終わらせるか、それでも消すなら --unfinished を付けてください")))
        }
        // Noted first: a purge that is broken off must not leave a job that looks printable.
        if state != .purged { try ledger.set(.purged, JobEvent(kind: .purged), session) }
        // Before anything goes: broken off after this, the evidence says what is left to be done.
        if try ledger.job().report != nil {
            try ManifestWriter(ledger: ledger, folder: folder).write()
        }
        let purge = JobPurge(
            folder: folder, targets: try targets(ledger), evidence: try evidence(ledger))
        return try JobFailure.writing { () throws(OutputFailure) in try purge.run() }
    }

    /// Also what a reprint or a copy has left that ended before the ledger knew of it.
    private func targets(_ ledger: Ledger) throws(JobFailure) -> [String] {
        let files = try PersonalFiles(ledger: ledger, folder: folder)
        return files.recorded + (try files.present()) + (try files.unrecorded())
    }

    private func evidence(_ ledger: Ledger) throws(JobFailure) -> [String] {
        [Ledger.fileName, JobLock.fileName, JobLock.workersFileName, JobManifest.fileName]
            + (try ledger.lists().map(\.name))
    }
}
