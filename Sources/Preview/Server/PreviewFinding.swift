public import Diagnostics

/// A finding as the page shows it. Keys without a value are left out of the JSON.
public struct PreviewFinding: Codable, Hashable, Sendable {
    /// Where it is: a position in a source, or a row and a field.
    public struct Place: Codable, Hashable, Sendable {
        /// The file, when the place is in one.
        public var file: String?
        /// The line, from 1.
        public var line: Int?
        /// The column, from 1, in Unicode scalars.
        public var column: Int?
        /// The line as it stands in a layout or issuer file; never of a residents file.
        public var excerpt: String?
        /// The row of the residents file, from 1.
        public var row: Int?
        /// The field of the record.
        public var field: String?
    }

    /// `error`, `warning` or `note`.
    public var severity: String
    /// The stable code.
    public var code: String
    /// What is wrong.
    public var message: String
    /// What to do about it.
    public var hint: String?
    /// Where it is, if it is anywhere.
    public var place: Place?

    /// Puts a finding into the form of the page, with the line of the source that it is about.
    public init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity.rawValue
        code = diagnostic.code.rawValue
        message = diagnostic.message
        hint = diagnostic.hint
        switch diagnostic.place {
        case .file(let file): place = Place(file: file)
        case .position(let file, let line, let column):
            place = Place(
                file: file, line: line, column: column,
                excerpt: SourceExcerpt.line(line, of: file))
        case .record(let row, let field): place = Place(row: row, field: field)
        case .option, nil: break
        }
    }
}
