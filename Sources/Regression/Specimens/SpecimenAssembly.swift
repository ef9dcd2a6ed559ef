internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML
internal import SystemPackage

/// Makes a set of specimens out of a YAML file and collects what is wrong with it.
struct SpecimenAssembly {
    private enum FileKey: String, CaseIterable {
        case layout, issuer, fonts, base, specimens, waivers
    }

    private enum SpecimenKey: String, CaseIterable {
        case name, shows, purpose, serial, sheet, reprint, fields
    }

    private enum WaiverKey: String, CaseIterable {
        case gap, of, because
    }

    private var reader: YAMLReader
    private let folder: String
    private var names: [String: Place] = [:]

    var diagnostics: [Diagnostic] { reader.diagnostics }

    init(file: String, folder: String) {
        reader = YAMLReader(file: file, room: "specimens")
        self.folder = folder
    }

    /// The set; `nil` if too much is wrong. What was found is in ``diagnostics``.
    mutating func set(_ text: String) -> SpecimenSet? {
        guard let top = reader.parse(text),
            let keys = reader.mapping(top, allowing: FileKey.allCases.map(\.rawValue))
        else { return nil }
        let place = Place.file(reader.file)
        let layout = path(.layout, keys, place)
        let issuer = path(.issuer, keys, place)
        let fonts = path(.fonts, keys, place)
        let base =
            reader.required(FileKey.base.rawValue, in: keys, at: place)
            .map { fields($0) } ?? []
        let specimens = items(.specimens, keys, place)
            .compactMap { specimen($0, base: base) }
        let waivers =
            keys[FileKey.waivers.rawValue]
            .flatMap { reader.sequence($0) }?.compactMap { waiver($0) } ?? []
        guard let layout, let issuer, let fonts else { return nil }
        return SpecimenSet(
            file: reader.file, layoutPath: layout, issuerPath: issuer, fontFolder: fonts,
            specimens: specimens, waivers: waivers)
    }

    private mutating func path(
        _ key: FileKey, _ keys: [String: YAMLValue], _ place: Place
    ) -> String? {
        guard let value = reader.required(key.rawValue, in: keys, at: place),
            let path = reader.string(value)
        else { return nil }
        // Findings name the file as people do, without a way up and down again.
        return FilePath(folder).pushing(FilePath(path)).lexicallyNormalized().string
    }

    private mutating func items(
        _ key: FileKey, _ keys: [String: YAMLValue], _ place: Place
    ) -> [YAMLValue] {
        guard let value = reader.required(key.rawValue, in: keys, at: place),
            let items = reader.sequence(value)
        else { return [] }
        if items.isEmpty {
            reader.report(
                "no-specimens", at: value.place, "見本記録がひとつもありません", hint: "ひとつ以上書いてください")
        }
        return items
    }

    /// Fields in the order of the file. Whether the document has them is known once its layout is.
    private mutating func fields(_ value: YAMLValue) -> [Specimen.Field] {
        guard case .mapping(let entries) = value.content else {
            reader.report("wrong-type", at: value.place, "「項目: 値」の組が必要です")
            return []
        }
        return entries.compactMap { key, place, value in
            if value.isNull { return Specimen.Field(name: key, value: nil, place: place) }
            return reader.string(value).map {
                Specimen.Field(name: key, value: $0.isEmpty ? nil : $0, place: value.place)
            }
        }
    }

    private mutating func specimen(_ value: YAMLValue, base: [Specimen.Field]) -> Specimen? {
        guard let keys = reader.mapping(value, allowing: SpecimenKey.allCases.map(\.rawValue))
        else { return nil }
        let name = name(keys, value.place)
        let shows = sentence(SpecimenKey.shows.rawValue, keys, value.place)
        let purpose =
            keys[SpecimenKey.purpose.rawValue]
            .map { reader.choice($0, of: PrintPurpose.self) } ?? .live
        let serial = keys[SpecimenKey.serial.rawValue]
            .flatMap { reader.integer($0, in: 1...99_999_999) }
        let sheet = keys[SpecimenKey.sheet.rawValue].flatMap { sheetNumber($0) }
        let isReprint = keys[SpecimenKey.reprint.rawValue].flatMap { reader.boolean($0) } ?? false
        let own = keys[SpecimenKey.fields.rawValue].map { fields($0) } ?? []
        guard let name, let shows, let purpose else { return nil }
        return Specimen(
            name: name, shows: shows, purpose: purpose, serial: serial, sheet: sheet,
            isReprint: isReprint, record: laid(own, over: base), place: value.place)
    }

    private mutating func name(_ keys: [String: YAMLValue], _ place: Place) -> String? {
        guard let value = reader.required(SpecimenKey.name.rawValue, in: keys, at: place),
            let name = reader.string(value)
        else { return nil }
        guard Self.isKebabCase(name) else {
            reader.report(
                "bad-name", at: value.place, "見本記録の名前に使えない文字があります",
                hint: "英小文字と数字を「-」でつないだ40字までの名前にしてください（例: longest-name）")
            return nil
        }
        if names.updateValue(value.place, forKey: name) != nil {
            reader.report(
                "duplicate-name", at: value.place, "見本記録の名前「\(name)」が二度あります",
                hint: "名前は比べる基準のフォルダー名になるので、別の名前にしてください")
            return nil
        }
        return name
    }

    private static func isKebabCase(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return name.utf8.count <= 40
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
            }
    }

    private mutating func sentence(
        _ key: String, _ keys: [String: YAMLValue], _ place: Place
    ) -> String? {
        guard let value = reader.required(key, in: keys, at: place),
            let text = reader.string(value)
        else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else {
            reader.reportMissing(key, at: value.place)
            return nil
        }
        return text
    }

    private mutating func sheetNumber(_ value: YAMLValue) -> Specimen.SheetNumber? {
        guard let text = reader.string(value) else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
        }
        guard parts.count == 2, numbers.count == 2, (1...99).contains(numbers[1]),
            (1...numbers[1]).contains(numbers[0])
        else {
            reader.report(
                "bad-sheet", at: value.place, "用紙の番号が正しくありません",
                hint: "「何枚目/枚数」の形で、99枚までの番号を書いてください（例: 12/12）")
            return nil
        }
        return Specimen.SheetNumber(number: numbers[0], count: numbers[1])
    }

    private mutating func waiver(_ value: YAMLValue) -> CoverageWaiver? {
        guard let keys = reader.mapping(value, allowing: WaiverKey.allCases.map(\.rawValue))
        else { return nil }
        let gap = reader.required(WaiverKey.gap.rawValue, in: keys, at: value.place)
            .flatMap { reader.choice($0, of: CoverageGap.Kind.self) }
        let subject = sentence(WaiverKey.of.rawValue, keys, value.place)
        let reason = sentence(WaiverKey.because.rawValue, keys, value.place)
        guard let gap, let subject, let reason else { return nil }
        return CoverageWaiver(gap: gap, subject: subject, reason: reason, place: value.place)
    }

    /// The base with a specimen's own fields in the place of its; those without a value go.
    private func laid(
        _ own: [Specimen.Field], over base: [Specimen.Field]
    ) -> [Specimen.Field] {
        let changed = base.map { field in own.first { $0.name == field.name } ?? field }
        let added = own.filter { field in !base.contains { $0.name == field.name } }
        return (changed + added).filter { $0.value != nil }
    }
}
