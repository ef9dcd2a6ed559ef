public import Diagnostics
internal import LayoutDescription
public import NoticeModel

/// What becomes of notices whose text does not fit, field by field. What is said of a field by name
/// goes before what is said of all; of a text that shows several, none may be named as rejected.
/// Fixed words beside a name (敬称) do not decide. What is said of 氏名 holds for 宛名 too, unless that
/// is named itself: where a record leaves 宛名 empty, the two are one value.
public struct OverflowChoice: Codable, Hashable, Sendable {
    /// For fields that are not named.
    public var standard: OverflowTreatment
    /// By the canonical header of the field.
    public var fields: [String: OverflowTreatment]

    /// States a choice; nothing is printed apart unless said otherwise.
    public init(standard: OverflowTreatment = .reject, fields: [String: OverflowTreatment] = [:]) {
        self.standard = standard
        self.fields = fields
    }

    /// Whether anything may be printed apart.
    public var separatesAnything: Bool {
        standard == .separate || fields.values.contains(.separate)
    }

    /// A layout with more room for the texts whose notices may be printed apart.
    func applied(to layout: Layout) -> Layout {
        layout.separating(separates)
    }

    /// Whether a text that shows these fields may be printed apart.
    private func separates(_ shown: [FieldDeclaration]) -> Bool {
        let variable = shown.filter { field in
            if case .choice = field.kind { false } else { true }
        }
        let named = (variable.isEmpty ? shown : variable).compactMap { treatment(of: $0.name) }
        return named.isEmpty ? standard == .separate : !named.contains(.reject)
    }

    /// What is said of a field by name.
    private func treatment(of field: String) -> OverflowTreatment? {
        if let own = fields[field] { return own }
        return field == FieldDeclaration.recipientName ? fields[FieldDeclaration.holderName] : nil
    }

    /// The same for a document that does not have all of the fields.
    func restricted(to document: DocumentType) -> OverflowChoice {
        var fields = fields
        // 宛名 may be there where 氏名 is not: on a carrier sheet.
        let recipient = FieldDeclaration.recipientName
        fields[recipient] = fields[recipient] ?? fields[FieldDeclaration.holderName]
        return OverflowChoice(
            standard: standard,
            fields: fields.filter { document.schema.index(of: $0.key) != nil })
    }

    /// - Throws: `job.unknown-overflow-field` for every field that no record of the documents has.
    public func check(against documents: [DocumentType]) throws(DiagnosticFailure) {
        var known: [String] = []
        for name in documents.flatMap(\.schema.fields).map(\.name)
        where !known.contains(name) {
            known.append(name)
        }
        let unknown = fields.keys.filter { !known.contains($0) }.sorted()
        guard !unknown.isEmpty else { return }
        throw DiagnosticFailure(
            unknown.map { name in
                Diagnostic(
                    "job.unknown-overflow-field", at: .option("--overflow"),
                    "この帳票に「\(name)」という項目はありません",
                    hint: NameSuggestion.nearest(to: name, in: known).map { "「\($0)」ではありませんか" }
                        ?? "使える項目: \(known.joined(separator: "、"))")
            })
    }
}
