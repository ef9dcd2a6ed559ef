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
    }

    private let folder: FilePath

    /// Prepares the verification of the job in a folder.
    public init(folder: String) { self.folder = FilePath(folder) }

    /// Verifies.
    /// - Throws: ``JobFailure`` if there is no manifest or no ledger that can be read.
    public func run() throws(JobFailure) -> Result {
        let stated = try self.manifest()
        let ledger = try Ledger.open(in: folder, isReadOnly: true)
        let derived = try JobManifest(job: PlannedJob(ledger: ledger))
        let events = try ledger.events()
        let agreement = ManifestAgreement(stated, derived: derived, events: events)
        // What has happened since is in the ledger alone.
        let manifest = agreement.isBehind ? derived : stated
        let fileCheck = FileCheck(folder: folder, manifest: manifest)
        let planCheck = PlanCheck(ledger: ledger, manifest: manifest, events: events)
        var findings = agreement.contradictions
        if let broken = EventChain.verify(events), !findings.contains(broken) {
            findings.insert(broken, at: 0)
        }
        findings += [agreement.delay].compactMap(\.self)
        findings += fileCheck.findings()
        findings += try planCheck.findings()
        return Result(
            findings: findings, files: fileCheck.files.count, events: events.count,
            rows: manifest.counts.rows, isPurged: manifest.state == .purged)
    }

    private func manifest() throws(JobFailure) -> JobManifest {
        if let manifest = try JobManifest.read(from: folder) { return manifest }
        let path = folder.appending(JobManifest.fileName)
        guard access(path.string, F_OK) != 0 else { throw JobManifest.unreadable(path) }
        throw .noInput(
            Diagnostic(
                "evidence.no-manifest", at: .file(path.string), "manifest.json がありません",
                hint: "途中で止まった仕事なら tsuchi resume で終わらせてください"))
    }
}
