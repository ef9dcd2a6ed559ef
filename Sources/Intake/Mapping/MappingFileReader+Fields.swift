internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// The fields of a mapping file and their steps.
extension MappingFileReader {
    /// One canonical column: the name of a source column, or its steps by key.
    mutating func field(_ name: String, _ place: Place, _ value: YAMLValue) -> MappedField? {
        if case .scalar = value.content {
            guard !value.isNull, let column = reader.string(value) else {
                reader.report(
                    "source", at: place, "元の列がありません", hint: "列の名前か、{ column: … } を書いてください")
                return nil
            }
            checkColumn(column, at: value.place)
            return MappedField(
                name: name, place: place, source: .columns([column], separator: ""))
        }
        guard let keys = reader.mapping(value, allowing: MappingKey.field.map(\.name)),
            let source = source(keys, at: value.place)
        else { return nil }
        var field = MappedField(name: name, place: place, source: source)
        field.trims = given("trim", keys).flatMap { reader.boolean($0) }
        field.width = given("width", keys).flatMap { reader.choice($0, of: WidthFolding.self) }
        field.emptyTexts = given("empty", keys).map { texts($0) } ?? []
        field.fallback = given("default", keys).flatMap { reader.string($0) }
        field.split = given("split", keys).flatMap { split($0) }
        field.values = given("values", keys).map { table($0) }
        field.date = date(keys)
        checkTexts(of: field, keys)
        return field
    }

    private mutating func source(
        _ keys: [String: YAMLValue], at place: Place
    ) -> MappedField.Source? {
        let given = ["column", "join", "constant"].filter { self.given($0, keys) != nil }
        guard given.count == 1 else {
            reader.report(
                "source", at: place, given.isEmpty ? "元の列がありません" : "元が二つ以上あります",
                hint: "column、join、constant のどれか1つを書いてください")
            return nil
        }
        if let separator = keys["separator"], given[0] != "join" {
            reader.report(
                "source", at: separator.place, "separator は join と一緒に使います", hint: "join に列を並べてください")
        }
        if let value = keys["constant"], given[0] == "constant" {
            return reader.string(value).map { .constant($0) }
        }
        if let value = keys["column"], given[0] == "column" {
            guard let name = reader.string(value) else { return nil }
            checkColumn(name, at: value.place)
            return .columns([name], separator: "")
        }
        guard let value = keys["join"], let items = reader.sequence(value) else { return nil }
        let names = items.compactMap { item -> String? in
            guard let name = reader.string(item) else { return nil }
            checkColumn(name, at: item.place)
            return name
        }
        guard !names.isEmpty else {
            reader.report("source", at: value.place, "つなげる列がありません", hint: "[列, 列] と並べてください")
            return nil
        }
        return .columns(names, separator: keys["separator"].flatMap { reader.string($0) } ?? "")
    }

    private mutating func texts(_ value: YAMLValue) -> [String] {
        (reader.sequence(value) ?? []).compactMap { reader.string($0) }
    }

    private mutating func table(_ value: YAMLValue) -> [MappedField.Replacement] {
        guard case .mapping(let entries) = value.content else {
            reader.report("wrong-type", at: value.place, "「元の値: 帳票の値」の組が必要です")
            return []
        }
        return entries.compactMap { entry in
            reader.string(entry.value).map { MappedField.Replacement(text: entry.key, target: $0) }
        }
    }

    private mutating func split(_ value: YAMLValue) -> MappedField.Split? {
        guard let keys = reader.mapping(value, allowing: MappingKey.split.map(\.name)) else {
            return nil
        }
        let (pattern, group) = (
            reader.required("pattern", in: keys, at: value.place),
            reader.required("group", in: keys, at: value.place)
        )
        guard let pattern, let group, let text = reader.string(pattern),
            let wanted = reader.string(group)
        else { return nil }
        let groups = PatternGroups(text)
        guard (try? Regex(text)) != nil else {
            reader.report(
                "pattern", at: pattern.place, "正規表現として読めません",
                hint: "かっことかぎかっこの対応を確かめ、全体を ' で囲んでください")
            return nil
        }
        if let number = Int(wanted), (1...max(groups.count, 1)).contains(number), groups.count > 0 {
            return MappedField.Split(pattern: text, group: .number(number))
        }
        if groups.names.contains(wanted) {
            return MappedField.Split(pattern: text, group: .name(wanted))
        }
        reader.report(
            "group", at: group.place, "正規表現にその組がありません（組は\(groups.count)個）",
            hint: "取り出す部分を ( ) か (?<名前> ) で囲み、番号か名前を書いてください")
        return nil
    }

    private mutating func date(_ keys: [String: YAMLValue]) -> DatePattern? {
        let eras = given("eras", keys).map { self.eras($0) } ?? DatePattern.usualEras
        if let value = given("eras", keys), given("date", keys) == nil {
            reader.report("source", at: value.place, "eras は date と一緒に使います")
        }
        guard let value = given("date", keys), let text = reader.string(value) else { return nil }
        do {
            return try DatePattern(text, eras: eras)
        } catch {
            reader.report(
                "date-pattern", at: reader.place(of: error.offset, in: value), error.message,
                hint: "例: yyyyMMdd、yyyy/M/d、gyy.MM.dd（R02.06.01）、gyyMMdd（5020601）")
            return nil
        }
    }

    private mutating func eras(_ value: YAMLValue) -> [String: Era] {
        guard case .mapping(let entries) = value.content else {
            reader.report("wrong-type", at: value.place, "「数字: 元号」の組が必要です")
            return [:]
        }
        var eras: [String: Era] = [:]
        for entry in entries {
            guard (1...2).contains(entry.key.unicodeScalars.count) else {
                reader.report("eras", at: entry.keyPlace, "元号の略号は1文字か2文字です")
                continue
            }
            eras[entry.key] = reader.choice(entry.value, of: Era.self)
        }
        return eras
    }
}
