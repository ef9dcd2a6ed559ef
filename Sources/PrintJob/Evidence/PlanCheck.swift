internal import Diagnostics

/// Whether the plan in a ledger is the one that its chain of events names, and whole: every row,
/// every sheet and every page exactly once.
struct PlanCheck {
    let ledger: Ledger
    let manifest: JobManifest
    let events: [LedgerEvent]

    func findings() throws(JobFailure) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if try ledger.planSHA256() != detail(of: .planned, "planSHA256") {
            findings.append(
                Diagnostic(
                    "evidence.plan-changed", "計画が、作ったときの記録と違います",
                    hint: "台帳が書き換えられていないか確かめてください"))
        }
        for volume in manifest.volumes where volume.state == .printed {
            guard printedSHA256(volume) != volume.sha256 else { continue }
            findings.append(
                Diagnostic(
                    "evidence.volume-unrecorded", at: .file(volume.name), "印刷した記録と違います",
                    hint: "台帳が書き換えられていないか確かめてください"))
        }
        return findings + (try countFindings()) + (try ledger.planFaults().map(Self.fault))
    }

    private func countFindings() throws(JobFailure) -> [Diagnostic] {
        let counts = manifest.counts
        let sum = counts.printed + counts.rejected + counts.held + counts.quarantined
        let recorded = try ledger.recordedRows()
        if counts.rows == sum, recorded == counts.rows { return [] }
        return [
            Diagnostic(
                "evidence.counts-disagree",
                "入力\(counts.rows)行に対して、内訳は\(sum)行、台帳は\(recorded)行です",
                hint: "台帳が書き換えられていないか確かめてください")
        ]
    }

    /// The hash in the last note that this volume was printed.
    private func printedSHA256(_ volume: JobManifest.Volume) -> String? {
        events.last {
            $0.kind == JobEvent.Kind.volumePrinted.rawValue
                && Ledger.numbers(in: $0)["volume"] == Self.number(of: volume)
        }.flatMap { Ledger.detail(of: $0)["sha256"] }
    }

    private static func number(of volume: JobManifest.Volume) -> Int? {
        Int(volume.name.drop { !$0.isNumber }.prefix { $0.isNumber })
    }

    private func detail(of kind: JobEvent.Kind, _ key: String) -> String? {
        Ledger.detail(of: events.last { $0.kind == kind.rawValue })[key]
    }

    private static func fault(_ name: String) -> Diagnostic {
        Diagnostic(
            "evidence.plan-incomplete", "計画の番号に欠けか重なりがあります（\(name)）",
            hint: "台帳が書き換えられていないか確かめてください")
    }
}
