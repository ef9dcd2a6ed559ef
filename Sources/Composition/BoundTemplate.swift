internal import NoticeModel

/// A template with its names resolved: issuer values filled in once, fields turned into indices.
struct BoundTemplate {
    enum Part {
        case literal(String)
        case field(index: Int, formats: [FieldFormat])
        case sheet(ControlValue, formats: [FieldFormat])
    }

    private(set) var parts: [Part] = []

    /// Resolves a template.
    /// - Throws: the first name that is neither a field, a control value nor an issuer value; the
    ///   layout's own checks find these first.
    init(
        _ template: TextTemplate, schema: RecordSchema, issuerValues: [String: FieldValue]
    ) throws(UnknownName) {
        for part in template.parts {
            switch part {
            case .literal(let text): append(text)
            case .value(let name, let formats):
                if let index = schema.index(of: name) {
                    parts.append(.field(index: index, formats: formats))
                } else if let value = ControlValue.allCases.first(where: { $0.templateName == name }
                ) {
                    parts.append(.sheet(value, formats: formats))
                } else if let value = issuerValues[name] {
                    append(value.text(formats: formats))
                } else {
                    throw UnknownName(name: name)
                }
            }
        }
    }

    /// A name that nothing stands behind.
    struct UnknownName: Error { let name: String }

    /// The text, if no record changes it.
    var fixedText: String? {
        if parts.isEmpty { return "" }
        if parts.count == 1, case .literal(let text) = parts[0] { return text }
        return nil
    }

    /// Positions of the fields shown, in order.
    var fields: [Int] {
        parts.compactMap { if case .field(let index, _) = $0 { index } else { nil } }
    }

    /// The text for one sheet.
    func text(_ notice: Notice, _ sheet: SheetValues) -> String {
        if parts.count == 1 { return text(parts[0], notice, sheet) }
        return parts.reduce(into: "") { $0 += text($1, notice, sheet) }
    }

    /// The text for one sheet as if the record left every field empty that is not among these.
    func text(_ notice: Notice, _ sheet: SheetValues, showing fields: Set<Int>) -> String {
        let values = notice.values.indices.map { fields.contains($0) ? notice.values[$0] : nil }
        return text(Notice(schema: notice.schema, row: notice.row, values: values), sheet)
    }

    private func text(_ part: Part, _ notice: Notice, _ sheet: SheetValues) -> String {
        switch part {
        case .literal(let text): text
        case .field(let index, let formats): notice.text(at: index, formats: formats)
        case .sheet(let value, let formats): sheet.text(of: value).applying(formats)
        }
    }

    private mutating func append(_ text: String) {
        if case .literal(let before)? = parts.last {
            parts[parts.count - 1] = .literal(before + text)
        } else {
            parts.append(.literal(text))
        }
    }
}
