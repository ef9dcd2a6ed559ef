internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// Which document a layout is for: one that is known, or one whose fields it declares.
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

    /// The path of the layout that carries the address. Whether it suits this layout shows when a
    /// job takes both; here it must be a file beside this one.
    mutating func carrier(_ fields: Fields, of document: DocumentType) -> String? {
        guard let name = reader.read(LayoutKeys.carrier, in: fields) else { return nil }
        let place = fields.place(of: LayoutKeys.carrier)
        if document.isCarrier {
            reader.report(
                "carrier-of-carrier", at: place, "宛名台紙に、さらに宛名台紙は付けられません",
                hint: "「carrier:」を消してください")
            return nil
        }
        guard isInsideFolder(name, endings: [".yaml", ".yml"], at: place),
            bytes(of: name, at: place) != nil
        else { return nil }
        return LayoutFiles.path(of: name, in: folder)
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
            let names = DocumentType.known.map(\.identifier)
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
}
