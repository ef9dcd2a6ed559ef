internal import PrintJob

/// A plan for people.
struct PlanText {
    let wording: Wording
    let report: PlanReport

    /// One line before printing begins.
    var headline: String {
        let counts = report.counts
        let size = wording.list([
            wording.count(counts.printable, .notice), wording.count(counts.pages, .page),
            wording.count(counts.volumes, .volume),
        ])
        let separated = counts.separated.flatMap { $0 > 0 ? $0 : nil }.map {
            "\(wording.separated) \(wording.count($0, .notice))"
        }
        return wording("計画: \(size)を印刷します", "plan: printing \(size)")
            + ([separated].compactMap(\.self) + leftOut).map {
                wording("（\($0)）", " (\($0))")
            }.joined()
    }

    /// What the plan says in figures.
    var figures: [String] {
        [title, sum]
            + FittingText(wording: wording).separated(report.counts.separated, files: [])
            + [size, serials].compactMap { $0 } + [url]
    }

    /// How far texts are made smaller or narrower.
    var fitting: [String] { FittingText(wording: wording).lines(report.fitting) }

    /// How many notices have no whole customer barcode; `nil` if all have one. Letters without one
    /// are sorted by their address: no fault, but the discount for barcodes may be lost.
    var withoutBarcode: String? {
        guard let count = report.counts.withoutBarcode, count > 0 else { return nil }
        let notices = wording.count(count, .notice)
        return wording(
            "番号入りのカスタマバーコードがない通知 \(notices)",
            "without a whole customer barcode: \(notices)")
    }

    /// Distributions in which a wrong extract shows.
    var distributions: [String] {
        let notices = wording("通知の数", "notices")
        let sheets = DistributionText(
            wording: wording, title: wording("封書の用紙の枚数（封書の数）", "sheets per mail piece (pieces)"),
            shares: report.sheetsPerPiece)
        let others: [(String, [PlanReport.Share])] = [
            (wording("生まれた年代", "decade of birth"), report.birthDecades),
            (wording("郵便番号の上3桁", "postcode area"), report.postcodes),
            (wording("発行日の年月", "month of issue"), report.issueMonths),
        ]
        // That every notice is a piece of one sheet is no news.
        return (report.sheetsPerPiece.count > 1 ? sheets.lines : [])
            + others.flatMap {
                DistributionText(
                    wording: wording, title: $0.0 + wording("（\(notices)）", " (\(notices))"),
                    shares: $0.1
                ).lines
            }
    }

    /// The document, what for, and the file.
    private var title: String {
        let purpose = wording.purpose(report.purpose).map { wording("（\($0)）", " (\($0))") }
        return "\(report.document)\(purpose ?? ""): \(report.input.name)"
    }

    /// Rows by what becomes of them.
    private var sum: String {
        let counts = report.counts
        return wording.sum(
            counts.rows,
            [
                (wording.printable, counts.printable), (wording.rejected, counts.rejected),
                (wording.held, counts.held),
            ])
    }

    private var size: String? {
        let counts = report.counts
        guard counts.printable > 0 else {
            return wording("印刷できる通知はありません", "no notice can be printed")
        }
        return SizeText(wording: wording).text(
            mailPieces: counts.mailPieces, sheets: counts.sheets, carriers: counts.carriers,
            pages: counts.pages, volumes: counts.volumes)
    }

    private var serials: String? {
        report.serials.map { SizeText(wording: wording).serials($0.first, $0.last) }
    }

    private var url: String { SizeText(wording: wording).url(report.applicationURLTemplate) }

    private var leftOut: [String] {
        let counts = report.counts
        var parts: [String] = []
        if counts.rejected > 0 {
            parts.append("\(wording.rejected) \(wording.count(counts.rejected, .row))")
        }
        if counts.held > 0 {
            parts.append("\(wording.held) \(wording.count(counts.held, .row))")
        }
        return parts.isEmpty ? [] : [wording.list(parts)]
    }
}
