internal import Regression

/// What a comparison has come to, for people and for programs.
struct RegressionSummary: Encodable {
    /// Changes that are told one by one; the report has all.
    private static let shownCount = 12

    private enum CodingKeys: CodingKey {
        case passed, changed, new, missing, recorded, environment, summary, report
    }

    let report: ComparisonReport
    let recorded: Int
    let files: ReportFolder

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(report.count(.passed), forKey: .passed)
        try container.encode(report.count(.changed), forKey: .changed)
        try container.encode(report.count(.new), forKey: .new)
        try container.encode(report.count(.missing), forKey: .missing)
        try container.encode(recorded, forKey: .recorded)
        try container.encode(report.environment, forKey: .environment)
        try container.encode(report.summary, forKey: .summary)
        try container.encode(files.htmlPath, forKey: .report)
    }

    func text(_ wording: Wording) -> String {
        let parts = [
            (wording("合格", "passed"), report.count(.passed)),
            (wording("変更", "changed"), report.count(.changed)),
            (wording("新規", "new"), report.count(.new)),
            (wording("なし", "missing"), report.count(.missing)),
        ].map { "\($0) \(wording.number($1))" }
        let counts = wording("ページ: ", "pages: ") + wording.list(parts)
        return
            (environment(wording) + [counts] + changes(wording) + record(wording) + [
                wording("報告: \(files.htmlPath)", "report: \(files.htmlPath)")
            ]).joined(separator: "\n")
    }

    /// Told first: it may explain all the rest.
    private func environment(_ wording: Wording) -> [String] {
        guard !report.environment.isEmpty else { return [] }
        let head = wording(
            "書体かライブラリーが、基準を記録したときと違います:",
            "fonts or libraries are not those of the baselines:")
        return [head]
            + report.environment.map { change in
                let none = wording("なし", "none")
                return "  \(change.name)  \(change.recorded ?? none) → \(change.present ?? none)"
            }
    }

    private func changes(_ wording: Wording) -> [String] {
        let shown = report.summary.prefix(Self.shownCount).map { change in
            let pages = wording(
                "\(wording.number(change.ofPages))ページのうち\(wording.number(change.pageCount))ページ",
                "\(wording.number(change.pageCount)) of \(wording.number(change.ofPages)) pages")
            let source = change.source.map { "  \($0)" } ?? ""
            return "  \(change.text)  \(pages)\(source)"
        }
        let left = report.summary.count - shown.count
        return left > 0
            ? shown + [wording("  ほか\(left)種類", "  and \(left) more")] : Array(shown)
    }

    private func record(_ wording: Wording) -> [String] {
        guard recorded > 0 else { return [] }
        let count = wording.number(recorded)
        return [
            wording(
                "\(count)ページの基準を記録しました。見てから版管理に入れてください",
                "recorded \(count) baselines; look at them before you commit them")
        ]
    }
}
