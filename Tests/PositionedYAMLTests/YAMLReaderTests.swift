import Diagnostics
import PositionedYAML
import Testing

@Suite("Values of a YAML file with the places where they stand")
struct YAMLReaderTests {
    /// Reads a text with a closure and gives `line:column code` of what was found.
    static func findings(
        _ text: String, _ read: (inout YAMLReader, YAMLValue) -> Void = { _, _ in }
    ) -> [String] {
        var reader = YAMLReader(file: "f", room: "room")
        if let value = reader.parse(text) { read(&reader, value) }
        return reader.diagnostics.map { finding in
            let place = finding.place.map { "\($0)" } ?? "-"
            return
                "\(place.hasPrefix("f:") ? String(place.dropFirst(2)) : place) \(finding.code.rawValue)"
        }
    }

    static func value(_ text: String) throws -> YAMLValue {
        var reader = YAMLReader(file: "f", room: "room")
        let value = reader.parse(text)
        return try #require(value)
    }

    @Test("Columns count characters, also after Japanese text")
    func places() throws {
        let value = try Self.value("# 注\n氏名: { 漢字: 'あ', 𠮷: [一, 二] }\n")
        guard case .mapping(let top) = value.content,
            case .mapping(let inner) = top[0].value.content,
            case .sequence(let items) = inner[1].value.content
        else {
            Issue.record("the text is a mapping in a mapping")
            return
        }
        #expect(top[0].keyPlace == .position(file: "f", line: 2, column: 1))
        #expect(inner[0].value.place == .position(file: "f", line: 2, column: 11))
        #expect(inner[1].keyPlace == .position(file: "f", line: 2, column: 16))
        #expect(items[1].place == .position(file: "f", line: 2, column: 23))
    }

    @Test(
        "Text that is no YAML is reported where it breaks",
        arguments: [
            ("a: [1, 2", "2:1 room.syntax"), ("a: b: c", "1:5 room.syntax"),
            ("a: 'x", "1:6 room.syntax"),
            ("{氏名} 様", "1:6 room.syntax"), ("a: *nobody", "1:4 room.syntax"),
            ("a: 1\n---\nb: 2", "2:1 room.syntax"), ("a: あ\u{7}い", "1:5 room.syntax"),
            ("a: 1\nb:\n  c: \u{1B}[31m", "3:6 room.syntax"),
            ("a: 1\nb: 2\na: 3", "1:1 room.duplicate-key"), ("", "f room.empty-file"),
            ("# nothing", "f room.empty-file"), ("? [1, 2]\n: x", "1:3 room.wrong-type"),
        ])
    func syntax(_ text: String, _ finding: String) {
        let found = Self.findings(text) { reader, value in
            _ = reader.mapping(value, allowing: ["a", "b"])
        }
        #expect(found == [finding])
    }

    @Test("Thousands of brackets neither crash nor hang the reader")
    func nesting() {
        let found = Self.findings(String(repeating: "[", count: 100_000))
        #expect(found.count == 1)
        #expect(found[0].hasSuffix("room.syntax"))
    }

