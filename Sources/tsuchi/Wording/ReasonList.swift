internal import Diagnostics
internal import Intake

/// Why rows are left out or looked at, grouped so that a clerk sees what to mend in the source:
/// by rule and field, the most frequent first.
struct ReasonList {
    /// Rows named as examples.
    static let mostExamples = 5

    /// One group of reasons.
    struct Group: Encodable {
        /// The stable code of the rule.
        let rule: String
        /// The field; absent if the rule is about the whole row.
        let field: String?
        /// What is wrong, as it is said of the first row.
        let message: String
        /// Whether it is said in the same words of all rows.
        var isSameForAll = true
        /// What to do about it.
        let action: String?
        /// How many rows.
        var rows: Int
        /// The first of them.
        var examples: [Int]
    }

    /// The groups, the most frequent first.
    let groups: [Group]

    /// Groups records, which come in the order of their rows.
    init(_ records: [RejectionRecord]) {
        var groups: [Group] = []
        var positions: [[String]: (index: Int, row: Int)] = [:]
        for record in records {
            let key = [record.rule.rawValue, record.field ?? ""]
            guard let (index, row) = positions[key] else {
                positions[key] = (groups.count, record.row)
                groups.append(
                    Group(
                        rule: record.rule.rawValue, field: record.field, message: record.message,
                        action: record.action, rows: 1, examples: [record.row]))
                continue
            }
            if record.message != groups[index].message { groups[index].isSameForAll = false }
            guard row != record.row else { continue }
            positions[key] = (index, record.row)
            groups[index].rows += 1
            if groups[index].examples.count < Self.mostExamples {
                groups[index].examples.append(record.row)
            }
        }
        self.groups = groups.enumerated().sorted {
            ($1.element.rows, $0.offset) < ($0.element.rows, $1.offset)
        }.map(\.element)
    }

    /// A few lines a group: how many, what and where; what to do.
    func lines(_ wording: Wording) -> [String] {
        let width = Self.width(groups.map(\.rows), wording)
        return groups.flatMap { group in
            let field = group.field.map { "\($0): " } ?? ""
            let others = group.isSameForAll ? "" : wording(" など", ", and the like")
            let count = wording.count(group.rows, .row).padded(to: width, atLeft: true)
            return [
                "  \(count)  \(field)\(group.message)\(others) [\(group.rule)]",
                "      \(Self.rows(of: group, wording))",
            ] + (group.action.map { ["      → \($0)\(others)"] } ?? [])
        }
    }

    /// Rows by rule where nothing more is known: the most frequent first.
    static func lines(byRule counts: [String: Int], _ wording: Wording) -> [String] {
        let width = width(Array(counts.values), wording)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, rows in
            "  \(wording.count(rows, .row).padded(to: width, atLeft: true))  \(rule)"
        }
    }

    private static func rows(of group: Group, _ wording: Wording) -> String {
        let rest = group.rows - group.examples.count
        let number = wording.number(rest)
        let more = rest > 0 ? wording(" ほか\(number)行", " and \(number) more") : ""
        let examples = wording.list(group.examples.map(String.init))
        return wording("行番号 ", "rows ") + examples + more
    }

    private static func width(_ counts: [Int], _ wording: Wording) -> Int {
        counts.map { wording.count($0, .row).terminalWidth }.max() ?? 0
    }
}
