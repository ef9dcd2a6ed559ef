public import Diagnostics
internal import Yams

/// Reads typed values out of one YAML file and collects what is wrong instead of stopping at the
/// first mistake.
///
/// A getter that finds a mistake reports it and returns `nil`, so a caller reads on and its user
/// sees every mistake of the file at once.
public struct YAMLReader {
    /// The prefix of the codes reported here: `layout`, `issuer` or `font`.
    public let room: String
    /// The path shown in places.
    public let file: String
    /// What was found so far, in the order of reading.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Makes a reader for one file.
    public init(file: String, room: String) {
        self.file = file
        self.room = room
    }

    /// Parses the text; `nil` after reporting a syntax error, a duplicate key or an empty file.
    public mutating func parse(_ text: String) -> YAMLValue? {
        do {
            if let node = try Yams.compose(yaml: text) { return YAMLValue(node, file: file) }
            report("empty-file", at: .file(file), "ファイルに内容がありません")
        } catch let error as YamlError {
            report(error)
        } catch {
            report("syntax", at: .file(file), "YAMLとして読めません")
        }
        return nil
    }

    /// Adds a finding of this room; `name` becomes `room.name`.
    public mutating func report(
        _ name: String, at place: Place, _ message: String, hint: String? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        let code = DiagnosticCode(rawValue: "\(room).\(name)")
        diagnostics.append(Diagnostic(severity, code, at: place, message, hint: hint))
    }

    /// Takes over findings made elsewhere about the same file.
    public mutating func report(_ findings: [Diagnostic]) { diagnostics += findings }

    /// The keys and values of a mapping; unknown keys are reported with the nearest valid name.
    public mutating func mapping(
        _ value: YAMLValue, allowing allowed: [String]
    ) -> [String: YAMLValue]? {
        guard case .mapping(let entries) = value.content else {
            report("wrong-type", at: value.place, "「キー: 値」の組が必要です")
            return nil
        }
        var result: [String: YAMLValue] = [:]
        for (key, place, value) in entries {
            if allowed.contains(key) {
                result[key] = value
            } else {
                let nearest = NameSuggestion.nearest(to: key, in: allowed)
                report(
                    "unknown-key", at: place, "キー「\(key)」は使えません",
                    hint: nearest.map { "「\($0)」ではありませんか" }
                        ?? "使えるキー: \(allowed.joined(separator: "、"))")
            }
        }
        return result
    }

    /// The value of a key that must be there.
    public mutating func required(
        _ key: String, in mapping: [String: YAMLValue], at place: Place
    ) -> YAMLValue? {
        if let value = mapping[key], !value.isNull { return value }
        report(
            "missing-key", at: mapping[key]?.place ?? place, "「\(key)」がありません",
            hint: "「\(key):」を書いてください")
        return nil
    }

    /// Text.
    public mutating func string(_ value: YAMLValue) -> String? {
        if case .scalar(let text, _) = value.content { return text }
        report("wrong-type", at: value.place, "文字列が必要です")
        return nil
    }

    /// A list.
    public mutating func sequence(_ value: YAMLValue) -> [YAMLValue]? {
        if case .sequence(let items) = value.content { return items }
        report("wrong-type", at: value.place, "リスト（[…] または「- 」の行）が必要です")
        return nil
    }

    /// A finite number in `range`; `unit` is for the message.
    public mutating func number(
        _ value: YAMLValue, in range: ClosedRange<Double>, unit: String = ""
    ) -> Double? {
        guard case .scalar(let text, isQuoted: false) = value.content, let number = Double(text),
            number.isFinite
        else {
            report("wrong-type", at: value.place, "数値が必要です")
            return nil
        }
        guard range.contains(number) else {
            report(
                "out-of-range", at: value.place, "数値が範囲の外です",
                hint: "\(range.lowerBound)から\(range.upperBound)\(unit)までの値にしてください")
            return nil
        }
        return number
    }

    /// A whole number in `range`.
    public mutating func integer(_ value: YAMLValue, in range: ClosedRange<Int>) -> Int? {
        guard case .scalar(let text, isQuoted: false) = value.content, let number = Int(text) else {
            report("wrong-type", at: value.place, "整数が必要です")
            return nil
        }
        guard range.contains(number) else {
            report(
                "out-of-range", at: value.place, "整数が範囲の外です",
                hint: "\(range.lowerBound)から\(range.upperBound)までの値にしてください")
            return nil
        }
        return number
    }

    /// `true` or `false`.
    public mutating func boolean(_ value: YAMLValue) -> Bool? {
        if case .scalar(let text, isQuoted: false) = value.content, let value = Bool(text) {
            return value
        }
        report("wrong-type", at: value.place, "true か false が必要です")
        return nil
    }

    /// One of the raw values of an enumeration; the nearest one is suggested.
    public mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: YAMLValue, of type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let text = string(value) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        report(
            "unknown-value", at: value.place, "値「\(text)」は使えません",
            hint: NameSuggestion.nearest(to: text, in: names).map { "「\($0)」ではありませんか" }
                ?? "使える値: \(names.joined(separator: "、"))")
        return nil
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report(
                "syntax", at: .position(file: file, line: mark.line, column: mark.column),
                "YAMLの書き方の誤り: \(problem)", hint: "字下げ、引用符、コロンの後の空白を確かめてください")
        case .duplicatedKeysInMapping(let duplicates, let context):
            report(
                "duplicate-key",
                at: .position(file: file, line: context.mark.line, column: context.mark.column),
                "同じキーが二度あります: \(duplicates.joined(separator: "、"))")
        default:
            report("syntax", at: .file(file), "YAMLとして読めません（UTF-8で保存してください）")
        }
    }
}
