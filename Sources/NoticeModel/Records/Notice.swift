/// One checked record, ready to be laid out.
public struct Notice: Hashable, Sendable {
    /// The fields this notice has.
    public let schema: RecordSchema
    /// Row of the residents file, from 1, header not counted.
    public let row: Int
    /// One value a field of the schema; `nil` where the record leaves it empty.
    public let values: [FieldValue?]

    /// Makes a notice; there must be one value a field.
    public init(schema: RecordSchema, row: Int, values: [FieldValue?]) {
        precondition(values.count == schema.fields.count, "one value a field")
        self.schema = schema
        self.row = row
        self.values = values
    }

    /// The value of a field by its canonical header.
    public subscript(name: String) -> FieldValue? {
        schema.index(of: name).flatMap { values[$0] }
    }
}
