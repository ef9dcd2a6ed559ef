/// The changes of specimens in words: what pages have in common is told once.
///
/// Values may be told: specimens are invented.
enum BaselineSummary {
    private struct Group: Hashable {
        let kind: PageChange.Kind
        let source: String?
        let text: String
    }

    /// The summary, most pages first.
    static func summary(of report: ComparisonReport) -> [ChangeSummary] {
        var order: [Group] = []
        var found: [Group: (verdict: PageChange.Verdict, pages: [String])] = [:]
        for page in report.pages where page.state != .passed {
            var seen: Set<Group> = []
            for (group, verdict) in groups(of: page) where seen.insert(group).inserted {
                if found[group] == nil { order.append(group) }
                var entry = found[group] ?? (verdict: verdict, pages: [])
                entry.verdict = max(entry.verdict, verdict)
                entry.pages.append("\(page.key)")
                found[group] = entry
            }
        }
        let summary = order.map { group in
            let entry = found[group] ?? (verdict: .unacceptable, pages: [])
            return ChangeSummary(
                kind: group.kind, verdict: entry.verdict, text: group.text,
                pageCount: entry.pages.count, ofPages: report.pages.count,
                firstPages: Array(entry.pages.prefix(5)), source: group.source)
        }
        // Stable: what is on as many pages keeps the order of the report.
        return summary.enumerated().sorted {
            ($1.element.pageCount, $0.offset) < ($0.element.pageCount, $1.offset)
        }.map(\.element)
    }

    private static func groups(of page: PageResult) -> [(Group, PageChange.Verdict)] {
        switch page.state {
        case .passed: []
        case .new:
            [(Group(kind: .page, source: nil, text: "基準のないページ"), .unacceptable)]
        case .missing:
            [(Group(kind: .page, source: nil, text: "基準にあって今はないページ"), .unacceptable)]
        case .changed:
            page.changes.map { change in
                (
                    Group(kind: change.kind, source: change.source, text: text(of: change)),
                    change.verdict
                )
            }
        }
    }

    private static func text(of change: PageChange) -> String {
        let subject: String
        switch (change.kind, change.before, change.after) {
        case (.lost, let words?, _): subject = "「\(words)」が消えました"
        case (.added, _, let words?): subject = "「\(words)」が加わりました"
        case (.reworded, _, _), (.page, _, _): subject = ""
        case (_, _, let words?), (_, let words?, nil): subject = "「\(words)」"
        case (_, nil, nil): subject = ""
        }
        let isTold = change.kind == .lost || change.kind == .added
        return name(of: change.kind) + ": " + subject + (isTold ? "" : change.detail)
    }

    private static func name(of kind: PageChange.Kind) -> String {
        switch kind {
        case .page: "用紙"
        case .lost: "消えた語"
        case .added: "加わった語"
        case .reworded: "違う語"
        case .moved: "位置"
        case .restyled: "書体・大きさ・色"
        case .symbol: "コード"
        case .redrawn: "罫線・画像"
        case .picture: "見た目"
        }
    }
}
