internal import PrintJob

/// Why rows are left out or looked at, for people.
struct ReasonList {
    let wording: Wording
    let reasons: [OmissionReason]

    /// A line a reason, with examples; of many, the most frequent.
    func lines(atMost limit: Int) -> [String] {
        let rest = reasons.count - limit
        return reasons.prefix(limit).map {
            head($0) + wording("（\(rows(of: $0))）", " (\(rows(of: $0)))")
        } + (rest > 0 ? [wording("  ほか\(rest)種類の理由", "  and \(rest) other reasons")] : [])
    }

    /// The same with what to do about it.
    var linesWithActions: [String] {
        reasons.flatMap { reason in
            [head(reason), "      \(rows(of: reason))"]
                + (reason.action.map { ["      → \($0)\(others(reason))"] } ?? [])
        }
    }

    private func head(_ reason: OmissionReason) -> String {
        let width = reasons.map { wording.count($0.rows, .row).terminalWidth }.max() ?? 0
        let count = wording.count(reason.rows, .row).padded(to: width, atLeft: true)
        let field = reason.field.map { "\($0): " } ?? ""
        return "  \(count)  \(field)\(reason.message)\(others(reason)) [\(reason.rule)]"
    }

    /// What is said of the first row holds for the others in other words.
    private func others(_ reason: OmissionReason) -> String {
        reason.isSameForAll ? "" : wording(" など", ", and the like")
    }

    private func rows(of reason: OmissionReason) -> String {
        let rest = wording.number(reason.rows - reason.examples.count)
        let examples = wording.list(reason.examples.map(String.init))
        return wording("行番号 ", "rows ") + examples
            + (reason.rows > reason.examples.count
                ? wording(" ほか\(rest)行", " and \(rest) more") : "")
    }
}
