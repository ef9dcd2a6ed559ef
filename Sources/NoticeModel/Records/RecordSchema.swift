/// The fields of one kind of document, in a fixed order, so that a record is an array of values
/// and a binding is an index.
public struct RecordSchema: Hashable, Sendable {
    /// The fields in order.
    public let fields: [FieldDeclaration]
    private let indices: [String: Int]

    /// Makes a schema; of two fields with one name the first counts.
    public init(_ fields: [FieldDeclaration]) {
        self.fields = fields
        indices = Dictionary(
            fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The position of a field by its canonical header; `nil` if there is none.
    public func index(of name: String) -> Int? { indices[name] }
}
