internal import Diagnostics
internal import SystemPackage

/// Deletes what holds personal data of a job and leaves the evidence: ledger, lists, manifest.
public struct PurgeJob {
    private let folder: FilePath
    private let isUnfinishedAllowed: Bool
    private let session: JobSession

    /// Prepares a purge of the job in a folder.
    /// - Parameter isUnfinishedAllowed: Whether a job may go that has not printed everything, has
    ///   files that were disproved afterwards or has lost a list that nothing can restore.
    public init(folder: String, isUnfinishedAllowed: Bool, session: JobSession) {
        self.folder = FilePath(folder)
        self.isUnfinishedAllowed = isUnfinishedAllowed
        self.session = session
    }

    /// Deletes. It can be stopped at any moment and done again; the key by which records could be
    /// found in the ledger goes first. Lists that are gone are made again before, as far as the
    /// ledger can.
    /// - Throws: ``JobFailure``; `purge.not-finished`, `purge.quarantined`, `purge.disputed` and
    ///   `purge.list-lost` unless that is allowed. Nothing is deleted then.
    public func run() throws(JobFailure) -> JobPurge.Report {
        try Ledger.require(in: folder)
        let lock = try JobLock.exclusive(in: folder)
        defer { lock.release() }
        let ledger = try Ledger.open(in: folder)
        try requireAgreement(ledger)
        // Noted before anything goes: a purge that is broken off must not leave a job that looks
        // printable, and its evidence says what is left to be done.
        let findings = try note(ledger)
        let purge = JobPurge(
            folder: folder, targets: try targets(ledger), evidence: try evidence(ledger))
        var report = try JobFailure.writing { () throws(OutputFailure) in try purge.run() }
        report.findings = findings + report.findings
        return report
    }

    /// What a ledger says that was altered must not replace what the manifest says; but personal data
    /// that a purge has left are deleted whatever else is wrong.
    private func requireAgreement(_ ledger: Ledger) throws(JobFailure) {
        if try ledger.job().state == .purged,
            try !PersonalFiles(ledger: ledger, folder: folder).present().isEmpty
        {
            return
        }
        try EvidenceCheck(ledger: ledger, folder: folder).requireAgreement()
    }

    private func note(_ ledger: Ledger) throws(JobFailure) -> [Diagnostic] {
        let known = try ledger.job()
        guard known.report != nil else {
            guard known.state == .purged || isUnfinishedAllowed else {
                throw .invalid(DiagnosticFailure(PurgePreparation.unfinished(folder)))
            }
            if known.state != .purged {
                try ledger.set(.purged, JobEvent(kind: .purged), session)
            }
            return []
        }
        let preparation = PurgePreparation(
            job: try PlannedJob(ledger: ledger), folder: folder, session: session)
        try preparation.removeLeftovers()
        let findings = try prepare(preparation, isPurged: known.state == .purged)
        if known.state != .purged { try preparation.notePurge() }
        try ManifestWriter(ledger: ledger, folder: folder).write()
        return findings
    }

    /// What a purge has begun cannot be refused any more: personal data are not kept for the sake
    /// of a list.
    private func prepare(
        _ preparation: PurgePreparation, isPurged: Bool
    ) throws(JobFailure) -> [Diagnostic] {
        let isAllowed = isPurged || isUnfinishedAllowed
        if !isAllowed {
            let open = try preparation.openMatters()
            guard open.isEmpty else { throw .invalid(DiagnosticFailure(open)) }
        }
        let lists = try preparation.restoreLists()
        guard isAllowed || !lists.hasErrors else { throw .invalid(DiagnosticFailure(lists)) }
        return lists.map { finding in
            guard finding.severity == .error else { return finding }
            return Diagnostic(
                .warning, finding.code, at: finding.place, "一覧がないか、書いたときと違います",
                hint: "控えがあれば戻してください")
        }
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
