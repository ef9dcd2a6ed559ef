internal import Regression

/// What a comparison has come to, for people and for programs. Values of records are not in it.
struct DiffSummary: Encodable {
    /// Changes that are told one by one.
    private static let shownCount = 40

    private enum CodingKeys: CodingKey { case isSame, pages, changed, new, missing, summary }

    private let report: ComparisonReport
    private let wording: Wording

    init(_ report: ComparisonReport, wording: Wording) {
        self.report = report
        self.wording = wording
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(!report.hasDifferences, forKey: .isSame)
        try container.encode(report.pages.count, forKey: .pages)
        try container.encode(report.count(.changed), forKey: .changed)
        try container.encode(report.count(.new), forKey: .new)
        try container.encode(report.count(.missing), forKey: .missing)
        try container.encode(report.summary, forKey: .summary)
    }

    var text: String { ([outcome] + changes).joined(separator: "\n") }

    private var outcome: String {
        let all = wording.number(report.pages.count)
        guard report.hasDifferences else {
            return wording("\(all)ページに違いはありません", "no difference on \(all) pages")
        }
        let parts: [(count: Int, name: String)] = [
            (report.count(.changed), wording("違うページ", "changed")),
            (report.count(.missing), wording("なくなったページ", "missing")),
            (report.count(.new), wording("増えたページ", "new")),
        ]
        let counts = parts.filter { $0.count > 0 }
            .map { "\($0.name) \(wording.number($0.count))" }
        return wording(
            "\(all)ページのうち: \(wording.list(counts))", "of \(all) pages: \(wording.list(counts))")
    }

    private var changes: [String] {
        let shown = report.summary.prefix(Self.shownCount).map { "  \(line($0))" }
        let rest = report.summary.count - shown.count
        guard rest > 0 else { return shown }
        return shown + [
            wording(
                "  ほかに\(wording.number(rest))種類の違いがあります（--html か --json で見られます）",
                "  and \(wording.number(rest)) more kinds of changes (see --html or --json)")
        ]
    }

    private func line(_ change: ChangeSummary) -> String {
        let (count, all) = (wording.number(change.pageCount), wording.number(change.ofPages))
        let pages = change.firstPages.joined(separator: wording("、", ", "))
        let more = change.pageCount > change.firstPages.count ? wording("など", " …") : ""
        let mark =
            change.verdict == .distinguishable ? wording("［わずか］", "[slight] ") : ""
        return wording(
            "\(mark)\(change.text)  \(all)ページのうち\(count)ページ（\(pages)\(more)）",
            "\(mark)\(change.text)  on \(count) of \(all) pages (\(pages)\(more))")
    }
}
