internal import Diagnostics
internal import Intake

extension RejectionRecord {
    /// The line for one finding of a row.
    init(row: Int, lines: ClosedRange<Int>, finding: Diagnostic) {
        var field: String?
        if case .record(_, let name)? = finding.place { field = name }
        self.init(
            row: row, lines: lines, field: field, rule: finding.code, message: finding.message,
            action: finding.hint)
    }
}
