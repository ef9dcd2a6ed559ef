internal import NoticeModel

/// The fields that a mapping file may fill, and what their values must look like.
struct MappedFieldRules {
    /// The names, those of the document at hand first.
    let names: [String]
    private let own: RecordSchema?
    private let common: [FieldDeclaration]

    /// - Parameter schema: the fields of the document at hand, beside those of the product's
    ///   documents; `nil` if it is not known.
    init(_ schema: RecordSchema?) {
        own = schema
        common = DocumentType.all.flatMap(\.schema.fields)
        names = ((schema?.fields ?? []) + common).map(\.name)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// How a field is declared: by the document at hand, otherwise by all documents alike, of
    /// which none then says whether it must be there. `nil` where they differ.
    func declaration(of name: String) -> FieldDeclaration? {
        if let index = own?.index(of: name) { return own?.fields[index] }
        let declared = common.filter { $0.name == name }
        guard let first = declared.first,
            declared.allSatisfy({
                $0.kind == first.kind && $0.maximumLength == first.maximumLength
            })
        else { return nil }
        return FieldDeclaration(name, first.kind, maximumLength: first.maximumLength)
    }
}
