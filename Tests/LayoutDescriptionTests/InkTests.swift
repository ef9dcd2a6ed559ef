import Diagnostics
import LayoutDescription
import PageGraphics
import Testing

@Suite("Inks: named once, used by name or as a tint, never RGB")
struct InkTests {
    static let akane = InkColor.spot(
        name: "DIC 156", alternate: ProcessColor(cyan: 0, magenta: 0.9, yellow: 0.8, black: 0))
    static let leaf = InkColor.process(
        ProcessColor(cyan: 0.8, magenta: 0, yellow: 1, black: 0.2))

    /// The two inks used below.
    static let inks = """
        inks:
          akane: { spot: DIC 156, cmyk: [0, 0.9, 0.8, 0] }
          若葉: { cmyk: [0.8, 0, 1, 0.2] }

        """

    /// A page of elements with the two inks, each used by a line so that none is left over.
    static func page(_ elements: String...) -> String {
        let uses = ["{ line: [10, 5, 20, 5], ink: akane }", "{ line: [10, 6, 20, 6], ink: 若葉 }"]
        return Fixture.page(elements + uses) + inks
    }

    @Test(
        "An ink is a coverage of black, a name, or a name with a coverage",
        arguments: [
            ("1", Ink.black), ("0.35", Ink(coverage: 0.35)), ("0", .paper),
            ("akane", Ink(akane, coverage: 1)), ("'akane'", Ink(akane, coverage: 1)),
            ("{ akane: 0.3 }", Ink(akane, coverage: 0.3)), ("若葉", Ink(leaf, coverage: 1)),
            ("{ 若葉: 1 }", Ink(leaf, coverage: 1)), ("{ 若葉: 0 }", .paper),
        ])
    func uses(_ written: String, _ ink: Ink) throws {
        let text = Self.page(
            "{ line: [20, 50, 90, 50], ink: \(written) }",
            "{ box: [20, 60, 40, 20], weight: 0.4, ink: \(written), fill: \(written) }",
            "{ text: 一, frame: [20, 100, 40, 6], style: body }",
            "{ table: [20, 120], columns: [30], style: body, rows: [{ height: 8, cells: "
                + "[{ text: '', fill: \(written) }] }] }"
        ).replacing("size: 9, leading: 14 }", with: "size: 9, leading: 14, ink: \(written) }")
        // A style in paper white is pale on paper: that is another test's business.
        let found = Fixture.findings(text).filter { !$0.hasSuffix("pale-text") }
        #expect(found == [])
        guard ink.coverage >= 0.35 else { return }
        let elements = try Fixture.load(text).layout.pages[0].elements
        guard case .line(_, _, let stroke) = elements[1].content,
            case .box(_, let outline, let fill) = elements[2].content,
            case .text(let block) = elements[3].content,
            case .table(let table) = elements[4].content
        else {
            Issue.record("elements of other kinds")
            return
        }
        #expect(stroke.ink == ink)
        #expect(outline?.ink == ink)
        #expect(fill == ink)
        #expect(block.style.ink == ink)
        #expect(table.rows[0].cells[0].fill == ink)
    }

    /// What is wrong with an ink that a line on line 18 is to be drawn in; it begins in column 40.
    static let faults: [(String, String, String?)] = [
        ("akene", "18:40 unknown-ink", "「akane」ではありませんか"),
        ("{ akene: 0.3 }", "18:42 unknown-ink", "「akane」ではありませんか"),
        ("DIC 156", "18:40 unknown-ink", "その特色は「akane」という名前で書かれています"),
        ("black", "18:40 unknown-ink", "墨は0から1までの濃さで書きます（ベタなら 1）"),
        ("銀", "18:40 unknown-ink", "使える色: akane、若葉"),
        ("1.1", "18:40 out-of-range", "0から1までの値にしてください"),
        ("-0.1", "18:40 out-of-range", "0から1までの値にしてください"),
        ("nan", "18:40 wrong-type", "半角の数字で、引用符を付けずに書いてください"),
        ("{ akane: 30 }", "18:49 out-of-range", "0から1までの値にしてください"),
        ("{ akane: pale }", "18:49 wrong-type", "半角の数字で、引用符を付けずに書いてください"),
        ("{ akane: 0.3, 若葉: 0.2 }", "18:40 wrong-count", nil),
        ("{}", "18:40 wrong-count", nil),
        ("[0, 1, 1, 0]", "18:40 wrong-type", nil),
        ("{ cmyk: [0, 1, 1, 0] }", "18:40 wrong-type", nil),
        ("'#ff0000'", "18:40 rgb-ink", nil), ("'#f00'", "18:40 rgb-ink", nil),
        ("ff0000", "18:40 rgb-ink", nil), ("'336699'", "18:40 rgb-ink", nil),
        ("rgb(255 0 0)", "18:40 rgb-ink", nil), ("[255, 0, 0]", "18:40 rgb-ink", nil),
        ("{ rgb: [255, 0, 0] }", "18:40 rgb-ink", nil),
    ]

