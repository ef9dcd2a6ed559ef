internal import Diagnostics
public import Intake

/// Why rows are left out or looked at, one rule and field at a time, so that a clerk sees what to
/// mend in the source. It holds no value of a record.
public struct OmissionReason: Codable, Hashable, Sendable {
    /// Rows named as examples.
    public static let mostExamples = 5

    /// The stable code of the rule.
    public var rule: String
    /// The field; `nil` if the rule is about the whole row.
    public var field: String?
    /// What is wrong, as it is said of the first row.
    public var message: String
    /// What to do about it, as it is said of the first row.
    public var action: String?
    /// Whether the same is said of all rows.
    public var isSameForAll = true
    /// How many rows; a row that breaks two rules counts under both.
    public var rows = 1
    /// The first of them, at most ``mostExamples``.
    public var examples: [Int]

    private init(_ record: RejectionRecord) {
        rule = record.rule.rawValue
        field = record.field
        message = record.message
        action = record.action
        examples = [record.row]
    }

    /// Groups records, which come in the order of their rows.
    /// - Returns: The most frequent reason first, those that are equal by their first row.
    public static func groups(of records: [RejectionRecord]) -> [OmissionReason] {
        var groups: [OmissionReason] = []
        var positions: [[String]: (index: Int, row: Int)] = [:]
        for record in records {
            let key = [record.rule.rawValue, record.field ?? ""]
            if let (index, row) = positions[key] {
                groups[index].add(record, isNewRow: row != record.row)
                positions[key] = (index, record.row)
            } else {
                positions[key] = (groups.count, record.row)
                groups.append(OmissionReason(record))
            }
        }
        return groups.enumerated().sorted {
            ($1.element.rows, $0.offset) < ($0.element.rows, $1.offset)
        }.map(\.element)
    }

    private mutating func add(_ record: RejectionRecord, isNewRow: Bool) {
        if record.message != message { isSameForAll = false }
        guard isNewRow else { return }
        rows += 1
        if examples.count < Self.mostExamples { examples.append(record.row) }
    }
}
