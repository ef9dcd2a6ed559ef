/// The changes of specimens in words: what pages have in common is told once.
///
/// Values may be told: specimens are invented.
enum BaselineSummary {
    private struct Group: Hashable {
        let kind: PageChange.Kind
        let source: String?
        /// What happened, but to which words.
        let event: String
    }

    private struct Entry {
        var verdict: PageChange.Verdict
        var pages: [String] = []
        /// The words it happened to; `nil` once they are other words on another page.
        var subject: String?
    }

    /// The summary, most pages first.
    static func summary(of report: ComparisonReport) -> [ChangeSummary] {
        var order: [Group] = []
        var found: [Group: Entry] = [:]
        for page in report.pages where page.state != .passed {
            var seen: Set<Group> = []
            for (group, subject, verdict) in groups(of: page) {
                if found[group] == nil { order.append(group) }
                var entry = found[group] ?? Entry(verdict: verdict, subject: subject)
                entry.verdict = max(entry.verdict, verdict)
                if entry.subject != subject { entry.subject = nil }
                if seen.insert(group).inserted { entry.pages.append("\(page.key)") }
                found[group] = entry
            }
        }
        let summary = order.map { group in
            let entry = found[group] ?? Entry(verdict: .unacceptable)
            return ChangeSummary(
                kind: group.kind, verdict: entry.verdict,
                text: name(of: group.kind) + ": " + (entry.subject ?? "") + group.event,
                pageCount: entry.pages.count, ofPages: report.pages.count,
                firstPages: Array(entry.pages.prefix(5)), source: group.source)
        }
        // Stable: what is on as many pages keeps the order of the report.
        return summary.enumerated().sorted {
            ($1.element.pageCount, $0.offset) < ($0.element.pageCount, $1.offset)
        }.map(\.element)
    }

    private static func groups(
        of page: PageResult
    ) -> [(group: Group, subject: String?, verdict: PageChange.Verdict)] {
        switch page.state {
        case .passed: []
        case .new:
            [(Group(kind: .page, source: nil, event: "基準のないページ"), nil, .unacceptable)]
        case .missing:
            [(Group(kind: .page, source: nil, event: "基準にあって今はないページ"), nil, .unacceptable)]
        case .changed:
            page.changes.map { change in
                (
                    Group(kind: change.kind, source: change.source, event: change.detail),
                    subject(of: change), change.verdict
                )
            }
        }
    }

    /// The words that a change happened to, where its detail does not tell them.
    private static func subject(of change: PageChange) -> String? {
        switch change.kind {
        case .reworded, .page: nil
        case .lost, .added: change.detail.hasPrefix("「") ? nil : words(of: change)
        case .moved, .restyled, .symbol, .redrawn, .picture: words(of: change)
        }
    }

    private static func words(of change: PageChange) -> String? {
        (change.after ?? change.before).map { "「\($0)」" }
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
