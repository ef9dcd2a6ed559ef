/// The fields of one kind of document, in a fixed order, so that a record is an array of values
/// and a binding is an index.
public struct RecordSchema: Hashable, Sendable {
    /// The fields in order.
    public let fields: [FieldDeclaration]
    private let indices: [String: Int]
    /// For every field the positions of its display field and of its calendar field. A record asks
    /// for them with every value it prints, and a Japanese header is slow to look up.
    let companions: [Companions]

    /// Positions of the fields that have a say in how another is printed.
    struct Companions: Hashable, Sendable {
        let display: Int?
        let calendar: Int?
    }

    /// Makes a schema; of two fields with one name the first counts.
    public init(_ fields: [FieldDeclaration]) {
        self.fields = fields
        let indices = Dictionary(
            fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.indices = indices
        companions = fields.map { field in
            Companions(
                display: field.displayField.flatMap { indices[$0] },
                calendar: field.calendarField.flatMap { indices[$0] })
        }
    }

    /// The position of a field by its canonical header; `nil` if there is none.
    public func index(of name: String) -> Int? { indices[name] }

    /// The position of a canonical column; `nil` if there is none, or one of another kind that only
    /// goes by its name.
    func position(of field: FieldDeclaration) -> Int? {
        indices[field.name].flatMap { fields[$0].kind == field.kind ? $0 : nil }
    }
}
