internal import Diagnostics
internal import Readback

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
            guard printing(of: volume)?.sha256 != volume.sha256 else { continue }
            findings.append(
                Diagnostic(
                    "evidence.volume-unrecorded", at: .file(volume.name), "印刷した記録と違います",
                    hint: "台帳が書き換えられていないか確かめてください"))
        }
        findings += readbackFindings()
        return findings + (try countFindings()) + (try ledger.planFaults().map(Self.fault))
    }

    /// Every file that is in place was read back as far as the job asked for.
    private func readbackFindings() -> [Diagnostic] {
        let extent = manifest.verification.extent
        let volumes = manifest.volumes.filter { volume in
            guard volume.state == .printed else { return false }
            let event = printing(of: volume)
            return volume.pagesRead != extent.pageCount(of: volume.pages)
                || event?.pagesRead != volume.pagesRead
        }
        let reprints = manifest.reprints.enumerated().filter { index, reprint in
            let event = events.map(Ledger.particulars).last { $0.reprint == index + 1 }
            return reprint.pagesRead != extent.pageCount(of: reprint.pages)
                || event?.pagesRead != reprint.pagesRead
        }
        return (volumes.map(\.name) + reprints.map(\.element.name)).map { name in
            Diagnostic(
                "evidence.not-read-back", at: .file(name),
                "読み戻したページ数が、仕事の指定（\(extent.text)）と合いません",
                hint: "tsuchi verify で読み戻し、台帳が書き換えられていないか確かめてください")
        }
    }

    private func countFindings() throws(JobFailure) -> [Diagnostic] {
        let counts = manifest.counts
        let sum =
            counts.printed + counts.rejected + counts.held + counts.quarantined
            + (counts.unprinted ?? 0)
        let recorded = try ledger.recordedRows()
        if counts.rows == sum, recorded == counts.rows { return [] }
        return [
            Diagnostic(
                "evidence.counts-disagree",
                "入力\(counts.rows)行に対して、内訳は\(sum)行、台帳は\(recorded)行です",
                hint: "台帳が書き換えられていないか確かめてください")
        ]
    }

    /// The last note that this volume was printed.
    private func printing(of volume: JobManifest.Volume) -> JobEvent.Detail? {
        events.last {
            $0.kind == JobEvent.Kind.volumePrinted.rawValue
                && Ledger.numbers(in: $0)["volume"] == Self.number(of: volume)
        }.map(Ledger.particulars)
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