    @Test("Aliases of aliases do not unfold without end")
    func aliases() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let inner = (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ")
            text += "a\(level): &a\(level) [\(inner)]\n"
        }
        #expect(Self.findings(text) == ["f room.too-large"])
    }

    @Test("A byte order mark does not shift the columns of the first line")
    func byteOrderMark() {
        let found = Self.findings("\u{FEFF}x: 1") { reader, value in
            _ = reader.mapping(value, allowing: ["a"])
        }
        #expect(found == ["1:1 room.unknown-key"])
    }

    @Test("Unknown keys are reported at the key, each with the nearest valid one")
    func unknownKeys() {
        var reader = YAMLReader(file: "f", room: "room")
        let value = reader.parse("sise: 1\nsize: 2\ncolour: 3")
        let fields = value.flatMap { reader.mapping($0, allowing: ["size", "font"]) }
        #expect(fields?.keys.sorted() == ["size"])
        #expect(reader.diagnostics.map(\.hint) == ["「size」ではありませんか", "使えるキー: size、font"])
    }

    @Test("A required key must be there and have a value")
    func required() {
        let found = Self.findings("a:\nb: ~\nc: 1") { reader, value in
            guard let fields = reader.mapping(value, allowing: ["a", "b", "c", "d"]) else { return }
            for key in ["a", "b", "c", "d"] {
                _ = reader.required(key, in: fields, at: value.place)
            }
        }
        #expect(
            found == ["1:3 room.missing-key", "2:4 room.missing-key", "1:1 room.missing-key"])
    }

    @Test(
        "Numbers are plain, finite and in their range",
        arguments: [
            ("1.5", 1.5), ("-0", 0), ("1e1", 10), ("10", 10), ("0.001", 0.001),
        ])
    func numbers(_ text: String, _ number: Double) throws {
        var reader = YAMLReader(file: "f", room: "room")
        let parsed = reader.parse(text)
        let value = try #require(parsed)
        #expect(reader.number(value, in: -1...10) == number)
        #expect(reader.diagnostics.isEmpty)
    }

    @Test(
        "What is no number is refused",
        arguments: [
            ("'1'", "wrong-type"), ("nan", "wrong-type"), (".inf", "wrong-type"),
            ("-inf", "wrong-type"), ("1e999", "wrong-type"), ("１", "wrong-type"),
            ("1 mm", "wrong-type"),
            ("[1]", "wrong-type"), ("~", "wrong-type"), ("11", "out-of-range"),
            ("-1.1", "out-of-range"),
        ])
    func noNumbers(_ text: String, _ code: String) {
        let found = Self.findings(text) { reader, value in
            _ = reader.number(value, in: -1...10)
        }
        #expect(found == ["1:1 room.\(code)"])
    }

    @Test("Whole numbers, truth values, words and lists are read as such or refused")
    func otherTypes() throws {
        var reader = YAMLReader(file: "f", room: "room")
        #expect(reader.integer(try Self.value("12"), in: 1...12) == 12)
        #expect(reader.boolean(try Self.value("true")) == true)
        #expect(reader.word(try Self.value("'left'"), of: ["left"]) == "left")
        #expect(reader.sequence(try Self.value("[a, b]"))?.count == 2)
        #expect(reader.string(try Self.value("12")) == "12")
        #expect(reader.diagnostics.isEmpty)
        #expect(reader.integer(try Self.value("1.0"), in: 1...12) == nil)
        #expect(reader.integer(try Self.value("13"), in: 1...12) == nil)
        #expect(reader.boolean(try Self.value("yes")) == nil)
        #expect(reader.boolean(try Self.value("'true'")) == nil)
        #expect(reader.word(try Self.value("lefd"), of: ["left"]) == nil)
        #expect(reader.sequence(try Self.value("a")) == nil)
        #expect(reader.string(try Self.value("[a]")) == nil)
        #expect(
            reader.diagnostics.map(\.code.rawValue) == [
                "room.wrong-type", "room.out-of-range", "room.wrong-type", "room.wrong-type",
                "room.unknown-value", "room.wrong-type", "room.wrong-type",
            ])
    }

    @Test(
        "A place within a scalar is exact on one line, whatever its quotes",
        arguments: [
            ("k: あいう", 2, 6), ("k: あいう", 3, 7), ("k: 'あいう'", 2, 7), ("k: 'あ''う'", 2, 8),
            ("k: \"あいう\"", 2, 7), ("k: \"\\u3042\\tう\"", 2, 13),
            ("k: \"\\U0001F600\\x41う\"", 2, 19),
            ("k: \"\\\"\\\\う\"", 2, 9), ("k: 'あいう'", 3, 8),
        ])
    func placesWithin(_ text: String, _ offset: Int, _ column: Int) throws {
        var reader = YAMLReader(file: "f", room: "room")
        let parsed = reader.parse(text)
        let value = try #require(parsed)
        guard case .mapping(let entries) = value.content else {
            Issue.record("the text is a mapping")
            return
        }
        #expect(
            reader.place(of: offset, in: entries[0].value)
                == .position(file: "f", line: 1, column: column))
    }

    @Test(
        "Where counting would lie, the start of the scalar serves",
        arguments: [
            "k: >-\n  あ\n  い\n", "k: |\n  あ\n  い\n", "k: あ\n  い\n", "k: 'あ\n  い'\n", "k: &x あい\n",
            "k: !!str あい\n",
        ])
    func roughPlaces(_ text: String) throws {
        var reader = YAMLReader(file: "f", room: "room")
        let parsed = reader.parse(text)
        let value = try #require(parsed)
        guard case .mapping(let entries) = value.content else {
            Issue.record("the text is a mapping")
            return
        }
        #expect(reader.place(of: 2, in: entries[0].value) == entries[0].value.place)
    }

    @Test("Windows line ends do not disturb places within scalars")
    func windows() throws {
        var reader = YAMLReader(file: "f", room: "room")
        let parsed = reader.parse("a: 1\r\nb: 2\r\nk: 'あいう'\r\n")
        let value = try #require(parsed)
        guard case .mapping(let entries) = value.content else {
            Issue.record("the text is a mapping")
            return
        }
        #expect(
            reader.place(of: 1, in: entries[2].value)
                == .position(file: "f", line: 3, column: 6))
    }
}
