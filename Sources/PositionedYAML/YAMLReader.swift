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

    private var source = ""

    /// Makes a reader for one file.
    public init(file: String, room: String) {
        self.file = file
        self.room = room
    }

    /// Parses the text; `nil` after reporting a syntax error, a duplicate key, an empty file or
    /// one whose aliases unfold to more than a hundred thousand values.
    public mutating func parse(_ text: String) -> YAMLValue? {
        // Editors on Windows write a byte order mark; it would shift the columns of line 1.
        source =
            text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        do {
            // The basic resolver: types are decided by what a key asks for, not by how a value
            // looks, and matching every key against date patterns costs more than parsing.
            if let node = try Yams.compose(yaml: source, .basic, .default, .utf8) {
                var remaining = Self.maximumValueCount
                if let value = YAMLValue(node, file: file, remaining: &remaining) { return value }
                report("too-large", at: .file(file), "値が多すぎます（別名（*）の展開を含む）")
            } else {
                report("empty-file", at: .file(file), "ファイルに内容がありません")
            }
        } catch let error as YamlError {
            report(error)
        } catch {
            report("syntax", at: .file(file), "YAMLとして読めません")
        }
        return nil
    }

    private static let maximumValueCount = 100_000

    /// The place of the character at `offset` (Unicode scalars from 0) of a scalar's text. It is
    /// exact while the scalar is plain or quoted on one line; otherwise it is the scalar's start.
    public func place(of offset: Int, in value: YAMLValue) -> Place {
        guard case .scalar(let text, _) = value.content,
            case .position(file, let line, let column) = value.place,
            let columns = SourceLine(of: source, number: line)?
                .column(of: offset, in: Array(text.unicodeScalars), from: column)
        else { return value.place }
        return .position(file: file, line: line, column: columns)
    }

    /// Adds a finding of this room; `name` becomes `room.name`.
    public mutating func report(
        _ name: String, at place: Place, _ message: String, hint: String? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        let code = DiagnosticCode(rawValue: "\(room).\(name)")
        diagnostics.append(Diagnostic(severity, code, at: place, message, hint: hint))
    }

    /// A text of the file as messages show it: its first line, at most 40 characters. A file that
    /// is no YAML at all may come out as one long key, and a message is no place for a whole file.
    private static func shown(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }.prefix(40)
        return line.endIndex == text.endIndex ? text : "\(line)…"
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
            } else if key.isEmpty {
                report("wrong-type", at: place, "キーには文字列が必要です")
            } else {
                let nearest = NameSuggestion.nearest(to: key, in: allowed)
                report(
                    "unknown-key", at: place, "キー「\(Self.shown(key))」は使えません",
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
        reportMissing(key, at: mapping[key]?.place ?? place)
        return nil
    }

    /// Reports that a key must be written.
    public mutating func reportMissing(_ key: String, at place: Place) {
        report("missing-key", at: place, "「\(key)」がありません", hint: "「\(key):」を書いてください")
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
            report(
                "wrong-type", at: value.place, "数値が必要です", hint: "半角の数字で、引用符を付けずに書いてください")
            return nil
        }
        guard range.contains(number) else {
            let (least, most) = (Self.text(range.lowerBound), Self.text(range.upperBound))
            report(
                "out-of-range", at: value.place, "数値が範囲の外です",
                hint: "\(least)から\(most)\(unit)までの値にしてください")
            return nil
        }
        return number
    }

    /// A whole number in `range`.
    public mutating func integer(_ value: YAMLValue, in range: ClosedRange<Int>) -> Int? {
        guard case .scalar(let text, isQuoted: false) = value.content, let number = Int(text) else {
            report(
                "wrong-type", at: value.place, "整数が必要です", hint: "小数点のない半角の数字で書いてください")
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
        word(value, of: Choice.allCases.map(\.rawValue)).flatMap { Choice(rawValue: $0) }
    }

    /// One of some words; the nearest one is suggested.
    public mutating func word(_ value: YAMLValue, of words: [String]) -> String? {
        guard let text = string(value) else { return nil }
        if words.contains(text) { return text }
        report(
            "unknown-value", at: value.place, "値「\(Self.shown(text))」は使えません",
            hint: NameSuggestion.nearest(to: text, in: words).map { "「\($0)」ではありませんか" }
                ?? "使える値: \(words.joined(separator: "、"))")
        return nil
    }

    private static func text(_ number: Double) -> String {
        Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .reader(_, let offset?, _, _):
            let (line, column) = SourceLine.position(of: offset, in: source)
            report(
                "syntax", at: .position(file: file, line: line, column: column),
                "使えない文字（制御文字など）があります", hint: "この文字を消してください")
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report(
                "syntax", at: .position(file: file, line: mark.line, column: mark.column),
                "YAMLの書き方の誤り: \(problem)", hint: "字下げ、コロンの後の空白を確かめ、「{」で始まる文字列は引用符で囲んでください")
        case .duplicatedKeysInMapping(let duplicates, let context):
            report(
                "duplicate-key",
                at: .position(file: file, line: context.mark.line, column: context.mark.column),
                "同じキーが二度あります: \(duplicates.map(Self.shown).joined(separator: "、"))")
        default:
            report("syntax", at: .file(file), "YAMLとして読めません（UTF-8で保存してください）")
        }
    }
}
