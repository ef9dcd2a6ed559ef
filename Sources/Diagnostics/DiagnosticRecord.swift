/// A finding in the form machines read (`--format json`): flat, with stable key names.
public struct DiagnosticRecord: Codable, Hashable, Sendable {
    /// `error`, `warning` or `note`.
    public var severity: String
    /// The stable code.
    public var code: String
    /// The file, when the place is in one.
    public var file: String?
    /// The line, from 1.
    public var line: Int?
    /// The column, from 1.
    public var column: Int?
    /// The row of the residents file, from 1.
    public var row: Int?
    /// The field of the record.
    public var field: String?
    /// The option of the command line.
    public var option: String?
    /// What is wrong.
    public var message: String
    /// What to do about it.
    public var hint: String?

    /// Flattens a finding.
    public init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity.rawValue
        code = diagnostic.code.rawValue
        message = diagnostic.message
        hint = diagnostic.hint
        switch diagnostic.place {
        case .file(let file): self.file = file
        case .position(let file, let line, let column):
            (self.file, self.line, self.column) = (file, line, column)
        case .record(let row, let field): (self.row, self.field) = (row, field)
        case .option(let name): option = name
        case nil: break
        }
    }

    /// The finding that was flattened; an unknown severity counts as an error.
    public var diagnostic: Diagnostic {
        var place: Place?
        if let file {
            place =
                if let line, let column { .position(file: file, line: line, column: column) } else {
                    .file(file)
                }
        } else if let row {
            place = .record(row: row, field: field)
        } else if let option {
            place = .option(option)
        }
        return Diagnostic(
            Diagnostic.Severity(rawValue: severity) ?? .error, DiagnosticCode(rawValue: code),
            at: place, message, hint: hint)
    }
}
