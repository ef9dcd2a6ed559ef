import Diagnostics
import LayoutDescription
import PageGraphics
import Testing

@Suite("Lint: faults of form, each with its neighbour that passes")
struct LayoutLintTests {
    static func text(_ x: Double, _ y: Double, _ more: String = "") -> String {
        "{ text: あ, frame: [\(x), \(y), 40, 6], style: body\(more) }"
    }

    @Test(
        "Nothing stands outside the page, the quiet zone of a symbol included",
        arguments: [
            ("{ text: あ, frame: [170, 9, 40, 6], style: body }", nil),
            ("{ text: あ, frame: [171, 9, 40, 6], style: body }", "右に1mmはみ出しています"),
            ("{ text: あ, frame: [-0.5, 9, 40, 6], style: body }", "左に0.5mmはみ出しています"),
            ("{ line: [0, 100, 210, 100] }", nil),
            ("{ line: [0, 100, 210.1, 100] }", "右に0.1mmはみ出しています"),
            ("{ box: [0, 0, 210, 279], weight: 0, fill: 0.1 }", nil),
            ("{ box: [0, 0, 210, 100], weight: 0.2 }", "左に0.1mm、上に0.1mm、右に0.1mmはみ出しています"),
            ("{ tick: [207, 297], side: 4 }", "右に1mm、下に4mmはみ出しています"),
            ("{ qr: a, at: [1.4, 50], version: 1, level: L, module-dots: 8 }", nil),
            (
                "{ qr: a, at: [1.3, 50], version: 1, level: L, module-dots: 8 }",
                "左に0.05mmはみ出しています"
            ),
            (
                "{ table: [20, 290], columns: [30], style: body, rows: [{ height: 8, cells: [一] }] }",
                "下に1mmはみ出しています"
            ),
        ])
    func outside(_ element: String, _ hint: String?) {
        let found = Fixture.diagnostics(Fixture.page([element]))
            .filter { $0.code == "layout.outside-page" }
        #expect(found.map(\.hint) == (hint == nil ? [] : [hint]))
        #expect(
            found.allSatisfy { $0.place == .position(file: "forms/form.yaml", line: 18, column: 9) }
        )
    }

    @Test("Overlays are held to the page as well")
    func outsideOverlay() {
        let text =
            Fixture.page([])
            + "overlays: { copy: [{ stamp: 写し, frame: [100, 9, 120, 60], style: body }] }\n"
        #expect(Fixture.findings(text) == ["18:20 outside-page"])
    }

    @Test(
        "Texts, tables, ticks and images keep out of one another's frames",
        arguments: [
            (text(20, 20), text(60, 20), false), (text(20, 20), text(20, 26), false),
            (text(20, 20), text(59.9, 20), true), (text(20, 20), text(20, 25.9), true),
            (text(20, 20), "{ tick: [50, 21] }", true), (text(20, 20), "{ tick: [61, 21] }", false),
            (
                text(20, 20),
                "{ table: [10, 10], columns: [60], style: body, rows: [{ height: 30, cells: [一] }] }",
                true
            ),
            ("{ tick: [50, 21] }", "{ tick: [53, 21] }", true),
        ])
    func overlap(_ first: String, _ second: String, _ isFault: Bool) {
        #expect(
            Fixture.findings(elements: first, second) == (isFault ? ["19:9 overlap"] : []))
    }

    @Test("An overlap is named by both elements")
    func overlapNames() {
        let found = Fixture.diagnostics(
            Fixture.page([Self.text(20, 20, ", id: first"), Self.text(30, 20)]))
        #expect(found.map(\.message) == ["要素が「first」（forms/form.yaml:18:9）と重なっています"])
    }

    @Test("An overlap may be allowed, and is none if the elements are never printed together")
    func noOverlap() {
        #expect(
            Fixture.findings(elements: Self.text(20, 20, ", overlap: allowed"), Self.text(30, 20))
                .isEmpty)
        #expect(
            Fixture.findings(elements: Self.text(20, 20), Self.text(30, 20, ", overlap: allowed"))
                .isEmpty)
        func pair(_ first: String, _ second: String) -> [String] {
            Fixture.findings(
                elements: Self.text(20, 20, ", when: { field: \(first) }"),
                Self.text(30, 20, ", when: { field: \(second) }"))
        }
        #expect(pair("方書, is: present", "方書, is: absent").isEmpty)
        #expect(pair("区分, equals: 有", "区分, equals: 無").isEmpty)
        #expect(pair("区分, is: absent", "区分, equals: [有, 無]").isEmpty)
        #expect(pair("区分, equals: [有, 無]", "区分, equals: 無") == ["19:9 overlap"])
        #expect(pair("方書, is: present", "区分, is: absent") == ["19:9 overlap"])
        #expect(pair("方書, is: present", "方書, is: present") == ["19:9 overlap"])
    }

    @Test(
        "No rule runs through text; one that comes too near is pointed out",
        arguments: [
            // A text of 9 pt (3.2 mm) in the middle of a frame of 6 mm: 21.4 to 24.6 mm.
            ("{ line: [10, 23, 80, 23] }", "rule-through-text"),
            ("{ line: [10, 10, 80, 40] }", "rule-through-text"),
            ("{ line: [40, 10, 40, 40] }", "rule-through-text"),
            ("{ line: [10, 20, 80, 20] }", nil), ("{ line: [10, 26, 80, 26] }", nil),
            ("{ line: [10, 21.2, 80, 21.2] }", "rule-touches-text!"),
            ("{ line: [20, 10, 20, 40] }", "rule-touches-text!"),
            ("{ line: [19.6, 10, 19.6, 40] }", nil),
            // Text set from the left need not reach the right edge.
            ("{ line: [60, 10, 60, 40] }", nil), ("{ line: [80, 10, 80, 40] }", nil),
            ("{ line: [10, 10, 80, 10] }", nil),
            ("{ box: [10, 10, 80, 40] }", nil), ("{ box: [20, 10, 80, 40] }", "rule-touches-text!"),
            ("{ box: [30, 10, 80, 40] }", "rule-through-text"),
            ("{ box: [30, 10, 80, 40], weight: 0, fill: 0.1 }", "rule-through-text"),
            ("{ box: [20, 20, 40, 6], weight: 0, fill: 0.1 }", nil),
            ("{ cut-line: [0, 23, 210, 23] }", "rule-through-text"),
        ])
    func rules(_ rule: String, _ code: String?) {
        let found = Fixture.findings(elements: rule, Self.text(20, 20))
        #expect(found == (code.map { ["19:9 \($0)"] } ?? []))
    }

    @Test(
        "Alignment decides which edges type reaches",
        arguments: [
            ("left", 20.0, true), ("left", 60, false), ("right", 20, false), ("right", 60, true),
            ("center", 20, false), ("center", 60, false), ("distribute", 20, true),
            ("distribute", 60, true),
        ])
    func edges(_ align: String, _ x: Double, _ isNear: Bool) {
        let found = Fixture.findings(
            elements: "{ line: [\(x), 10, \(x), 40] }", Self.text(20, 20, ", align: \(align)"))
        #expect(found == (isNear ? ["19:9 rule-touches-text!"] : []))
    }

    @Test("A rule through a table's cell or a tick box is found too")
    func rulesThroughOthers() {
        let table =
            "{ table: [20, 20], columns: [30, 30], style: body, rows: [{ height: 8, cells: [一, 二] }] }"
        #expect(
            Fixture.findings(elements: table, "{ line: [10, 24, 90, 24] }")
                == ["18:9 rule-through-text"])
        #expect(Fixture.findings(elements: table, "{ line: [20, 36, 80, 36] }").isEmpty)
        #expect(
            Fixture.findings(elements: "{ tick: [20, 20] }", "{ line: [10, 22, 90, 22] }")
                == ["18:9 rule-through-text"])
    }

    @Test("A filled box painted later hides what is below; painted first it is the ground")
    func covered() {
        let box = "{ box: [10, 10, 80, 40], weight: 0, fill: 0.1 }"
        let white = "{ box: [10, 10, 80, 40], weight: 0, fill: 0 }"
        #expect(Fixture.findings(elements: Self.text(20, 20), box) == ["19:9 covered"])
        #expect(Fixture.findings(elements: Self.text(20, 20), white) == ["19:9 covered"])
        #expect(Fixture.findings(elements: box, Self.text(20, 20)).isEmpty)
        let code = "{ qr: a, at: [30, 20], version: 1, level: L, module-dots: 8 }"
        #expect(Fixture.findings(elements: code, white) == ["19:9 covered"])
        #expect(Fixture.findings(elements: white, code).isEmpty)
    }

    @Test("Type has a size that can be read")
    func sizes() {
        func page(_ style: String, _ element: String) -> [String] {
            Fixture.findings(
                Fixture.page([element]).replacing(
                    "styles:\n", with: "styles:\n  small: { font: gothic, \(style) }\n"))
        }
        let small = "{ text: あ, frame: [20, 20, 40, 6], style: small }"
        #expect(page("size: 5.9", small) == ["19:9 type-too-small"])
        #expect(page("size: 6", small).isEmpty)
        #expect(
            page("size: 5.9", "{ stamp: 見本, frame: [20, 20, 40, 6], style: small }")
                == ["19:9 type-too-small"])
        let shrunk = "{ text: あ, frame: [20, 20, 40, 6], style: small, fit: { shrink-to: 5 } }"
        #expect(page("size: 8", shrunk) == ["19:9 type-too-small"])
        func condensed(_ width: Double) -> [String] {
            let fit = "fit: { condense-to: \(width) }"
            return page("size: 8", "{ text: あ, frame: [20, 20, 40, 6], style: small, \(fit) }")
        }
        #expect(condensed(0.6).isEmpty)
        #expect(condensed(0.55) == ["19:9 condensed-too-much"])
        let body = "{ paragraph: 本文, frame: [20, 20, 40, 6], style: small }"
        #expect(page("size: 6.5", body) == ["19:9 small-body!"])
        #expect(page("size: 7", body).isEmpty)
        let note = "{ paragraph: 注記, frame: [20, 20, 40, 6], style: small, marker: ※ }"
        #expect(page("size: 6.5", note).isEmpty)
    }

    @Test(
        "A frame holds its lines, at the size to which they may shrink",
        arguments: [
            // 9 pt are 3.175 mm, a leading of 14 pt 4.939 mm.
            ("frame: [20, 20, 40, 3.2]", nil), ("frame: [20, 20, 40, 3.1]", "frame-too-low"),
            ("frame: [20, 20, 40, 8.1], fit: { lines: 2 }", nil),
            ("frame: [20, 20, 40, 8.0], fit: { lines: 2 }", "frame-too-low"),
            ("frame: [20, 20, 40, 6.4], fit: { lines: 2, shrink-to: 7 }", nil),
            ("frame: [20, 20, 40, 6.1], fit: { lines: 2, shrink-to: 7 }", "frame-too-low"),
            ("frame: [20, 20, 3.2, 6]", nil), ("frame: [20, 20, 3.1, 6]", "frame-too-narrow"),
        ])
    func frames(_ keys: String, _ code: String?) {
        let found = Fixture.findings(elements: "{ text: '{方書}', \(keys), style: body }")
        #expect(found == (code.map { ["18:9 \($0)"] } ?? []))
    }

    @Test("A paragraph's frame has room beside its indent; a row has room between its rules")
    func tightFrames() {
        #expect(
            Fixture.findings(
                elements: "{ paragraph: あ, frame: [20, 20, 10, 6], style: body, indent: 8 }")
                == ["18:9 frame-too-narrow"])
        func table(_ height: Double, _ width: Double) -> [String] {
            Fixture.findings(
                elements:
                    "{ table: [20, 20], columns: [\(width)], style: body, rows: [{ height: \(height), cells: [一] }] }"
            )
        }
        // 9 pt are 3.175 mm; half a millimetre stays free above and below.
        #expect(table(4.2, 8).isEmpty)
        #expect(table(4.1, 8) == ["18:9 frame-too-low"])
        #expect(table(4.2, 6) == ["18:9 frame-too-narrow"])
    }

    @Test("Lines broken in the layout count: a text of one line holds no second one")
    func writtenLines() {
        func text(_ keys: String) -> [String] {
            Fixture.findings(
                elements: "{ text: \"一\\n二\\n三\", frame: [20, 20, 40, 14], style: body\(keys) }")
        }
        #expect(text("") == ["18:9 too-many-lines"])
        #expect(text(", fit: { lines: 2 }") == ["18:9 too-many-lines"])
        #expect(text(", fit: { lines: 3 }").isEmpty)
        let paragraph = "{ paragraph: \"一\\n二\\n三\", frame: [20, 20, 40, %], style: body }"
        #expect(
            Fixture.findings(elements: paragraph.replacing("%", with: "12"))
                == ["18:9 frame-too-low"])
        #expect(Fixture.findings(elements: paragraph.replacing("%", with: "14")).isEmpty)
    }

    @Test("A block scalar's last line break is no part of the text")
    func blockScalars() {
        let text = Fixture.page([
            "text: |\n          一行\n        frame: [20, 20, 40, 6]\n        style: body"
        ])
        #expect(Fixture.findings(text).isEmpty)
    }

    @Test("Lines must not run into one another")
    func leading() {
        let text = Fixture.page([
            "{ paragraph: あ, frame: [20, 20, 40, 20], style: tight }",
            "{ text: あ, frame: [20, 50, 40, 6], style: tight }",
        ]).replacing(
            "styles:\n", with: "styles:\n  tight: { font: gothic, size: 9, leading: 8 }\n")
        #expect(Fixture.findings(text) == ["19:9 tight-leading!"])
    }

    @Test("Text stands out from its ground")
    func contrast() {
        func page(_ ink: Double, _ elements: String...) -> [String] {
            Fixture.findings(
                Fixture.page(elements).replacing(
                    "styles:\n", with: "styles:\n  pale: { font: gothic, size: 9, ink: \(ink) }\n"))
        }
        let pale = "{ text: あ, frame: [20, 20, 40, 6], style: pale }"
        let black = "{ box: [10, 10, 80, 40], weight: 0, fill: 1 }"
        #expect(page(0.2, pale) == ["19:9 pale-text"])
        #expect(page(0.4, pale).isEmpty)
        #expect(page(0, black, pale).isEmpty)
        #expect(page(1, black, pale) == ["20:9 pale-text"])
        #expect(page(0.1, "{ stamp: 見本, frame: [20, 20, 40, 6], style: pale }").isEmpty)
        let cell = "{ text: 一, style: pale, fill: 0.9 }"
        #expect(
            page(
                1, "{ table: [20, 20], columns: [30], rows: [{ height: 8, cells: [\(cell)] }] }")
                == ["19:9 pale-text"])
    }

    @Test("Boxes to tick are big enough for a pen")
    func ticks() {
        #expect(Fixture.findings(elements: "{ tick: [20, 20], side: 2.4 }") == ["18:9 small-tick!"])
        #expect(Fixture.findings(elements: "{ tick: [20, 20], side: 2.5 }").isEmpty)
    }

    @Test("Pictures keep their proportions and have pixels enough")
    func pictures() {
        func page(_ width: UInt32, _ height: UInt32) -> [String] {
            Fixture.findings(
                Fixture.page(["{ image: a.png, frame: [20, 20, 25.4, 12.7] }"]),
                images: ["a.png": PNG.header(width, height)])
        }
        #expect(page(300, 150).isEmpty)
        #expect(page(300, 160) == ["18:9 distorted-image!"])
        #expect(page(190, 95) == ["18:9 coarse-image!"])
    }
}
