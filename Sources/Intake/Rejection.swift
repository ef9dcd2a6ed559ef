public import Diagnostics

/// A row that is not printed, and why. It holds no value of the row.
public struct Rejection: Hashable, Sendable {
    /// The row, from 1, header not counted.
    public let row: Int
    /// The physical lines it takes in the file, from 1; `nil` if nobody knows any more.
    public let lines: ClosedRange<Int>?
    /// What was found, at least one error; the places name row and field.
    public let findings: [Diagnostic]

    /// Describes a rejected row.
    public init(row: Int, lines: ClosedRange<Int>?, findings: [Diagnostic]) {
        self.row = row
        self.lines = lines
        self.findings = findings
    }

    /// One line of `rejected.csv` for each error.
    public var records: [RejectionRecord] {
        findings.filter { $0.severity == .error }.map { finding in
            var field: String?
            if case .record(_, let name)? = finding.place { field = name }
            return RejectionRecord(
                row: row, lines: lines, field: field, rule: finding.code,
                message: finding.message, action: finding.hint)
        }
    }
}
