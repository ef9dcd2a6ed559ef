/// Says in words what the changes of many pages have in common.
///
/// Nothing of a record is told: a word is shown only if it belongs to the form, everything else is
/// called 値.
public struct ChangeSummarizer: Sendable {
    /// How words are shown.
    public enum Disclosure: Sendable {
        /// All words: of invented records, or because somebody has asked for it.
        case everything
        /// Only words of the form, by what stands on the pages of the left and of the right file.
        case formOnly(before: WordTally, after: WordTally)
    }

    private let disclosure: Disclosure
    private let wording: SummaryWording
    /// Labels that a summary names.
    private static let firstPages = 3
    /// Distance in millimetres of places that are one.
    private static let reach = 0.5

    /// - Parameters:
    ///   - disclosure: Which words may be shown.
    ///   - language: The language of the summary.
    public init(_ disclosure: Disclosure, language: SummaryLanguage = .japanese) {
        self.disclosure = disclosure
        wording = SummaryWording(language: language)
    }

    /// The changes of all pages, the gravest and then those of most pages first.
    public func summary(of pages: [PageResult]) -> [ChangeSummary] {
        var groups: [Key: [Group]] = [:]
        for page in pages {
            for change in page.changes { add(change, of: page, to: &groups) }
        }
        let count = pages.count
        let changes = groups.values.flatMap(\.self).map { summary($0, ofPages: count) }
        return (presence(.missing, pages) + presence(.new, pages) + changes).sorted {
            if $0.verdict != $1.verdict { return $0.verdict > $1.verdict }
            if $0.pageCount != $1.pageCount { return $0.pageCount > $1.pageCount }
            return ($0.text, $0.source ?? "") < ($1.text, $1.source ?? "")
        }
    }

    /// What changes must share to be told as one.
    private struct Key: Hashable {
        let kind: PageChange.Kind
        let before: SummaryWording.Shown
        let after: SummaryWording.Shown
        let detail: String
        let source: String?
    }

    private struct Group {
        let key: Key
        var verdict: PageChange.Verdict
        var frame: PageFrame?
        /// Where the right edge of the left edges is.
        var lastLeft: Double
        var pageCount = 0
        var labels: [String] = []
        /// Position and label of the last page: changes of one page count once.
        var lastPage: PageIdentity?
    }

    private struct PageIdentity: Hashable {
        let document: String
        let specimen: String
        let page: Int
    }

    private func add(
        _ change: PageChange, of page: PageResult, to groups: inout [Key: [Group]]
    ) {
        let frame = change.beforeFrame ?? change.afterFrame
        let before = shown(change.before, change.beforeFrame, isBefore: true)
        let after = shown(change.after, change.afterFrame, isBefore: false)
        let key = Key(
            kind: change.kind, before: before, after: after,
            detail: SummaryWording.hasMeasure(change, isHidden: before == .value || after == .value)
                ? change.detail : "",
            source: change.source)
        var own = groups[key] ?? []
        let place = own.firstIndex { $0.frame.isOnLine(of: frame, within: Self.reach) }
        let index = place ?? own.count
        if place == nil {
            own.append(
                Group(
                    key: key, verdict: change.verdict, frame: frame, lastLeft: frame?.left ?? 0))
        }
        let identity = PageIdentity(
            document: page.document, specimen: page.specimen, page: page.page)
        own[index].verdict = max(own[index].verdict, change.verdict)
        if let frame {
            own[index].lastLeft = max(own[index].lastLeft, frame.left)
            if frame.left < own[index].frame?.left ?? 0 { own[index].frame?.left = frame.left }
        }
        if own[index].lastPage != identity {
            own[index].lastPage = identity
            own[index].pageCount += 1
            if own[index].labels.count < Self.firstPages { own[index].labels.append(page.label) }
        }
        groups[key] = own
    }

    private func shown(
        _ text: String?, _ frame: PageFrame?, isBefore: Bool
    ) -> SummaryWording.Shown {
        guard let text else { return .nothing }
        switch disclosure {
        case .everything: return .text(text)
        case .formOnly(let before, let after):
            guard let frame, (isBefore ? before : after).isOfForm(text, at: frame) else {
                return .value
            }
            return .text(text)
        }
    }

    private func summary(_ group: Group, ofPages: Int) -> ChangeSummary {
        ChangeSummary(
            kind: group.key.kind, verdict: group.verdict,
            text: wording.text(
                group.key.kind, group.key.before, group.key.after, detail: group.key.detail,
                place: group.frame.map { wording.place($0, lastLeft: group.lastLeft) }),
            pageCount: group.pageCount, ofPages: ofPages, firstPages: group.labels,
            source: group.key.source)
    }

    /// Pages that are only on one side.
    private func presence(_ state: PageResult.State, _ pages: [PageResult]) -> [ChangeSummary] {
        let found = pages.filter { $0.state == state }
        guard !found.isEmpty else { return [] }
        return [
            ChangeSummary(
                kind: .page, verdict: .unacceptable,
                text: state == .missing ? wording.missingPages : wording.newPages,
                pageCount: found.count, ofPages: pages.count,
                firstPages: found.prefix(Self.firstPages).map(\.label))
        ]
    }
}

extension PageFrame? {
    /// Whether both stand on one line, or neither anywhere.
    fileprivate func isOnLine(of other: PageFrame?, within reach: Double) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        return abs(self.top - other.top) <= reach
    }
}
