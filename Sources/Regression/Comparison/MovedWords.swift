/// Puts words together that have moved as one: a paragraph that stands lower is one change.
enum MovedWords {
    /// Letters of a change's text; whoever wants more looks at the page.
    private static let textLimit = 120

    /// Changes in the order of drawing, neighbours with the same movement or looks made one.
    static func merged(_ changes: [PageChange]) -> [PageChange] {
        var result: [PageChange] = []
        for change in changes {
            guard let last = result.last, last.kind == change.kind, last.detail == change.detail,
                last.verdict == change.verdict, let joined = joined(last, change)
            else {
                result.append(change)
                continue
            }
            result[result.count - 1] = joined
        }
        return result
    }

    private static func joined(_ first: PageChange, _ second: PageChange) -> PageChange? {
        guard let before = first.beforeFrame, let other = second.beforeFrame,
            let after = first.afterFrame, let otherAfter = second.afterFrame,
            areNeighbours(before, other)
        else { return nil }
        var joined = first
        joined.before = text(first.before, second.before)
        joined.after = text(first.after, second.after)
        joined.beforeFrame = before.union(other)
        joined.afterFrame = after.union(otherAfter)
        return joined
    }

    /// Whether what stands between them is no more than a line or a few letters.
    private static func areNeighbours(_ first: PageFrame, _ second: PageFrame) -> Bool {
        let reach = 2 * second.height
        return second.left - first.right < reach && first.left - second.right < reach
            && second.top - first.bottom < reach && first.top - second.bottom < reach
    }

    private static func text(_ first: String?, _ second: String?) -> String? {
        guard let first, let second else { return first ?? second }
        if first.hasSuffix("…") { return first }
        return first.count + second.count < textLimit ? "\(first) \(second)" : "\(first) …"
    }
}
