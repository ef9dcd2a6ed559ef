public import Diagnostics

/// One rule that one field of a record breaks. It says what to do, and never holds the value.
public struct FieldViolation: Error, Hashable, Sendable {
    /// The canonical header of the field.
    public let field: String
    /// An error keeps the record from being printed; a warning is for somebody to look at.
    public let severity: Diagnostic.Severity
    /// The stable code of the rule, `notice.…`.
    public let code: DiagnosticCode
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let hint: String

    /// Describes a violation.
    public init(
        field: String, _ severity: Diagnostic.Severity = .error, code: DiagnosticCode,
        message: String, hint: String
    ) {
        self.field = field
        self.severity = severity
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The violation as a finding in a row of the residents file, from 1.
    public func diagnostic(row: Int) -> Diagnostic {
        Diagnostic(severity, code, at: .record(row: row, field: field), message, hint: hint)
    }
}
