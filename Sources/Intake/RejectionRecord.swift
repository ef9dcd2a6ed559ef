public import Diagnostics

/// One line of `rejected.csv`: where, which rule, what to do; never a value of the record.
public struct RejectionRecord: Hashable, Sendable {
    /// The row, from 1, header not counted.
    public let row: Int
    /// The physical lines in the residents file, from 1.
    public let lines: ClosedRange<Int>?
    /// The canonical header of the field, or the column of a mapping file where it could not even
    /// be read; `nil` if the rule is about the whole row.
    public let field: String?
    /// The stable code of the rule.
    public let rule: DiagnosticCode
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let action: String?

    /// Describes one broken rule.
    public init(
        row: Int, lines: ClosedRange<Int>?, field: String?, rule: DiagnosticCode, message: String,
        action: String?
    ) {
        self.row = row
        self.lines = lines
        self.field = field
        self.rule = rule
        self.message = message
        self.action = action
    }

    /// The header line of `rejected.csv`.
    public static let header = ["行番号", "ファイルの行", "項目", "規則", "内容", "対処"]

    /// The line, one text a column of the header.
    public var columns: [String] {
        [String(row), linesText, field ?? "", rule.rawValue, message, action ?? ""]
    }

    private var linesText: String {
        guard let lines else { return "" }
        return lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)–\(lines.upperBound)"
    }
}
