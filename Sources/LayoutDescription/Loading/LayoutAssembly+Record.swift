internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// The fields that a document of one's own declares.
extension LayoutAssembly {
    /// A key that names another field, checked when all fields are known.
    private struct Reference {
        let key: Key<String>
        let name: String
        let place: Place
    }

    mutating func declaredFields(_ list: YAMLValue) -> [FieldDeclaration] {
        guard let items = reader.sequence(list) else { return [] }
        if items.isEmpty { reader.report("empty-value", at: list.place, "項目がありません") }
        var result: [FieldDeclaration] = []
        var references: [Reference] = []
        for item in items {
            guard let fields = reader.fields(item, RecordKeys.vocabulary),
                let field = declaredField(fields, references: &references)
            else { continue }
            if result.contains(where: { $0.name == field.name }) {
                reader.report(
                    "duplicate-field", at: fields.place(of: RecordKeys.name),
                    "項目「\(field.name)」が二度あります")
            } else {
                result.append(field)
            }
        }
        for reference in references { check(reference, among: result) }
        return result
    }

    private mutating func declaredField(
        _ fields: Fields, references: inout [Reference]
    ) -> FieldDeclaration? {
        let name = reader.read(RecordKeys.name, in: fields)
        let kind = fieldKind(fields)
        let isRequired = reader.read(RecordKeys.required, in: fields)
        let maximumLength = reader.read(RecordKeys.maximumLength, in: fields)
        var named: [String: String] = [:]
        for key in [RecordKeys.displayField, RecordKeys.calendarField] {
            guard let name = reader.read(key, in: fields) else { continue }
            named[key.name] = name
            references.append(Reference(key: key, name: name, place: fields.place(of: key)))
            if let kind, kind != .date { reportMisplaced(key, .date, in: fields) }
        }
        guard let name, isFieldName(name, at: fields.place(of: RecordKeys.name)) else { return nil }
        return FieldDeclaration(
            name, kind ?? .text, isRequired: isRequired ?? false, maximumLength: maximumLength,
            displayField: named[RecordKeys.displayField.name],
            calendarField: named[RecordKeys.calendarField.name])
    }

    /// Names that a template or the heading of a residents file could not hold are refused.
    private mutating func isFieldName(_ name: String, at place: Place) -> Bool {
        let isForbidden = name.contains { "{}|\"".contains($0) || $0.isNewline }
        let isReserved = name.hasPrefix("code.") || name.hasPrefix("issuer.")
        let isPadded = name.first?.isWhitespace == true || name.last?.isWhitespace == true
        guard isForbidden || isReserved || isPadded else { return true }
        reader.report(
            "bad-field-name", at: place, "項目名「\(name)」は使えません",
            hint: "前後の空白、波括弧、縦棒、引用符、先頭の「code.」「issuer.」を除いてください")
        return false
    }

    private mutating func check(_ reference: Reference, among fields: [FieldDeclaration]) {
        guard let field = fields.first(where: { $0.name == reference.name }) else {
            reportUnknownName(
                reference.name, at: reference.place, candidates: fields.map(\.name))
            return
        }
        guard reference.key.name == RecordKeys.calendarField.name else { return }
        let words = DateCalendar.allCases.map(\.rawValue)
        if case .choice(let choices) = field.kind, choices.sorted() == words.sorted() { return }
        reader.report(
            "calendar-field", at: reference.place, "暦の項目「\(field.name)」が和暦・西暦の選択肢ではありません",
            hint: "kind: choice、choices: [\(words.joined(separator: ", "))] にしてください")
    }

    private mutating func fieldKind(_ fields: Fields) -> FieldKind? {
        let digits = reader.read(RecordKeys.digits, in: fields)
        let choices = reader.read(RecordKeys.choices, in: fields).map { words($0).map(\.word) }
        guard let kind = reader.read(RecordKeys.kind, in: fields) else { return nil }
        checkPresence(of: RecordKeys.digits, onlyFor: .digits, kind, in: fields)
        checkPresence(of: RecordKeys.choices, onlyFor: .choice, kind, in: fields)
        switch kind {
        case .text: return .text
        case .name: return .name
        case .address: return .address
        case .kana: return .kana
        case .date: return .date
        case .individualNumber: return .individualNumber
        case .applicationID: return .applicationID
        case .postalCode: return .postalCode
        case .telephone: return .telephone
        case .digits: return digits.map { .digits(count: $0) }
        case .choice: return choices.map { .choice($0) }
        }
    }

    /// One kind needs the key, every other kind must not have it.
    private mutating func checkPresence<Value>(
        of key: Key<Value>, onlyFor owner: FieldKindName, _ kind: FieldKindName, in fields: Fields
    ) {
        let isPresent = fields.value(of: key) != nil
        if kind == owner, !isPresent {
            reader.reportMissing(key.name, at: fields.place(of: RecordKeys.kind))
        } else if kind != owner, isPresent {
            reportMisplaced(key, owner, in: fields)
        }
    }

    private mutating func reportMisplaced<Value>(
        _ key: Key<Value>, _ owner: FieldKindName, in fields: Fields
    ) {
        reader.report(
            "misplaced-key", at: fields.place(of: key),
            "「\(key.name)」は kind: \(owner.rawValue) の項目だけに書けます")
    }

    /// The words of a list with their places; empty and repeated ones are reported.
    mutating func words(_ value: YAMLValue) -> [(word: String, place: Place)] {
        guard let items = reader.sequence(value) else { return [] }
        if items.isEmpty { reader.report("empty-value", at: value.place, "リストが空です") }
        var result: [(word: String, place: Place)] = []
        for item in items {
            guard let word = ValueForm.name.read(&reader, item) else { continue }
            if result.contains(where: { $0.word == word }) {
                reader.report("duplicate-value", at: item.place, "「\(word)」が二度あります")
            } else {
                result.append((word, item.place))
            }
        }
        return result
    }
}
