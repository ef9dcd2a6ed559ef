import Diagnostics
import LayoutDescription
import PageGraphics
import Testing

@Suite("Bleed: what covers its frame may run off the page, what is read may not")
struct BleedTests {
    static func page(_ bleed: String, _ elements: String...) -> String {
        Fixture.page(elements) + "bleed: \(bleed)\n"
    }

    @Test(
        "A bleed of 0 to 10 mm, in whole dots of the printer, rounded up",
        arguments: [
            ("3", 600, 71), ("0", 600, 0), ("10", 600, 237), ("2.54", 600, 60), ("3", 1200, 142),
        ])
    func widths(_ bleed: String, _ resolution: Int, _ dots: Int) throws {
        let text = Self.page(bleed) + "printer: { dpi: \(resolution) }\n"
        let layout = try Fixture.load(text).layout
        #expect(layout.bleed == Length(dots: dots, resolution: resolution))
        #expect(layout.pageSize == .a4)
    }

    @Test("Without the key there is none")
    func none() throws { #expect(try Fixture.load(Fixture.page([])).layout.bleed == .zero) }

    @Test(
        "Anything else is refused where it stands",
        arguments: [
            ("-1", "out-of-range"), ("10.1", "out-of-range"), ("[3, 3]", "wrong-type"),
            ("3mm", "wrong-type"), ("nan", "wrong-type"),
        ])
    func faults(_ bleed: String, _ code: String) {
        #expect(Fixture.findings(Self.page(bleed)) == ["18:8 \(code)"])
    }

    @Test(
        "Tints, rules and pictures may reach to the end of the bleed but not beyond it",
        arguments: [
            ("{ box: [-3, -3, 216, 283], weight: 0, fill: 0.1 }", nil),
            ("{ box: [-3.2, -3, 216, 283], weight: 0, fill: 0.1 }", "左に0.19mmはみ出しています"),
            (
                "{ box: [-3, -3, 216, 283], weight: 0.2, fill: 0.1 }",
                "左に0.09mm、上に0.09mm、右に0.09mmはみ出しています"
            ),
            ("{ line: [-3, 100, 213, 100] }", nil),
            ("{ line: [0, 100, 214, 100] }", "右に0.99mmはみ出しています"),
            ("{ cut-line: [-3, 100, 213, 100] }", nil),
            ("{ text: あ, frame: [180, 9, 30, 6], style: body }", nil),
            ("{ text: あ, frame: [181, 9, 30, 6], style: body }", "右に1mmはみ出しています"),
            ("{ tick: [207, 9], side: 4 }", "右に1mmはみ出しています"),
            ("{ qr: a, at: [1.3, 50], version: 1, level: L, module-dots: 8 }", "左に0.05mmはみ出しています"),
            (
                "{ table: [-1, 20], columns: [30], style: body, rows: [{ height: 8, cells: [一] }] }",
                "左に1mmはみ出しています"
            ),
        ])
    func outside(_ element: String, _ hint: String?) {
        let found = Fixture.diagnostics(Self.page("3", element))
        #expect(found.map(\.hint) == (hint == nil ? [] : [hint]))
        #expect(found.allSatisfy { $0.code == "layout.outside-page" })
    }

    @Test("The message says whether the page or its bleed was left, or the trim by what is read")
    func messages() {
        func messages(_ bleed: String, _ element: String) -> [String] {
            Fixture.diagnostics(Self.page(bleed, element)).map(\.message)
        }
        let box = "{ box: [-4, 9, 9, 9], weight: 0, fill: 0.1 }"
        let text = "{ text: あ, frame: [-1, 9, 30, 6], style: body }"
        #expect(messages("0", box) == ["要素が用紙の外に出ています"])
        #expect(messages("3", box) == ["要素が塗り足しの外に出ています"])
        #expect(messages("0", text) == ["要素が用紙の外に出ています"])
        #expect(messages("3", text) == ["断ち落とされる塗り足しに、読むための要素が出ています"])
    }

    @Test(
        "A tint that ends at the trim shows a white edge after the cut; without bleed nobody cuts",
        arguments: [
            ("[0, 50, 100, 20]", ["左"]), ("[-2, 50, 100, 20]", ["左"]), ("[-3, 50, 100, 20]", []),
            ("[0.5, 50, 100, 20]", []), ("[0, 0, 210, 199]", ["左・上・右"]),
            ("[-3, 290, 216, 10]", []), ("[-3, 290, 216, 7]", ["下"]),
        ])
    func shortBleed(_ frame: String, _ sides: [String]) {
        let box = "{ box: \(frame), weight: 0, fill: 0.1 }"
        let found = Fixture.diagnostics(
            Self.page("3", box).replacing("[10, 280, 40, 6]", with: "[10, 200, 40, 6]"))
        #expect(found.map(\.code) == sides.map { _ in "layout.short-bleed" })
        #expect(found.map(\.message) == sides.map { "\($0)の塗り足しが足りず、断裁のずれで白い縁が出ます" })
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(
            Fixture.findings(Self.page("0", "{ box: [0, 0, 210, 279], weight: 0, fill: 0.1 }"))
                .isEmpty)
    }

    @Test("An outline or a rule that ends at the trim leaves no white edge")
    func rules() {
        #expect(Fixture.findings(Self.page("3", "{ line: [0, 100, 210, 100] }")).isEmpty)
        #expect(Fixture.findings(Self.page("3", "{ box: [0.1, 9, 100, 9] }")).isEmpty)
    }
}
