/// What the document information says. Never anything of a person: titles are read by file
/// managers and mail programs.
public struct PDFMetadata: Hashable, Sendable {
    /// Title of the document.
    public var title: String
    /// Date of creation in ISO 8601. It is an input, not the clock: same input, same bytes.
    public var creationDate: String

    /// Makes the information.
    public init(title: String, creationDate: String) {
        self.title = title
        self.creationDate = creationDate
    }
}
