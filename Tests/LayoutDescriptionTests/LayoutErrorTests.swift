import Diagnostics
import LayoutDescription
import Testing

@Suite("Mistakes are reported where they stand, all at once, with what was probably meant")
struct LayoutErrorTests {
    /// An element on line 18 and what is found about it.
    struct Case: Sendable, CustomTestStringConvertible {
        let element: String
        let findings: [String]
        var testDescription: String { element }

        init(_ element: String, _ findings: String...) {
            self.element = element
            self.findings = findings
        }
    }

    static let keyCases = [
        Case("{ text: あ, frame: [9, 9, 30, 9], style: body, colour: 1 }", "18:55 unknown-key"),
        Case("{ txet: あ, frame: [9, 9, 30, 9], style: body }", "18:11 unknown-element"),
        Case("{ frame: [9, 9, 30, 9], style: body }", "18:9 unknown-element"),
        Case("ただの文字列", "18:9 wrong-type"),
        Case(
            "{ text: あ, paragraph: い, frame: [9, 9, 30, 9], style: body }", "18:20 several-kinds"),
        Case("{ text: あ, style: body }", "18:9 missing-key"),
        Case("{ text: あ }", "18:9 missing-key", "18:9 missing-key"),
        Case("{ text: あ, frame: [9, 9, 30], style: body }", "18:27 wrong-count"),
        Case("{ text: あ, frame: 9, style: body }", "18:27 wrong-type"),
        Case("{ text: あ, frame: [9, 九, 30, 9], style: body }", "18:31 wrong-type"),
        Case("{ text: あ, frame: [9, 9, 30, 9], style: bod }", "18:49 unknown-style"),
        Case(
            "{ text: あ, frame: [9, 9, 30, 9], style: body, align: centre }", "18:62 unknown-value"),
        Case(
            "{ text: あ, frame: [9, 9, 30, 9], style: body, align: justify }", "18:62 unknown-value"
        ),
        Case(
            "{ text: あ, frame: [9, 9, 30, 9], style: body, fit: shrink }", "18:60 unknown-value"),
        Case("{ text: あ, frame: [9, 9, 30, 9], style: body, fit: {} }", "18:60 empty-value"),
        Case(
            "{ text: あ, frame: [9, 9, 30, 9], style: body, fit: { shrink-to: 9.5 } }",
            "18:73 shrink-above-size"),
        Case(
            "{ text: あ, frame: [9, 9, 30, 9], style: body, fit: { condense-to: 0.4 } }",
            "18:75 out-of-range"),
        Case(
            "{ text: あ, frame: [9, 9, 30, 9], style: body, fit: { condense-to: 80 } }",
            "18:75 out-of-range"),
        Case(
            "{ text: あ, frame: [9, 9, 30, 9], style: body, fit: { condence-to: 0.8 } }",
            "18:60 empty-value", "18:62 unknown-key"),
        Case(
            "{ text: あ, frame: [9, 9, 30, 9], style: body, overlap: true }",
            "18:64 unknown-value"),
        Case("{ text: [あ], frame: [9, 9, 30, 9], style: body }", "18:17 wrong-type"),
        Case("{ text: {氏名}, frame: [9, 9, 30, 9], style: body }", "18:17 wrong-type"),
        Case("{ stamp: \"あ\\nい\", frame: [9, 9, 30, 9], style: body }", "18:20 line-break"),
        Case(
            "{ qr: \"a\\nb\", at: [50, 50], version: 2, level: H, module-dots: 8 }",
            "18:17 line-break"),
        Case(
            "{ text: \"あ\\u202Eい\", frame: [9, 9, 30, 9], style: body }",
            "18:19 control-character"),
        Case("{ photo: [20, 20], caption: 写真 }", "18:9 missing-key"),
        Case("{ group: 3 }", "18:18 wrong-type"),
        Case("{ qr: '', at: [50, 50], version: 2, level: H, module-dots: 8 }", "18:15 empty-value"),
        Case(
            "{ qr: a, at: [50, 50], version: 41, level: X, module-dots: 7.5 }",
            "18:41 out-of-range", "18:52 unknown-value", "18:68 wrong-type"),
    ]

    @Test("Keys and values of elements", arguments: keyCases)
    func elements(_ example: Case) {
        #expect(Fixture.findings(Fixture.page([example.element])) == example.findings)
    }

    static let numberCases = [
        Case("{ line: [.nan, 0, 5, 0] }", "18:18 wrong-type"),
        Case("{ line: [nan, 0, 5, 0] }", "18:18 wrong-type"),
        Case("{ line: [inf, 0, 5, 0] }", "18:18 wrong-type"),
        Case("{ line: [1e400, 0, 5, 0] }", "18:18 wrong-type"),
        Case("{ line: ['5', 0, 5, 0] }", "18:18 wrong-type"),
        Case("{ line: [５, 0, 5, 0] }", "18:18 wrong-type"),
        Case("{ line: [2001, 0, 5, 0] }", "18:18 out-of-range"),
        Case("{ line: [0, 0, 5, 0], weight: 0 }", "18:39 out-of-range"),
        Case("{ line: [0, 0, 5, 0], weight: -1 }", "18:39 out-of-range"),
        Case("{ line: [0, 0, 5, 0], ink: 1.1 }", "18:36 out-of-range"),
        Case("{ line: [0, 0, 5, 0], dash: [0, 1] }", "18:38 out-of-range"),
        Case("{ line: [0, 0, 5, 0], dash: [] }", "18:37 wrong-count"),
        Case("{ box: [0, 0, 0, 5] }", "18:23 out-of-range"),
        Case("{ box: [0, 0, 5, -5] }", "18:26 out-of-range"),
        Case("{ tick: [0, 0], side: 0 }", "18:31 out-of-range"),
        Case(
            "{ stamp: 見本, frame: [9, 9, 30, 9], style: body, rotation: 400 }",
            "18:67 out-of-range"),
    ]

