internal import Diagnostics
internal import SystemPackage

/// Whether the personal data of a job that has been purged are gone, and whatever is in its folder
/// is in its ledger.
struct PurgeCheck {
    /// Whether the manifest was written before the job was purged, and nothing has happened since:
    /// the purge was cut short before it wrote the manifest anew.
    let isManifestBehind: Bool
    private let isPurged: Bool
    /// Files with personal data that should be gone.
    private let left: [String]
    private let unrecorded: [String]

    init(
        job: PlannedJob, folder: FilePath, manifest: JobManifest, events: [LedgerEvent]
    ) throws(JobFailure) {
        isPurged = job.state == .purged
        let files = try PersonalFiles(ledger: job.ledger, folder: folder)
        left = isPurged ? try files.present() : []
        unrecorded = try files.unrecorded().filter { [left] in !left.contains($0) }
        isManifestBehind = isPurged && Self.isBehind(manifest, events)
    }

    /// Whether nothing was left of a purge.
    var isComplete: Bool { left.isEmpty && !isManifestBehind }

    func findings() -> [Diagnostic] {
        let hint = "tsuchi purge をもう一度実行してください"
        var findings: [Diagnostic] = []
        if isManifestBehind {
            findings.append(
                Diagnostic(
                    "evidence.purge-unfinished", at: .file(JobManifest.fileName),
                    "消去が途中で止まっています", hint: hint))
        }
        findings += left.map { name in
            Diagnostic(
                "evidence.personal-data-left", at: .file(name),
                "消去した仕事なのに、個人情報の入ったファイルが残っています", hint: hint)
        }
        findings += unrecorded.map { name in
            Diagnostic(
                "evidence.unrecorded-file", at: .file(name), "台帳にないファイルがあります",
                hint: isPurged
                    ? hint : "途中で止まった再印刷や暗号化の残りです。発送せず、消すか、同じ操作をもう一度実行してください")
        }
        return findings
    }

    private static func isBehind(_ manifest: JobManifest, _ events: [LedgerEvent]) -> Bool {
        let known = manifest.chain.events
        guard manifest.state != .purged, (0..<events.count).contains(known) else { return false }
        let head = known == 0 ? EventChain.origin : events[known - 1].hash
        return head == manifest.chain.head
            && events[known...].allSatisfy { $0.kind == JobEvent.Kind.purged.rawValue }
    }
}
