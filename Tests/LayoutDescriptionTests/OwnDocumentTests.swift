import Diagnostics
import LayoutDescription
import NoticeModel
import Testing

@Suite("A layout may declare a document of its own")
struct OwnDocumentTests {
    /// A layout whose `record:` is on line 4; its fields follow from line 5, column 5.
    static func text(
        document: String = "library-card", title: String? = "図書館の通知", record: [String],
        requires: String? = nil, template: String = "固定"
    ) -> String {
        """
        layout: 1
        document: \(document)
        \(title.map { "title: \($0)" } ?? "# no title")
        record:

        """ + record.map { "  - \($0)\n" }.joined() + """
            \(requires.map { "requires: \($0)" } ?? "# nothing required")
            styles: { body: { font: gothic, size: 9, leading: 14 } }
            pages:
              - side: front
                elements:
                  - { text: '\(template)', frame: [10, 20, 90, 8], style: body }

            """
    }

    static let name = "{ name: 氏名, kind: name, required: true }"

    @Test("Every kind of field can be declared")
    func kinds() throws {
        let record = [
            "{ name: a, kind: text, max-length: 20 }", "{ name: b, kind: name }",
            "{ name: c, kind: address }", "{ name: d, kind: kana }",
            "{ name: e, kind: date, display-field: a, calendar-field: l }",
            "{ name: f, kind: individual-number }", "{ name: g, kind: application-id }",
            "{ name: h, kind: postal-code }", "{ name: i, kind: telephone }",
            "{ name: j, kind: digits, digits: 4 }", "{ name: k, kind: choice, choices: [甲, 乙] }",
            "{ name: l, kind: choice, choices: [和暦, 西暦], required: false }",
        ]
        let schema = try Fixture.load(Self.text(record: record)).layout.document.schema
        #expect(
            schema.fields.map(\.kind) == [
                .text, .name, .address, .kana, .date, .individualNumber, .applicationID,
                .postalCode, .telephone, .digits(count: 4), .choice(["甲", "乙"]),
                .choice(["和暦", "西暦"]),
            ])
        #expect(schema.fields[0].maximumLength == 20)
        #expect(schema.fields[4].displayField == "a")
        #expect(schema.fields[4].calendarField == "l")
    }

    @Test("Values that the layout says it must show are required of it")
    func requires() throws {
        let present = Self.text(record: [Self.name], requires: "[氏名]", template: "{氏名}")
        #expect(
            try Fixture.load(present).layout.document.requiredElements == [.value("氏名")])
        let lost = Self.text(record: [Self.name], requires: "[氏名, code.serial]")
        #expect(Fixture.findings(lost) == ["2:11 required-element", "2:11 required-element"])
        let unknown = Self.text(record: [Self.name], requires: "[氏, 氏]", template: "{氏名}")
        #expect(Fixture.findings(unknown) == ["6:12 unknown-name", "6:15 duplicate-value"])
    }

    @Test(
        "Mistakes in fields",
        arguments: [
            ("{ name: 氏名, kind: name }", "6:13 duplicate-field"),
            ("{ kind: name }", "6:5 missing-key"), ("{ name: 住所 }", "6:5 missing-key"),
            ("{ name: 住所, kind: adress }", "6:23 unknown-value"),
            ("{ name: 住所, kind: address, length: 9 }", "6:32 unknown-key"),
            ("{ name: '', kind: name }", "6:13 empty-value"),
            ("{ name: '住|所', kind: name }", "6:13 bad-field-name"),
            ("{ name: ' 住所', kind: name }", "6:13 bad-field-name"),
            ("{ name: code.serial, kind: text }", "6:13 bad-field-name"),
            ("{ name: issuer.x, kind: text }", "6:13 bad-field-name"),
            ("{ name: 番号, kind: digits }", "6:23 missing-key"),
            ("{ name: 番号, kind: digits, digits: 0 }", "6:39 out-of-range"),
            ("{ name: 番号, kind: text, digits: 4 }", "6:37 misplaced-key"),
            ("{ name: 区分, kind: choice }", "6:23 missing-key"),
            ("{ name: 区分, kind: choice, choices: [] }", "6:40 empty-value"),
            ("{ name: 区分, kind: choice, choices: [甲, 甲] }", "6:44 duplicate-value"),
            ("{ name: 区分, kind: text, choices: [甲] }", "6:38 misplaced-key"),
            ("{ name: 日, kind: date, display-field: 住所 }", "6:43 unknown-name"),
            ("{ name: 日, kind: text, display-field: 氏名 }", "6:43 misplaced-key"),
            ("{ name: 日, kind: date, calendar-field: 氏名 }", "6:44 calendar-field"),
            ("{ name: 住所, kind: address, required: はい }", "6:42 wrong-type"),
            ("{ name: 住所, kind: address, max-length: 0 }", "6:44 out-of-range"),
        ])
    func fields(_ field: String, _ finding: String) {
        #expect(Fixture.findings(Self.text(record: [Self.name, field])) == [finding])
    }

    @Test(
        "Its name can stand in file names and on the command line",
        arguments: [
            "Library", "図書館", "a b", "a/b", "1a", "-a", "a_b", String(repeating: "a", count: 65),
        ])
    func identifiers(_ name: String) {
        let text = Self.text(document: name, record: [Self.name])
        #expect(Fixture.findings(text) == ["2:11 bad-identifier"])
    }

    @Test("It needs a title and at least one field")
    func heading() {
        #expect(
            Fixture.findings(Self.text(title: nil, record: [Self.name])) == ["1:1 missing-key"])
        let empty = Self.text(record: []).replacing("record:", with: "record: []")
        #expect(Fixture.findings(empty) == ["4:9 empty-value"])
    }

    @Test("One of the four cannot be given other fields, another title or other requirements")
    func builtIn() {
        let text = Self.text(document: "card-application", record: [Self.name], requires: "[氏名]")
        let found = Fixture.findings(text).filter { !$0.hasSuffix("required-element") }
        #expect(
            found == [
                "3:8 built-in-document", "5:3 built-in-document", "6:11 built-in-document",
            ])
    }

    @Test("A mistyped name of one of the four is not taken for a document of its own")
    func unknown() {
        let text = """
            layout: 1
            document: card-aplication
            pages: [{ side: front, elements: [] }]
            """
        let found = Fixture.diagnostics(text)
        #expect(found.map(Fixture.short) == ["2:11 unknown-document"])
        #expect(found[0].hint?.hasPrefix("「card-application」ではありませんか") == true)
    }

    @Test(
        "The head of a file",
        arguments: [
            ("layout: 2\ndocument: a\npages: []", ["1:9 out-of-range"]),
            ("document: a", ["1:1 missing-key", "1:1 missing-key", "1:11 unknown-document"]),
            ("layout: 1", ["1:1 missing-key", "1:1 missing-key"]),
            ("[]", ["1:1 wrong-type"]),
            (
                "layout: 1\ndocument: expiry-notice\npages: []\npage: [10, 297]\nprinter: { dpi: 60 }",
                ["3:8 empty-value", "4:8 out-of-range", "5:17 out-of-range"]
            ),
            (
                "layout: 1\ndocument: expiry-notice\npages: [{ side: back, elements: 3 }]\noverlays: 3",
                ["3:17 back-without-front", "3:33 wrong-type", "4:11 wrong-type"]
            ),
            (
                "layout: 1\ndocument: expiry-notice\npages: [{ side: front }]\nstyles: { a: { size: 9 }, b: 3 }",
                ["3:9 missing-key", "4:14 missing-key", "4:30 wrong-type"]
            ),
        ])
    func heads(_ text: String, _ findings: [String]) {
        #expect(Fixture.findings(text) == findings)
    }
}