    @Test(
        "Numbers that are none, not finite or absurd never reach the renderer",
        arguments: numberCases)
    func ranges(_ example: Case) {
        #expect(Fixture.findings(Fixture.page([example.element])) == example.findings)
    }

    static let tableCases = [
        Case(
            "{ table: [20, 30], columns: [30, 50], style: body, rows: [{ height: 8, cells: [一] }] }",
            "18:87 column-count"),
        Case(
            "{ table: [20, 30], columns: [30], rows: [{ height: 8, cells: [一] }] }",
            "18:71 missing-key"),
        Case(
            "{ table: [20, 30], columns: [30], style: body, rows: [] }", "18:62 empty-value"),
        Case(
            "{ table: [20, 30], columns: [30], style: body, rows: [{ height: 0, cells: [一] }] }",
            "18:73 out-of-range"),
        Case(
            "{ table: [20, 30], columns: [30], style: body, rows: [{ height: 8, cells: [{ txt: 一 }] }] }",
            "18:84 missing-key", "18:86 unknown-key"),
        Case(
            "{ table: [20, 30], columns: [0], style: body, rows: [] }", "18:38 out-of-range",
            "18:61 empty-value"),
    ]

    @Test("Tables", arguments: tableCases)
    func tables(_ example: Case) {
        #expect(Fixture.findings(Fixture.page([example.element])) == example.findings)
    }

    static let conditionCases = [
        Case("{ line: [0, 0, 5, 0], when: 方書 }", "18:37 wrong-type"),
        Case("{ line: [0, 0, 5, 0], when: { field: 方書 } }", "18:37 bad-condition"),
        Case(
            "{ line: [0, 0, 5, 0], when: { field: 区分, is: present, equals: 有 } }",
            "18:37 bad-condition"),
        Case("{ line: [0, 0, 5, 0], when: { field: 方, is: present } }", "18:46 unknown-name"),
        Case(
            "{ line: [0, 0, 5, 0], when: { field: code.sheet, is: present } }", "18:46 unknown-name"
        ),
        Case("{ line: [0, 0, 5, 0], when: { field: 方書, is: filled } }", "18:54 unknown-value"),
        Case("{ line: [0, 0, 5, 0], when: { field: 区分, equals: 在 } }", "18:58 unknown-value"),
        Case(
            "{ line: [0, 0, 5, 0], when: { field: 区分, equals: [有, 在, 無] } }",
            "18:62 unknown-value"),
        Case(
            "{ line: [0, 0, 5, 0], when: { field: 氏名, equals: 甲 } }", "18:58 condition-kind"),
        Case(
            "{ group: [{ line: [0, 0, 5, 0], when: { field: 方書, is: absent } }], when: { field: 方書, is: present } }",
            "18:47 never-printed!"),
    ]

    @Test("Conditions name fields and words that exist", arguments: conditionCases)
    func conditions(_ example: Case) {
        #expect(Fixture.findings(Fixture.page([example.element])) == example.findings)
    }

    @Test(
        "The nearest valid name is suggested",
        arguments: [
            ("{ txet: あ, frame: [9, 9, 30, 9], style: body }", "「text」ではありませんか"),
            ("{ text: あ, frme: [9, 9, 30, 9], style: body }", "「frame」ではありませんか"),
            ("{ text: あ, frame: [9, 9, 30, 9], style: bdy }", "「body」ではありませんか"),
            ("{ text: あ, frame: [9, 9, 30, 9], style: body, align: centre }", "「center」ではありませんか"),
            ("{ text: '{氏}', frame: [9, 9, 30, 9], style: body }", "「氏名」ではありませんか"),
            (
                "{ text: '{code.serail}', frame: [9, 9, 30, 9], style: body }",
                "「code.serial」ではありませんか"
            ),
        ])
    func suggestions(_ element: String, _ hint: String) {
        #expect(Fixture.diagnostics(Fixture.page([element])).map(\.hint).contains(hint))
    }

    @Test("A file with several mistakes shows them all, in the order in which they stand")
    func several() {
        let text = Fixture.page([
            "{ text: あ, frame: [9, 9, 30, 9], style: bod, algin: left }",
            "{ line: [0, 0, 5, 0], wieght: 1 }",
            "{ text: '{氏}', frame: [9, 9, 30, 9], style: body }",
        ]).replacing("size: 9,", with: "size: 900,").replacing("side: front", with: "side: top")
        #expect(
            Fixture.findings(text) == [
                "13:31 out-of-range", "15:11 unknown-value", "18:49 unknown-style",
                "18:54 unknown-key", "19:31 unknown-key", "20:19 unknown-name",
            ])
    }

    @Test("Two elements of one id are an error wherever they stand")
    func duplicateIdentifiers() {
        #expect(
            Fixture.findings(
                elements: "{ line: [0, 0, 5, 0], id: a }",
                "{ group: [{ line: [0, 9, 5, 9], id: a }], id: b }") == ["19:45 duplicate-id"])
    }

    @Test("Styles nobody uses are pointed out; they do not stop anything")
    func unusedStyle() {
        let text = Fixture.page([]).replacing(
            "styles:\n", with: "styles:\n  spare: { font: gothic, size: 9 }\n")
        #expect(Fixture.findings(text) == ["13:3 unused-style!"])
    }
}
