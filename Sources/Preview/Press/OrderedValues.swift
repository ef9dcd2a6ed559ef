internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel

/// Puts the texts of an order into the order of the fields of its document.
struct OrderedValues {
    private let layout: Layout
    private var fields: [FieldDeclaration] { layout.document.schema.fields }

    /// Kana and names have limits of their own where a document states none.
    private static let nameLimit = 100
    private static let addressLimit = 200

    init(_ layout: Layout) { self.layout = layout }

    /// One text a field.
    /// - Throws: `preview.unknown-field` for each field that the document has not; the layout may
    ///   have changed since the form was made.
    func values(of order: DrawingOrder) throws(DiagnosticFailure) -> [String?] {
        let values: [String?]
        switch order.record {
        case .values(let texts):
            guard texts.count == fields.count else {
                throw DiagnosticFailure(
                    Diagnostic(
                        "preview.other-fields", "帳票の項目が変わりました",
                        hint: "記録を選び直すか、ページを読み込み直してください"))
            }
            values = texts
        case .fields(let texts):
            try check(texts.keys.sorted(), row: order.row)
            values = fields.map { field in
                texts[field.name].flatMap { $0.isEmpty ? nil : $0 }
            }
        }
        switch order.data {
        case .own: return values
        case .longest: return zip(fields, values).map(longest)
        case .shortest: return zip(fields, values).map(shortest)
        }
    }

    private func check(_ names: [String], row: Int) throws(DiagnosticFailure) {
        let known = fields.map(\.name)
        let findings = names.filter { !known.contains($0) }.map { name in
            Diagnostic(
                "preview.unknown-field", "この帳票に、送られた項目の一つがありません",
                hint: NameSuggestion.nearest(to: name, in: known).map { "「\($0)」ではありませんか" }
                    ?? "ページを読み込み直してください")
        }
        if !findings.isEmpty { throw DiagnosticFailure(findings) }
    }

    /// As many characters as the field allows, the record's own over and over. What has a form of
    /// its own, a number or a date, is left as it is: it is never longer.
    private func longest(_ field: FieldDeclaration, _ value: String?) -> String? {
        guard let limit = limit(of: field), let value, !value.isEmpty else { return value }
        if case .kana = field.kind { return String(repeating: "ア", count: limit) }
        var text = value
        while text.count < limit { text += value }
        return String(text.prefix(limit))
    }

    /// One character, or nothing where nothing is allowed.
    private func shortest(_ field: FieldDeclaration, _ value: String?) -> String? {
        guard limit(of: field) != nil, let value, !value.isEmpty else { return value }
        if case .kana = field.kind { return "ア" }
        return field.isRequired ? String(value.prefix(1)) : nil
    }

    /// The most characters of a field of open length; `nil` for any other.
    private func limit(of field: FieldDeclaration) -> Int? {
        switch field.kind {
        case .name: field.maximumLength ?? Self.nameLimit
        case .address: field.maximumLength ?? Self.addressLimit
        case .text: field.maximumLength
        case .kana: layout.brailleKanaLimit ?? field.maximumLength
        case .date, .individualNumber, .applicationID, .postalCode, .telephone, .digits, .choice:
            nil
        }
    }
}
