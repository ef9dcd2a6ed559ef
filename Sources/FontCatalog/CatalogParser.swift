internal import Diagnostics
internal import PositionedYAML

/// Turns the text of `catalog.yaml` into a catalogue.
struct CatalogParser {
    var reader: YAMLReader
    let folder: String

    mutating func catalog(_ text: String) -> FontCatalog? {
        guard let root = reader.parse(text),
            let keys = reader.mapping(root, allowing: ["catalog", "fonts", "roles"]),
            let version = reader.required("catalog", in: keys, at: root.place),
            reader.integer(version, in: 1...1) != nil,
            let fontList = reader.required("fonts", in: keys, at: root.place),
            let roleMapping = reader.required("roles", in: keys, at: root.place)
        else { return nil }
        let fonts = (reader.sequence(fontList) ?? []).compactMap { font($0) }
        reportDuplicates(fonts, at: fontList.place)
        let roles = roles(roleMapping, fonts: fonts)
        for role in roles { withRanges { $0.reportOverlaps(in: role) } }
        return FontCatalog(fonts: fonts, roles: roles)
    }

    private mutating func font(_ value: YAMLValue) -> FontFile? {
        let names = [
            "id", "family", "bold", "file", "package", "sha256", "licence", "ranges",
            "outside-private-use",
        ]
        guard let keys = reader.mapping(value, allowing: names) else { return nil }
        let identifier = text("id", in: keys, at: value)
        let family = text("family", in: keys, at: value)
        let file = text("file", in: keys, at: value)
        let licence = text("licence", in: keys, at: value)
        let sha256 = text("sha256", in: keys, at: value)
        if let sha256, let place = keys["sha256"]?.place, !isDigest(sha256) {
            reader.report(
                "bad-hash", at: place, "sha256は小文字の16進64桁で書いてください",
                hint: "`sha256sum ファイル` の値を写してください")
            return nil
        }
        let isBold = keys["bold"].flatMap { reader.boolean($0) } ?? false
        let package = keys["package"].flatMap { reader.string($0) }
        let ranges = ranges(in: keys)
        guard let identifier, let family, let file, let licence, let sha256 else { return nil }
        return FontFile(
            identifier: identifier, family: family, isBold: isBold,
            path: file.hasPrefix("/") ? file : folder + "/" + file, package: package,
            sha256: sha256, licence: licence, ranges: ranges)
    }

    private mutating func ranges(in keys: [String: YAMLValue]) -> [DeclaredRange] {
        let isOutsideAllowed = keys["outside-private-use"].flatMap { reader.boolean($0) }
        guard let value = keys["ranges"] else {
            if let place = keys["outside-private-use"]?.place {
                reader.report(
                    "missing-key", at: place, "outside-private-useには「ranges」が必要です",
                    hint: "ranges: [9FB0-9FBF] のように、この書体を使う符号を書いてください")
            }
            return []
        }
        return withRanges { $0.ranges(value, isOutsideAllowed: isOutsideAllowed ?? false) }
    }

    private mutating func withRanges<Value>(_ read: (inout RangeReader) -> Value) -> Value {
        var ranges = RangeReader(reader: reader)
        defer { reader = ranges.reader }
        return read(&ranges)
    }

    private mutating func roles(_ value: YAMLValue, fonts: [FontFile]) -> [FontRole] {
        guard case .mapping(let entries) = value.content else {
            reader.report("wrong-type", at: value.place, "rolesには「役割: [書体, …]」が必要です")
            return []
        }
        return entries.compactMap { name, place, list in
            guard let identifiers = reader.sequence(list) else { return nil }
            if identifiers.isEmpty {
                reader.report("empty-role", at: place, "役割「\(name)」に書体がありません")
            }
            return FontRole(name: name, fonts: identifiers.compactMap { font($0, among: fonts) })
        }
    }

    private mutating func font(_ value: YAMLValue, among fonts: [FontFile]) -> FontFile? {
        guard let identifier = reader.string(value) else { return nil }
        if let font = fonts.first(where: { $0.identifier == identifier }) { return font }
        let nearest = NameSuggestion.nearest(to: identifier, in: fonts.map(\.identifier))
        reader.report(
            "unknown-font", at: value.place, "書体「\(identifier)」は目録にありません",
            hint: nearest.map { "「\($0)」ではありませんか" })
        return nil
    }

    private mutating func reportDuplicates(_ fonts: [FontFile], at place: Place) {
        var identifiers: Set<String> = []
        for font in fonts where !identifiers.insert(font.identifier).inserted {
            reader.report("duplicate-font", at: place, "書体「\(font.identifier)」が二度あります")
        }
    }

    private mutating func text(
        _ key: String, in keys: [String: YAMLValue], at value: YAMLValue
    ) -> String? {
        reader.required(key, in: keys, at: value.place).flatMap { reader.string($0) }
    }

    private func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
            }
    }
}
