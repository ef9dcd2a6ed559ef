internal import PrintJob

/// What a finished job says at the end.
struct JobSummary {
    /// For a machine: the manifest.
    let manifest: JobManifest
    /// How the job stands now; `nil` if its ledger cannot be read any more.
    let status: JobStatus?
    let wording: Wording
    /// The job's folder as it was typed.
    let output: String
    /// How long this run took.
    let seconds: Int

    /// For a person.
    var text: String {
        let end = status.map {
            [NextStepText(wording: wording, step: $0.nextStep, folder: output).line]
        }
        return
            ([sum] + separated + size + [
                SizeText(wording: wording).url(manifest.applicationURLTemplate)
            ]
            + ReadbackText(wording: wording).lines(verification) + leftOut + warned + barcodes
            + fitting + [
                wording("件数とハッシュ値", "counts and hashes") + file("manifest.json")
            ]
            + (end ?? [])).joined(separator: "\n")
    }

    private var verification: ReadbackText.Scope {
        ReadbackText.Scope(manifest.verification, manifest.volumes)
    }

    private var sum: String {
        let counts = manifest.counts
        return wording.sum(
            counts.rows,
            [
                (wording.printed, counts.printed), (wording.rejected, counts.rejected),
                (wording.held, counts.held), (wording.quarantined, counts.quarantined),
            ])
    }

    /// Mail pieces that are printed apart, with the files that somebody should look through.
    private var separated: [String] {
        let names = manifest.volumes.filter {
            $0.state == .printed && $0.name.hasPrefix("overflow")
        }
        .map(\.name)
        guard let count = manifest.counts.separated, count > 0 else { return [] }
        return FittingText(wording: wording).separated(
            count, files: names + ["\(output)/overflow.csv"])
    }

    private var fitting: [String] {
        let lines = FittingText(wording: wording).lines(status?.plan?.fitting)
        guard let heading = lines.first else { return [] }
        return ["\(heading) \(output)/shrunk.csv"] + lines.dropFirst()
    }

    private var size: [String] {
        let printed = manifest.volumes.filter { $0.state == .printed }
        guard let first = printed.map(\.firstSerial).min(),
            let last = printed.map(\.lastSerial).max()
        else { return [wording("印刷した通知はありません", "no notice was printed")] }
        let counts = manifest.counts
        let hasCarriers = (status?.plan?.counts.carriers ?? 0) > 0
        let text = SizeText(wording: wording)
        let time = wording.duration(seconds: seconds)
        return [
            text.text(
                mailPieces: counts.mailPieces, sheets: counts.sheets,
                carriers: hasCarriers ? counts.mailPieces : 0, pages: counts.pages,
                volumes: printed.count) + wording("（\(time)）", " (\(time))"),
            text.serials(first, last),
        ]
    }

    private var leftOut: [String] {
        let counts = manifest.counts
        var lines: [String] = []
        if counts.rejected + counts.held > 0 {
            lines.append(
                wording("印刷しなかった行と理由", "rows left out, and why") + file("rejected.csv"))
            lines += ReasonList(wording: wording, reasons: status?.plan?.reasons ?? [])
                .lines(atMost: 10)
        }
        let volumes = manifest.volumes.filter { $0.state == .quarantined }
        if !volumes.isEmpty {
            lines.append(
                wording("印刷に失敗して隔離した冊の行", "rows in quarantined volumes")
                    + file("quarantined.csv"))
            lines += volumes.map { "  " + FailedVolumeText(wording: wording, volume: $0).line }
            if volumes.contains(where: { $0.findingCount > 0 }) {
                lines.append(
                    wording("読み戻しで見つけた違い", "differences found by reading back")
                        + file("disproved.csv"))
            }
        }
        return lines
    }

    private var warned: [String] {
        guard manifest.counts.warned > 0 else { return [] }
        let count = wording.count(manifest.counts.warned, .notice)
        return [
            wording("印刷したが確かめてほしい通知 \(count)", "printed, but to be looked at: \(count)")
                + file("warnings.csv")
        ]
            + ReasonList(wording: wording, reasons: status?.plan?.warningReasons ?? [])
            .lines(atMost: 10)
    }

    private var barcodes: [String] {
        guard let plan = status?.plan,
            let heading = PlanText(wording: wording, report: plan).withoutBarcode
        else { return [] }
        let reasons = plan.barcodeReasons ?? []
        return [heading + (reasons.isEmpty ? "" : file("warnings.csv"))]
            + ReasonList(wording: wording, reasons: reasons).lines(atMost: 10)
    }

    private func file(_ name: String) -> String { ": \(output)/\(name)" }
}
