import Diagnostics
import LayoutDescription
import NoticeModel
import PageGraphics
import Testing

@Suite("A layout becomes a model with the coordinates of the page")
struct LayoutLoaderTests {
    @Test("Paper, printer and document of the smallest layout are the defaults")
    func defaults() throws {
        let layout = try Fixture.load(Fixture.page([])).layout
        #expect(layout.pageSize == .a4)
        #expect(layout.printerResolution == 600)
        #expect(layout.document.identifier == "sample")
        #expect(layout.document.title == "見本帳票")
        #expect(layout.document.isIssued)
        #expect(layout.sourceFiles == ["forms/form.yaml"])
        #expect(layout.pages.map(\.side) == [.front])
    }

    @Test("Every kind of declared field is what the layout says")
    func fields() throws {
        let fields = try Fixture.load(Fixture.page([])).layout.document.schema.fields
        #expect(
            fields == [
                FieldDeclaration("番号", .digits(count: 8), isRequired: true),
                FieldDeclaration("氏名", .name, isRequired: true),
                FieldDeclaration("生年月日", .date), FieldDeclaration("区分", .choice(["有", "無"])),
                FieldDeclaration("方書", .address), FieldDeclaration("郵便番号", .postalCode),
                FieldDeclaration("申請書ID", .applicationID),
            ])
    }

    @Test("A text carries its style, alignment and fit; what is left out has a default")
    func text() throws {
        let element = try #require(
            try Fixture.elements(
                """
                { text: '{氏名} 様', frame: [20, 30, 80, 8], style: body, id: name, align: distribute, \
                valign: bottom, fit: { lines: 1, condense-to: 0.8, shrink-to: 7 } }
                """
            ).first)
        #expect(element.identifier == "name")
        #expect(element.frame == Rect(millimetres: 20, 30, 80, 8))
        #expect(element.place == .position(file: "forms/form.yaml", line: 18, column: 9))
        let style = TextStyle(
            name: "body", fontRole: "gothic", size: Length(points: 9), leading: Length(points: 14))
        let block = TextBlock(
            template: TextTemplate(parts: [.value(name: "氏名", formats: []), .literal(" 様")]),
            style: style, alignment: .distribute, verticalAlignment: .bottom,
            fit: FitPolicy(
                maximumLines: 1, minimumSize: Length(points: 7), leastCondensing: 0.8),
            breaking: .name)
        #expect(element.content == .text(block))
        let plain = try Fixture.elements("{ text: 氏名, frame: [1, 1, 80, 8], style: body }")
        #expect(
            plain[0].content
                == .text(TextBlock(template: TextTemplate(parts: [.literal("氏名")]), style: style)))
    }

    @Test(
        "A paragraph is justified from the top over as many lines as fit, hanging from its marker")
    func paragraph() throws {
        let element = try Fixture.elements(
            "{ paragraph: 本文です。, frame: [20, 30, 80, 20], style: body, marker: ○ }")[0]
        guard case .text(let block) = element.content else { throw Mismatch() }
        #expect(block.alignment == .justify)
        #expect(block.verticalAlignment == .top)
        #expect(block.fit == FitPolicy(maximumLines: nil))
        #expect(block.marker == "○")
        #expect(block.hangingIndent == Length(millimetres: 4))
    }

    @Test("A style may say everything; leading left out is one and a half times the size")
    func styles() throws {
        let text = Fixture.page(["{ text: あ, frame: [9, 9, 30, 9], style: digit }"])
            .replacing(
                "styles:\n",
                with: "styles:\n  digit: { font: digits, size: 12, tracking: 1, ink: 0.8 }\n")
        let layout = try Fixture.load(text).layout
        guard case .text(let block) = layout.pages[0].elements[1].content else { throw Mismatch() }
        #expect(
            block.style
                == TextStyle(
                    name: "digit", fontRole: "digits", size: Length(points: 12),
                    leading: Length(points: 18), tracking: Length(points: 1),
                    ink: Ink(coverage: 0.8)))
        #expect(layout.fontRoles.map(\.name) == ["digits", "gothic"])
        #expect(
            layout.fontRoles[0].place
                == .position(file: "forms/form.yaml", line: 13, column: 18))
    }

    @Test("A table's frame follows from its columns and rows; cells inherit its style")
    func table() throws {
        let element = try Fixture.elements(
            """
            { table: [20, 30], columns: [30, 50], style: body, padding: 1, rule: 0, rows: \
            [{ height: 8, cells: [利用者氏名, { text: '{氏名}', align: center }] }, \
            { height: 9, cells: [{ text: 二列, span: 2, fill: 0.1 }] }] }
            """)[0]
        #expect(element.frame.origin == Rect(millimetres: 20, 30, 0, 0).origin)
        #expect(abs(element.frame.size.width.millimetres - 80) < 1e-9)
        #expect(abs(element.frame.size.height.millimetres - 17) < 1e-9)
        guard case .table(let table) = element.content else { throw Mismatch() }
        #expect(table.innerRule.weight == .zero)
        #expect(table.outerRule == Stroke(weight: Length(millimetres: 0.3)))
        #expect(table.padding == Length(millimetres: 1))
        #expect(table.rows.map(\.cells.count) == [2, 1])
        #expect(table.rows[0].cells[1].text.alignment == .center)
        #expect(table.rows[1].cells[0].columnSpan == 2)
        #expect(table.rows[1].cells[0].fill == Ink(coverage: 0.1))
        #expect(table.rows[0].cells[0].text.style.name == "body")
    }

    @Test("Lines, boxes and cut lines carry their strokes; a cut line is dashed by itself")
    func shapes() throws {
        let elements = try Fixture.elements(
            "{ line: [10, 50, 10, 20], weight: 0.1, dash: [1, 2], ink: 0.5 }",
            "{ box: [20, 20, 30, 10], weight: 0, radius: 2, fill: 0.2 }",
            "{ cut-line: [0, 100, 210, 100] }")
        #expect(
            elements[0].content
                == .line(
                    from: Point(x: Length(millimetres: 10), y: Length(millimetres: 50)),
                    to: Point(x: Length(millimetres: 10), y: Length(millimetres: 20)),
                    Stroke(
                        weight: Length(millimetres: 0.1),
                        dashes: [Length(millimetres: 1), Length(millimetres: 2)],
                        ink: Ink(coverage: 0.5))))
        #expect(elements[0].frame == Rect(millimetres: 10, 20, 0, 30))
        #expect(
            elements[1].content
                == .box(
                    radius: Length(millimetres: 2), stroke: nil, fill: Ink(coverage: 0.2)))
        guard case .line(_, _, let cut) = elements[2].content else { throw Mismatch() }
        #expect(cut.dashes == [Length(millimetres: 2), Length(millimetres: 1)])
    }

    @Test("A photo is a frame with its caption inside; a tick box has its mark")
    func photoAndTick() throws {
        let elements = try Fixture.elements(
            "{ photo: [20, 20], caption: 写真, style: body, id: photo }",
            "{ tick: [80, 20], side: 5, mark: '{区分}' }")
        #expect(elements.count == 3)
        #expect(elements[0].frame == Rect(millimetres: 20, 20, 35, 45))
        #expect(elements.map(\.identifier) == ["photo", nil, nil])
        #expect(elements[0].frame.contains(elements[1].frame))
        let mark = TextTemplate(parts: [.value(name: "区分", formats: [])])
        #expect(elements[2].content == .tick(mark: mark, weight: Length(millimetres: 0.2)))
        #expect(elements[2].frame == Rect(millimetres: 80, 20, 5, 5))
    }

    @Test("A QR code's frame is its modules at the printer's resolution, without the quiet zone")
    func symbol() throws {
        let text = Fixture.page([
            "{ qr: '{code.barcode}', at: [50, 50], version: 2, level: H, module-dots: 4 }"
        ]).replacing("styles:\n", with: "printer: { dpi: 300 }\nstyles:\n")
        let element = try Fixture.load(text).layout.pages[0].elements[1]
        guard case .qrCode(let code) = element.content else { throw Mismatch() }
        #expect(code.level == .high)
        #expect(code.resolution == 300)
        #expect(abs(element.frame.size.width.millimetres - 25 * 4 * 25.4 / 300) < 1e-9)
    }

    @Test("Overlays stand apart from the pages")
    func overlays() throws {
        let text =
            Fixture.page([])
                + """
                overlays:
                  specimen:
                    - { stamp: 見本, frame: [30, 100, 150, 60], style: body, rotation: 30 }
                  copy:
                    - { text: 写し, frame: [30, 100, 150, 60], style: body }
                """
        let layout = try Fixture.load(text).layout
        guard case .stamp(let words, let style, 30) = layout.specimenOverlay[0].content else {
            throw Mismatch()
        }
        #expect(words.parts == [.literal("見本")])
        #expect(style.name == "body")
        #expect(layout.copyOverlay.count == 1)
        #expect(layout.pages[0].elements.count == 1)
    }

    @Test("Groups move their elements, and pass conditions and leave to overlap down")
    func groups() throws {
        let elements = try Fixture.elements(
            """
            { group: [{ group: [{ line: [0, 0, 5, 0], when: { field: 方書, is: present } }], \
            at: [1, 2] }], at: [10, 20], when: { field: 区分, equals: [有, 無] }, overlap: allowed }
            """)
        #expect(elements[0].frame.origin == Rect(millimetres: 11, 22, 0, 0).origin)
        #expect(elements[0].conditions == [.equals("区分", ["有", "無"]), .present("方書")])
        #expect(elements[0].mayOverlap)
        guard case .line(let from, let to, _) = elements[0].content else { throw Mismatch() }
        #expect(from.x == Length(millimetres: 10) + Length(millimetres: 1))
        #expect(abs(to.x.millimetres - 16) < 1e-9)
    }

    @Test("A front page may be followed by its back")
    func sides() throws {
        let text = Fixture.page([]) + "  - { side: back, elements: [] }\n"
        #expect(try Fixture.load(text).layout.pages.map(\.side) == [.front, .back])
    }

    @Test("A byte order mark, Windows line ends and comments change nothing but the text's length")
    func encodings() throws {
        let text = Fixture.page([])
        let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
        #expect(try Fixture.load(windows).layout == Fixture.load(text).layout)
    }

    @Test("Loading twice gives the same layout and the same findings")
    func repetition() throws {
        let text = Fixture.page(["{ box: [20, 20, 30, 10], weight: 0 }"])
        let first = try Fixture.load(text)
        #expect(first.findings.map(\.code.rawValue) == ["layout.invisible-box"])
        #expect(try Fixture.load(text) == first)
    }
}

/// An element was not of the kind its test put on the page.
struct Mismatch: Error {}
