internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// Reads a mapping file key by key and collects everything that is wrong with it.
struct MappingFileReader {
    /// The file, with what was found in it so far.
    var reader: YAMLReader
    /// The names a field may have, and what its values must look like.
    let rules: MappedFieldRules
    private(set) var record: FixedRecord?
    private(set) var fields: [MappedField]?
    private(set) var characters = CharacterTable()
    private(set) var fieldsPlace: Place

    init(file: String, rules: MappedFieldRules) {
        reader = YAMLReader(file: file, room: "mapping")
        self.rules = rules
        fieldsPlace = .file(file)
    }

    /// Reads the text; afterwards the findings are complete.
    mutating func read(_ text: String) {
        guard let root = reader.parse(text),
            let entries = reader.mapping(root, allowing: MappingKey.file.map(\.name))
        else { return }
        if let version = reader.required("mapping", in: entries, at: root.place) {
            _ = reader.integer(version, in: 1...1)
        }
        readRecord(entries, at: root.place)
        if let value = given("fields", entries) { readFields(value) }
        if let value = given("characters", entries) { readCharacters(value) }
    }

    func given(_ key: String, _ entries: [String: YAMLValue]) -> YAMLValue? {
        entries[key].flatMap { $0.isNull ? nil : $0 }
    }

    /// The keys of a mapping whose keys are names of the user's own, in the order of the file.
    private mutating func members(
        _ value: YAMLValue
    ) -> [(key: String, keyPlace: Place, value: YAMLValue)] {
        guard case .mapping(let entries) = value.content else {
            reader.report("wrong-type", at: value.place, "「キー: 値」の組が必要です")
            return []
        }
        return entries.filter { entry in
            if !entry.key.isEmpty { return true }
            reader.report("wrong-type", at: entry.keyPlace, "キーには文字列が必要です")
            return false
        }
    }

    // MARK: - Fixed-width records

    private mutating func readRecord(_ entries: [String: YAMLValue], at place: Place) {
        let (shape, columns) = (given("record", entries), given("columns", entries))
        guard shape != nil || columns != nil else { return }
        guard let shape else { return reader.reportMissing("record", at: columns?.place ?? place) }
        guard let columns else { return reader.reportMissing("columns", at: shape.place) }
        guard let keys = reader.mapping(shape, allowing: MappingKey.record.map(\.name)) else {
            return
        }
        let length = reader.required("length", in: keys, at: shape.place)
            .flatMap { reader.integer($0, in: 1...32768) }
        let unit = given("unit", keys).flatMap { reader.choice($0, of: FixedRecord.Unit.self) }
        let hasLineEnds = given("line-ends", keys).flatMap { reader.boolean($0) }
        let list = members(columns).compactMap { column($0.key, $0.keyPlace, $0.value, length) }
        record = FixedRecord(
            length: length ?? 1, unit: unit ?? .bytes, hasLineEnds: hasLineEnds ?? true,
            columns: list, place: shape.place)
    }

    private mutating func column(
        _ name: String, _ place: Place, _ value: YAMLValue, _ length: Int?
    ) -> FixedRecord.Column? {
        guard let items = reader.sequence(value) else { return nil }
        guard items.count == 2 else {
            reader.report(
                "column-range", at: value.place, "列の位置は [先頭, 末尾] の2つの数です", hint: "例: [1, 23]")
            return nil
        }
        let numbers = items.compactMap { reader.integer($0, in: 1...(length ?? 32768)) }
        guard numbers.count == 2 else { return nil }
        guard numbers[0] <= numbers[1] else {
            reader.report(
                "column-range", at: value.place, "末尾の位置が先頭より前です", hint: "[先頭, 末尾] の順に書いてください")
            return nil
        }
        return FixedRecord.Column(name: name, positions: numbers[0]...numbers[1], place: place)
    }

    // MARK: - Fields

    private mutating func readFields(_ value: YAMLValue) {
        fieldsPlace = value.place
        fields = members(value).compactMap { entry in
            if !rules.names.contains(entry.key) {
                reader.report(
                    "unknown-field", at: entry.keyPlace, "帳票に「\(entry.key.prefix(40))」という項目はありません",
                    hint: NameSuggestion.nearest(to: entry.key, in: rules.names)
                        .map { "「\($0)」ではありませんか" } ?? "項目の名前は Layouts/README.md にあります")
            }
            return field(entry.key, entry.keyPlace, entry.value)
        }
    }

    /// Reports a column that fixed-width records do not have.
    mutating func checkColumn(_ name: String, at place: Place) {
        guard let names = record?.columns.map(\.name), !names.contains(name) else { return }
        reader.report(
            "unknown-column", at: place, "columns: に列「\(name.prefix(40))」がありません",
            hint: NameSuggestion.nearest(to: name, in: names).map { "「\($0)」ではありませんか" }
                ?? "columns: に書いてください")
    }

    // MARK: - Characters

    private mutating func readCharacters(_ value: YAMLValue) {
        for entry in members(value) {
            guard let text = reader.string(entry.value) else { continue }
            guard let target = CodePointNotation.text(text), !target.isEmpty,
                CharacterFault(in: target) == nil,
                UnifiedCharacterCode.code(in: Array(target.unicodeScalars)) == nil
            else {
                reader.report(
                    "character", at: entry.value.place, "印刷できる文字ではありません",
                    hint: "文字そのものか、U+8FBB U+E0102 のように書いてください")
                continue
            }
            let isNew: Bool
            if let code = UnifiedCharacterCode.code(in: Array(entry.key.unicodeScalars)),
                code.length == entry.key.unicodeScalars.count
            {
                isNew = characters.add(code: code.digits, target)
            } else if let source = CodePointNotation.text(entry.key), !source.isEmpty {
                isNew = characters.add(Array(source.unicodeScalars), target)
            } else {
                reader.report(
                    "character", at: entry.keyPlace, "文字の符号として読めません",
                    hint: "J+4E00、U+E000、または文字そのものを書いてください")
                continue
            }
            if !isNew {
                reader.report("duplicate-character", at: entry.keyPlace, "同じ文字が二度あります")
            }
        }
    }
}
