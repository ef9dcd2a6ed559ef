internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// Reads an issuer file key by key and collects everything that is wrong with it.
struct IssuerFileReader {
    /// The file, with what was found in it so far.
    var reader: YAMLReader
    /// The checked values by path; a value that is wrong is not among them.
    private(set) var values: [String: IssuerValue] = [:]
    /// Where the values stand.
    private(set) var places: [String: Place] = [:]
    /// The host of the application site.
    var applicationHost = ""

    init(file: String) { reader = YAMLReader(file: file, room: "issuer") }

    /// Reads the text; afterwards the findings are complete.
    mutating func read(_ text: String) {
        guard let root = reader.parse(text) else { return }
        let topLevel = IssuerKey.all.filter { $0.section == nil }
        var sections: [String] = []
        for case let section? in IssuerKey.all.map(\.section) where !sections.contains(section) {
            sections.append(section)
        }
        let names = Self.uniqued(IssuerKey.all.map { $0.section ?? $0.name })
        guard let entries = reader.mapping(root, allowing: names) else { return }
        read(topLevel, in: entries, at: root.place)
        for section in sections { read(section: section, in: entries, at: root.place) }
    }

    private mutating func read(
        section: String, in entries: [String: YAMLValue], at place: Place
    ) {
        let keys = IssuerKey.all.filter { $0.section == section }
        guard let value = entries[section], !value.isNull else {
            if keys.contains(where: \.isRequired) {
                reader.reportMissing(section, at: entries[section]?.place ?? place)
            }
            return
        }
        guard let entries = reader.mapping(value, allowing: keys.map(\.name)) else { return }
        read(keys, in: entries, at: value.place)
    }

    private mutating func read(
        _ keys: [IssuerKey], in entries: [String: YAMLValue], at place: Place
    ) {
        for key in keys {
            if let value = entries[key.name], !value.isNull {
                values[key.path] = check(value, key)
                places[key.path] = value.place
            } else if key.isRequired {
                reader.reportMissing(key.name, at: entries[key.name]?.place ?? place)
            }
        }
    }

    private mutating func check(_ value: YAMLValue, _ key: IssuerKey) -> IssuerValue? {
        switch key.form {
        case .version: return reader.integer(value, in: 1...1).map(IssuerValue.number)
        case .number(let range): return reader.integer(value, in: range).map(IssuerValue.number)
        case .field(let form): return field(value, form).map(IssuerValue.field)
        case .serial: return serial(value).map(IssuerValue.number)
        case .word(let words): return reader.word(value, of: words).map(IssuerValue.word)
        case .applicationURL: return applicationURL(value).map(IssuerValue.template)
        case .template(let rule): return template(value, rule).map(IssuerValue.template)
        }
    }

    private mutating func field(_ value: YAMLValue, _ form: IssuerForm.FieldForm) -> FieldValue? {
        guard let text = reader.string(value) else { return nil }
        do {
            return try Self.field(text, form)
        } catch {
            report(error.name, value, offset: error.offset, error.message, error.hint)
            return nil
        }
    }

    private mutating func serial(_ value: YAMLValue) -> Int? {
        guard let text = reader.string(value) else { return nil }
        if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return Int(text)
        }
        report("serial", value, "製造管理番号ではありません", "半角数字8桁で書いてください")
        return nil
    }

    mutating func report(
        _ name: String, _ value: YAMLValue, offset: Int = 0, _ message: String, _ hint: String
    ) {
        reader.report(name, at: reader.place(of: offset, in: value), message, hint: hint)
    }

    private static func uniqued(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
