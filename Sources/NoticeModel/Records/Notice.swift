/// One checked record, ready to be laid out.
public struct Notice: Hashable, Sendable {
    /// The fields this notice has.
    public let schema: RecordSchema
    /// Row of the residents file, from 1, header not counted.
    public let row: Int
    /// One value a field of the schema; `nil` where the record leaves it empty.
    public let values: [FieldValue?]

    /// Whether the record left 宛名 empty, so that it says what 氏名 says.
    public let isRecipientFilled: Bool

    /// Makes a notice; there must be one value a field.
    public init(
        schema: RecordSchema, row: Int, values: [FieldValue?], isRecipientFilled: Bool = false
    ) {
        precondition(values.count == schema.fields.count, "one value a field")
        self.isRecipientFilled = isRecipientFilled
        self.schema = schema
        self.row = row
        self.values = values
    }

    /// The value of a field by its canonical header.
    public subscript(name: String) -> FieldValue? {
        schema.index(of: name).flatMap { values[$0] }
    }

    /// The column of the residents file that holds the value of a field: what a finding about the
    /// value names, because there it is put right.
    public func column(at index: Int) -> String {
        let name = schema.fields[index].name
        return isRecipientFilled && name == FieldDeclaration.recipientName
            ? FieldDeclaration.holderName : name
    }
}
