/// A kind of document: its identifier, its fields and what its layout must show.
public struct DocumentType: Hashable, Sendable, CustomStringConvertible {
    /// Identifier on the command line, in code and in file names.
    public let identifier: String
    /// Japanese title.
    public let title: String
    /// The record it is printed from.
    public let schema: RecordSchema
    /// What a layout of it must show.
    public let requiredElements: [RequiredElement]
    /// Whether it may be printed as a live document (通知カード may not, since 2020-05-25).
    public let isIssued: Bool

    /// The identifier.
    public var description: String { identifier }

    /// Describes a kind of document.
    public init(
        identifier: String, title: String, schema: RecordSchema,
        requiredElements: [RequiredElement], isIssued: Bool
    ) {
        self.identifier = identifier
        self.title = title
        self.schema = schema
        self.requiredElements = requiredElements
        self.isIssued = isIssued
    }
}
