public import Diagnostics
internal import Glibc
internal import SystemPackage

/// Recomputes what a job's manifest states: the files' hashes, the chain of events, the plan's
/// digest, and that every row of the residents file, every sheet and every page is accounted for
/// exactly once.
public struct ManifestVerification {
    /// What was found.
    public struct Result: Sendable {
        /// What is not as the manifest states; empty if all is.
        public let findings: [Diagnostic]
        /// Files whose hash was recomputed.
        public let files: Int
        /// Events in the chain.
        public let events: Int
        /// Rows of the residents file that are accounted for.
        public let rows: Int
        /// Whether what holds personal data has been purged, so that only its hashes remain.
        public let isPurged: Bool
        /// Whether the job has not finished, or had not when it was purged.
        public let isUnfinished: Bool
        /// Rows that have not been printed although nothing is wrong with them.
        public let unprinted: Int
    }

    private let folder: FilePath

    /// Prepares the verification of the job in a folder.
    public init(folder: String) { self.folder = FilePath(folder) }

    /// Verifies.
    /// - Throws: ``JobFailure`` if there is no manifest or no ledger that can be read.
    public func run() throws(JobFailure) -> Result {
        let stated = try self.manifest()
        let ledger = try Ledger.open(in: folder, isReadOnly: true)
        let job = try PlannedJob(ledger: ledger)
        let isPurged = job.state == .purged
        let derived = try JobManifest(job: job)
        let events = try ledger.events()
        let agreement = ManifestAgreement(stated, derived: derived, events: events)
        // What has happened since is in the ledger alone.
        let manifest = agreement.isBehind ? derived : stated
        let purgeCheck = try PurgeCheck(job: job, folder: folder, manifest: stated, events: events)
        let fileCheck = FileCheck(folder: folder, manifest: manifest, isPurged: isPurged)
        let planCheck = PlanCheck(ledger: ledger, manifest: manifest, events: events)
        var findings = agreement.contradictions
        if let broken = EventChain.verify(events), !findings.contains(broken) {
            findings.insert(broken, at: 0)
        }
        // A purge that was cut short is told as that.
        if !purgeCheck.isManifestBehind { findings += [agreement.delay].compactMap(\.self) }
        findings += purgeCheck.findings()
        findings += fileCheck.findings()
        findings += try planCheck.findings()
        return Result(
            findings: findings, files: fileCheck.files.count, events: events.count,
            rows: manifest.counts.rows, isPurged: isPurged && purgeCheck.isComplete,
            isUnfinished: derived.isUnfinished, unprinted: derived.counts.unprinted ?? 0)
    }

    private func manifest() throws(JobFailure) -> JobManifest {
        if let manifest = try JobManifest.read(from: folder) { return manifest }
        let path = folder.appending(JobManifest.fileName)
        guard access(path.string, F_OK) != 0 else { throw JobManifest.unreadable(path) }
        throw .noInput(
            Diagnostic(
                "evidence.no-manifest", at: .file(path.string), "manifest.json がありません",
                hint: isPurged
                    ? "消去した仕事なら tsuchi purge をもう一度実行すると、台帳から作り直します"
                    : "途中で止まった仕事なら tsuchi resume で終わらせてください"))
    }

    private var isPurged: Bool {
        let job = try? Ledger.open(in: folder, isReadOnly: true).job()
        return job?.state == .purged
    }
}

extension JobManifest {
    /// Whether volumes are yet to be printed, or the job was not concluded after the last one.
    fileprivate var isUnfinished: Bool {
        [.planning, .printing].contains(state) || run.finished == nil
            || volumes.contains { $0.state == .planned }
    }
}