    @Test("Any other ink is refused where it stands, with what to write", arguments: faults)
    func useFaults(_ written: String, _ finding: String, _ hint: String?) {
        let text = Self.page("{ line: [20, 50, 90, 50], ink: \(written) }")
        let found = Fixture.diagnostics(text)
        #expect(found.map(Fixture.short) == [finding])
        #expect(found.allSatisfy { $0.hint != nil })
        if let hint { #expect(found.map(\.hint) == [hint]) }
    }

    @Test("The message about RGB names both ways of writing a colour for print")
    func rgbHint() throws {
        let found = Fixture.diagnostics(Self.page("{ box: [1, 1, 9, 9], fill: '#ff0000' }"))
        #expect(found.map(\.message) == ["RGBの色は印刷できません"])
        let hint = try #require(found[0].hint)
        #expect(hint.contains("cmyk: [0, 1, 1, 0]") && hint.contains("spot: DIC 256"))
    }

    @Test("A colour that YAML takes for a comment is explained, not taken for black")
    func comment() {
        let text = Self.page("{ line: [20, 50, 90, 50], ink:  }")
        #expect(Fixture.findings(text) == ["18:41 wrong-type"])
        let found = Fixture.diagnostics(text)
        #expect(found[0].hint?.contains("「#」で始まる値は注釈") == true)
    }

    /// What is wrong with an ink on line 24, the third of its table, called `x`.
    static let declarationFaults: [(String, [String])] = [
        ("x: { cmyk: [0, 1, 1] }", ["24:14 wrong-count"]),
        ("x: { cmyk: [0, 1, 1, 0, 0] }", ["24:14 wrong-count"]),
        ("x: { cmyk: [0, 100, 100, 0] }", ["24:18 out-of-range", "24:23 out-of-range"]),
        ("x: { cmyk: [0, -0.1, 1, 0] }", ["24:18 out-of-range"]),
        ("x: { cmyk: red }", ["24:14 wrong-type"]),
        ("x: { cmyk: [0, 0, 0, 0] }", ["24:14 empty-ink"]),
        ("x: { spot: 銀, cmyk: [0, 0, 0, 0] }", ["24:23 empty-ink"]),
        ("x: { spot: 銀 }", ["24:6 missing-key"]),
        ("x: { spot: '', cmyk: [0, 0, 0, 1] }", ["24:14 empty-value"]),
        ("x: { tint: 3, cmyk: [0, 0, 0, 1] }", ["24:8 unknown-key"]),
        ("x: 0.5", ["24:6 wrong-type"]), ("x: '#ff0000'", ["24:6 rgb-ink"]),
        ("x: { rgb: [1, 0, 0] }", ["24:6 rgb-ink"]), ("x: [1, 0, 0]", ["24:6 rgb-ink"]),
        ("x: { spot: DIC 156, cmyk: [0, 0, 0, 1] }", ["24:14 duplicate-spot"]),
        ("x: { spot: ' 銀', cmyk: [0, 0, 0, 1] }", ["24:14 bad-spot-name"]),
        ("x: { spot: \"銀\\u200B\", cmyk: [0, 0, 0, 1] }", ["24:14 bad-spot-name"]),
        (
            "x: { spot: \(String(repeating: "銀", count: 43)), cmyk: [0, 0, 0, 1] }",
            ["24:14 bad-spot-name"]
        ),
    ]

    @Test(
        "A declaration that cannot be printed is refused where it stands",
        arguments: declarationFaults)
    func declarations(_ declaration: String, _ findings: [String]) {
        let text = Self.page("{ line: [10, 7, 20, 7], ink: x }") + "  \(declaration)\n"
        #expect(Fixture.findings(text) == findings)
        #expect(Fixture.diagnostics(text).allSatisfy { $0.severity == .error })
    }

    @Test("A spot's name may be as long as a PDF name, 127 bytes, and of any script")
    func longName() {
        let name = String(repeating: "銀", count: 42) + "a"
        let text =
            Self.page("{ line: [10, 7, 20, 7], ink: x }")
            + "  x: { spot: \(name), cmyk: [0, 0, 0, 0.4] }\n"
        #expect(name.utf8.count == 127)
        #expect(Fixture.findings(text).isEmpty)
    }

    @Test(
        "No spot has a name that RIPs take for all plates, for none or for a process ink",
        arguments: [
            "All", "all", "None", "Cyan", "MAGENTA", "yellow", "Black", "K", "Red", "Gray",
            "Process Black", "Registration", "墨", "シアン",
        ])
    func reservedSpots(_ spot: String) {
        let text =
            Self.page("{ line: [10, 7, 20, 7], ink: x }")
            + "  x: { spot: \(spot), cmyk: [0, 0, 0, 1] }\n"
        #expect(Fixture.findings(text) == ["24:14 reserved-spot"])
    }

    @Test(
        "No ink has a name that reads as a coverage, as black or as a value",
        arguments: ["0.5", "1", "black", "墨", "K", "ff0000", "'#f00'", "cmyk", "spot", "rgb", "''"])
    func reservedNames(_ name: String) {
        let text = Self.page() + "  \(name): { cmyk: [0, 1, 1, 0] }\n"
        #expect(Fixture.findings(text).contains("23:3 bad-ink-name"))
    }

    @Test("An ink that nothing is printed in is pointed out: it might cost a plate")
    func unused() {
        let text = Fixture.page(["{ line: [10, 5, 20, 5], ink: akane }"]) + Self.inks
        #expect(Fixture.findings(text) == ["21:3 unused-ink!"])
    }

    @Test("Included parts use the layout's inks and are told where they do not know one")
    func includes() {
        let text = Self.page("{ include: part.yaml }")
        let part = "elements:\n- { line: [20, 50, 90, 50], ink: INK }\n"
        #expect(
            Fixture.findings(text, with: ["part.yaml": part.replacing("INK", with: "akane")])
                .isEmpty)
        #expect(
            Fixture.findings(text, with: ["part.yaml": part.replacing("INK", with: "kane")])
                == ["part.yaml:2:34 unknown-ink"])
        let declaring = "inks: { x: { cmyk: [0, 1, 1, 0] } }\n" + part.replacing("INK", with: "1")
        #expect(
            Fixture.findings(text, with: ["part.yaml": declaring]) == ["part.yaml:1:1 unknown-key"])
    }

    @Test("Text must stand out from its ground in the darkness of the colours")
    func contrast() {
        func page(_ cmyk: String, on fill: String) -> [String] {
            let elements = [
                "{ box: [10, 10, 80, 40], weight: 0, fill: \(fill) }",
                "{ text: あ, frame: [20, 20, 40, 6], style: coloured }",
            ]
            return Fixture.findings(
                Fixture.page(elements).replacing(
                    "styles:\n", with: "styles:\n  coloured: { font: gothic, size: 9, ink: x }\n")
                    + "inks: { x: { cmyk: \(cmyk) } }\n")
        }
        #expect(page("[0, 0, 1, 0]", on: "0") == ["20:9 pale-text"])
        #expect(page("[0, 1, 1, 0]", on: "0").isEmpty)
        #expect(page("[1, 0, 0, 0]", on: "0").isEmpty)
        #expect(page("[0, 1, 1, 0]", on: "0.6") == ["20:9 pale-text"])
        #expect(page("[0, 0, 1, 0]", on: "1").isEmpty)
    }

    @Test("A layout lists its inks and its plates in order of appearance; black is not among them")
    func list() throws {
        let text = Self.page(
            "{ box: [20, 60, 40, 20], fill: { akane: 0.3 } }",
            "{ box: [20, 90, 40, 20], fill: 0.3 }", "{ line: [10, 5, 20, 5], ink: { akane: 0.3 } }")
        let layout = try Fixture.load(text).layout
        #expect(
            layout.inks == [
                Ink(Self.akane, coverage: 0.3), Ink(Self.akane, coverage: 1),
                Ink(Self.leaf, coverage: 1),
            ])
        #expect(layout.colors == [Self.akane, Self.leaf])
        #expect(try Fixture.load(Fixture.page([])).layout.inks.isEmpty)
    }

    @Test(
        "A layout has no more inks than half of what a file can tell apart: a carrier has some too")
    func tooMany() {
        func findings(_ count: Int) -> [String] {
            let lines = (1...count).map {
                "{ line: [10, 50, 20, 50], ink: { akane: \(Double($0) / 1000) } }"
            }
            return Fixture.findings(
                Fixture.page(lines) + "inks: { akane: { cmyk: [0, 1, 1, 0] } }\n")
        }
        #expect(findings(127).isEmpty)
        #expect(findings(128) == ["form.yaml too-many-inks"])
    }
}
