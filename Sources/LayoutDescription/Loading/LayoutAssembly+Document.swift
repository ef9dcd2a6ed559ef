internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// Which document a layout is for: one of the four, or one whose fields it declares.
extension LayoutAssembly {
    mutating func document(_ fields: Fields) -> DocumentType? {
        guard let identifier = reader.read(LayoutKeys.document, in: fields) else { return nil }
        if let known = DocumentType(identifier: identifier) {
            for key in [LayoutKeys.record, LayoutKeys.requires] {
                if let value = fields.value(of: key) { reportOwnKey(key.name, identifier, value) }
            }
            if let title = fields.value(of: LayoutKeys.title) {
                reportOwnKey(LayoutKeys.title.name, identifier, title)
            }
            return known
        }
        return ownDocument(identifier, fields)
    }

    private mutating func reportOwnKey(_ key: String, _ identifier: String, _ value: YAMLValue) {
        reader.report(
            "built-in-document", at: value.place,
            "「\(key)」は独自の帳票だけに書けます（「\(identifier)」の項目は決まっています）",
            hint: "「\(key):」を消すか、document: を独自の名前にしてください")
    }

    private mutating func ownDocument(_ identifier: String, _ fields: Fields) -> DocumentType? {
        let place = fields.place(of: LayoutKeys.document)
        guard let list = reader.read(LayoutKeys.record, in: fields) else {
            let names = DocumentType.all.map(\.identifier)
            let nearest = NameSuggestion.nearest(to: identifier, in: names)
            reader.report(
                "unknown-document", at: place, "帳票「\(identifier)」はありません",
                hint: nearest.map { "「\($0)」ではありませんか。" } ?? ""
                    + "独自の帳票なら record: に項目を書いてください")
            return nil
        }
        if !Self.isIdentifier(identifier) {
            reader.report(
                "bad-identifier", at: place, "帳票の名前「\(identifier)」は使えません",
                hint: "英小文字で始め、英小文字・数字・ハイフンで64文字までにしてください")
        }
        let title = reader.read(LayoutKeys.title, in: fields)
        if title == nil, fields.value(of: LayoutKeys.title) == nil {
            reader.reportMissing(LayoutKeys.title.name, at: fields.place)
        }
        let declared = declaredFields(list)
        let required = requiredValues(fields, schema: RecordSchema(declared))
        return DocumentType(
            identifier: identifier, title: title ?? identifier, schema: RecordSchema(declared),
            requiredElements: required.map(RequiredElement.value), isIssued: true)
    }

    /// Names of files and command-line arguments: no blanks, no path separators, no Japanese.
    private static func isIdentifier(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        return bytes.count <= 64 && bytes.first.map(isLetter) == true
            && bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D }
    }

    private mutating func requiredValues(_ fields: Fields, schema: RecordSchema) -> [String] {
        guard let value = reader.read(LayoutKeys.requires, in: fields) else { return [] }
        let names = schema.fields.map(\.name) + ControlValue.allCases.map(\.templateName)
        return words(value).filter { word, place in
            if names.contains(word) { return true }
            reportUnknownName(word, at: place, candidates: names)
            return false
        }.map(\.word)
    }

    private mutating func declaredFields(_ list: YAMLValue) -> [FieldDeclaration] {
        guard let items = reader.sequence(list) else { return [] }
        if items.isEmpty { reader.report("empty-value", at: list.place, "項目がありません") }
        var result: [FieldDeclaration] = []
        var references: [(key: String, name: String, place: Place)] = []
        for item in items {
            guard let fields = reader.fields(item, RecordKeys.vocabulary),
                let name = reader.read(RecordKeys.name, in: fields)
            else { continue }
            let place = fields.place(of: RecordKeys.name)
            if !isFieldName(name, at: place) { continue }
            if result.contains(where: { $0.name == name }) {
                reader.report("duplicate-field", at: place, "項目「\(name)」が二度あります")
                continue
            }
            let kind = fieldKind(fields)
            let display = reader.read(RecordKeys.displayField, in: fields)
            let calendar = reader.read(RecordKeys.calendarField, in: fields)
            for (key, name) in [
                (RecordKeys.displayField, display), (RecordKeys.calendarField, calendar),
            ] {
                guard let name else { continue }
                references.append((key.name, name, fields.place(of: key)))
                if let kind, kind != .date {
                    reportMisplaced(key.name, "date", fields.place(of: key))
                }
            }
            result.append(
                FieldDeclaration(
                    name, kind ?? .text,
                    isRequired: reader.read(RecordKeys.required, in: fields) ?? false,
                    maximumLength: reader.read(RecordKeys.maximumLength, in: fields),
                    displayField: display, calendarField: calendar))
        }
        check(references, among: result)
        return result
    }

    private mutating func isFieldName(_ name: String, at place: Place) -> Bool {
        let forbidden = name.contains { "{}|\"".contains($0) || $0.isNewline }
        let isReserved = name.hasPrefix("code.") || name.hasPrefix("issuer.")
        guard
            forbidden || isReserved || name.first?.isWhitespace == true
                || name.last?.isWhitespace == true
        else { return true }
        reader.report(
            "bad-field-name", at: place, "項目名「\(name)」は使えません",
            hint: "前後の空白、波括弧、縦棒、引用符、先頭の「code.」「issuer.」を除いてください")
        return false
    }

    private mutating func check(
        _ references: [(key: String, name: String, place: Place)], among fields: [FieldDeclaration]
    ) {
        for (key, name, place) in references {
            guard let field = fields.first(where: { $0.name == name }) else {
                reportUnknownName(name, at: place, candidates: fields.map(\.name))
                continue
            }
            let words = DateCalendar.allCases.map(\.rawValue)
            if key == RecordKeys.calendarField.name, field.kind != .choice(words),
                field.kind != .choice(words.reversed())
            {
                reader.report(
                    "calendar-field", at: place, "暦の項目「\(name)」が和暦・西暦の選択肢ではありません",
                    hint: "kind: choice、choices: [\(words.joined(separator: ", "))] にしてください")
            }
        }
    }

    private mutating func fieldKind(_ fields: Fields) -> FieldKind? {
        let digits = reader.read(RecordKeys.digits, in: fields)
        let choices = reader.read(RecordKeys.choices, in: fields).map { words($0).map(\.word) }
        guard let kind = reader.read(RecordKeys.kind, in: fields) else { return nil }
        if kind != .digits, fields.value(of: RecordKeys.digits) != nil {
            reportMisplaced("digits", "digits", fields.place(of: RecordKeys.digits))
        }
        if kind != .choice, fields.value(of: RecordKeys.choices) != nil {
            reportMisplaced("choices", "choice", fields.place(of: RecordKeys.choices))
        }
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
        case .digits:
            if fields.value(of: RecordKeys.digits) == nil {
                reader.reportMissing("digits", at: fields.place(of: RecordKeys.kind))
            }
            return digits.map { .digits(count: $0) }
        case .choice:
            if fields.value(of: RecordKeys.choices) == nil {
                reader.reportMissing("choices", at: fields.place(of: RecordKeys.kind))
            }
            return choices.map { .choice($0) }
        }
    }

    private mutating func reportMisplaced(_ key: String, _ kind: String, _ place: Place) {
        reader.report(
            "misplaced-key", at: place, "「\(key)」は kind: \(kind) の項目だけに書けます")
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
