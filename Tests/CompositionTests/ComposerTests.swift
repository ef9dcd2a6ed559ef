internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Testing

@Suite("A notice becomes pages: what no record changes once, the rest record by record")
struct ComposerTests {
    @Test("Fixed text and issuer values go to the template, fields to the page")
    func separation() throws {
        let stage = Stage(elements: [
            Stage.text([.literal("氏名")]),
            Stage.text([.value(name: "issuer.site", formats: [])]),
            Stage.text([.value(name: "氏名", formats: []), .literal(" 様")]),
            Stage.text([
                .value(name: "code.sheet", formats: [.pad(2)]), .literal("/"),
                .value(name: "code.sheets", formats: [.pad(2)]),
            ]),
        ])
        let page = try stage.page()
        #expect(page.template.items.runs.map(\.text) == ["氏名", "https://a.b/"])
        #expect(page.items.runs.map(\.text) == ["番号花子 様", "02/03"])
    }

    @Test("Conditions decide record by record, also for fixed text")
    func conditions() throws {
        let stage = Stage(elements: [
            Stage.text([.literal("有のとき")], conditions: [.equals("有無", ["有"])]),
            Stage.text([.literal("住所あり")], conditions: [.present("住所")]),
            Stage.text([.literal("住所なし")], conditions: [.absent("住所")]),
        ])
        #expect(try stage.page(["花", nil, "有"]).items.runs.map(\.text) == ["有のとき", "住所なし"])
        #expect(try stage.page(["花", "市", "無"]).items.runs.map(\.text) == ["住所あり"])
    }

    @Test("A tick box is ticked when its template gives any text")
    func tick() throws {
        let mark = TextTemplate(parts: [.value(name: "住所", formats: [])])
        let stage = Stage(elements: [Stage.element(.tick(mark: mark, weight: Length(points: 1)))])
        #expect(try stage.page(["花", nil, nil]).items.isEmpty)
        #expect(try stage.page(["花", "市", nil]).items.count == 2)
        #expect(try stage.page().template.items.count == 1)
    }

    @Test("A character without a glyph is named with its field and position in the field")
    func unshowable() throws {
        let stage = Stage(elements: [
            Stage.text([.value(name: "氏名", formats: []), .value(name: "住所", formats: [])])
        ])
        let error = #expect(throws: DiagnosticFailure.self) {
            try stage.page(["番号花子", "市☒町", nil])
        }
        let finding = try #require(error?.diagnostics.first)
        #expect(finding.code == "notice.unshowable-character")
        #expect(finding.place == .record(row: 7, field: "住所"))
        #expect(finding.message.contains("2文字目") && finding.message.contains("U+2612"))
        #expect(!finding.message.contains("市"))
    }

    @Test("All fields of a record that fail are reported together")
    func collects() {
        let stage = Stage(elements: [
            Stage.text([.value(name: "氏名", formats: [])], frame: Stage.frame(0, 0, 10, 20)),
            Stage.text([.value(name: "住所", formats: [])], frame: Stage.frame(0, 0, 10, 20)),
        ])
        let error = #expect(throws: DiagnosticFailure.self) { try stage.page(["番号", "市町", nil]) }
        #expect(
            error?.diagnostics.map(\.place)
                == [.record(row: 7, field: "氏名"), .record(row: 7, field: "住所")])
    }

    @Test("A payload that outgrows its symbol rejects the record")
    func symbol() throws {
        let code = QRCode(
            payload: TextTemplate(parts: [.value(name: "住所", formats: [])]), version: 2,
            level: .high, moduleDots: 8, resolution: 600)
        let stage = Stage(elements: [Stage.element(.qrCode(code))])
        #expect(try stage.page(["花", "市", nil]).items.count == 1)
        let error = #expect(throws: DiagnosticFailure.self) {
            try stage.page(["花", String(repeating: "市", count: 21), nil])
        }
        #expect(error?.diagnostics.map(\.code) == ["notice.symbol-overflow"])
    }

    @Test("Everything wrong with a layout's fixed text is found before the first record")
    func fixedFaults() {
        let stage = Stage(elements: [
            Stage.text([.literal("長すぎる文言です")], frame: Stage.frame(0, 0, 20, 20)),
            Stage.text([.literal("☒")]),
            Stage.text([.value(name: "issuer.sit", formats: [])]),
        ])
        let error = #expect(throws: DiagnosticFailure.self) { _ = try stage.composer() }
        #expect(
            error?.diagnostics.map(\.code) == [
                "layout.text-overflow", "layout.unshowable-character", "layout.unknown-name",
            ])
        #expect(error?.diagnostics.last?.hint?.contains("issuer.site") == true)
    }

    @Test("A stamp that would show a record's value is refused, not left out")
    func stampWithField() {
        let template = TextTemplate(parts: [.value(name: "氏名", formats: [])])
        let stage = Stage(elements: [
            Stage.element(.stamp(template, Stage.style, rotation: 30))
        ])
        let error = #expect(throws: DiagnosticFailure.self) { _ = try stage.composer() }
        #expect(error?.diagnostics.map(\.code) == ["layout.stamp-with-field"])
    }

    @Test("A condition tells canonically equivalent characters apart")
    func equivalentCharacters() throws {
        let stage = Stage(elements: [
            Stage.text([.literal("一致")], conditions: [.equals("住所", ["\u{795E}"])])
        ])
        #expect(try stage.page(["花", "\u{795E}", nil]).items.count == 1)
        #expect(try stage.page(["花", "\u{FA19}", nil]).items.isEmpty)
    }

    @Test("A document that is not issued any more is refused live, allowed as a specimen")
    func withdrawn() throws {
        let stamp = Element.Content.stamp(
            TextTemplate(parts: [.literal("見本")]), Stage.style, rotation: 0)
        let stage = Stage(isIssued: false, specimenOverlay: [Stage.element(stamp)])
        let error = #expect(throws: DiagnosticFailure.self) { _ = try stage.composer() }
        #expect(error?.diagnostics.map(\.code) == ["notice.not-issued"])
        #expect(throws: Never.self) { _ = try stage.composer(.specimen) }
    }

    @Test("見本 comes last on the page and overprints, so that nothing can hide it")
    func stampOnTop() throws {
        let stamp = Element.Content.stamp(
            TextTemplate(parts: [.literal("見本")]), Stage.style, rotation: 0)
        let white = Element.Content.box(radius: .zero, stroke: nil, fill: .paper)
        let stage = Stage(
            elements: [
                Stage.element(white), Stage.text([.value(name: "氏名", formats: [])]),
                Stage.element(white, conditions: [.present("氏名")]),
            ], specimenOverlay: [Stage.element(stamp)])
        let page = try stage.page(purpose: .specimen)
        guard case .glyphs(let run)? = page.allItems.last else {
            Issue.record("the last mark is no text")
            return
        }
        #expect(run.text == "見本")
        #expect(run.ink.overprints)
        #expect(try stage.page().allItems.runs.allSatisfy { $0.text != "見本" })
    }

    @Test("A coloured stamp keeps its colour and tint and overprints like a grey one")
    func coloredStamp() throws {
        let red = InkColor.spot(
            name: "DIC 156", alternate: ProcessColor(cyan: 0, magenta: 0.9, yellow: 0.8, black: 0))
        var style = Stage.style
        style.ink = Ink(red, coverage: 0.4)
        let stamp = Element.Content.stamp(
            TextTemplate(parts: [.literal("見本")]), style, rotation: 30)
        let page = try Stage(specimenOverlay: [Stage.element(stamp)]).page(purpose: .specimen)
        #expect(page.allItems.runs.map(\.ink) == [Ink(red, coverage: 0.4, overprints: true)])
    }

    @Test("Every page has the layout's bleed and a QR code keeps its place on the page's dots")
    func bleed() throws {
        let code = QRCode(
            payload: TextTemplate(parts: [.value(name: "氏名", formats: [])]), version: 1,
            level: .low, moduleDots: 8, resolution: 600)
        var stage = Stage(elements: [
            Stage.element(.qrCode(code), frame: Stage.frame(10.03, 20.05, 20, 20))
        ])
        stage.sides = [.front, .back]
        func origins() throws -> [Point] {
            try stage.composer().pages(
                for: Stage.notice(["番号花子", nil, nil]), sheet: Stage.sheet()
            ).flatMap(\.items).compactMap {
                if case .symbol(_, let origin, _) = $0 { origin } else { nil }
            }
        }
        let without = try origins()
        stage.bleed = Length(millimetres: 3).roundedUp(toDotsAt: 600)
        let pages = try stage.composer().pages(
            for: Stage.notice(["番号花子", nil, nil]), sheet: Stage.sheet())
        #expect(pages.map(\.bleed) == [stage.bleed, stage.bleed])
        #expect(pages.map(\.size) == [.a4, .a4])
        #expect(try origins() == without)
        // On the page's dots and, the bleed being whole dots, on those of the sheet.
        for length in without.flatMap({ [$0.x, $0.y, $0.x + stage.bleed, $0.y + stage.bleed] }) {
            #expect(abs((length - length.rounded(toDotsAt: 600)).points) < 1e-9)
        }
        #expect(without.count == 2)
    }

    @Test("A role the catalogue lacks is reported where the style asks for it, with a suggestion")
    func unknownRole() {
        let place = Place.position(file: "stage.yaml", line: 4, column: 17)
        let stage = Stage(fontRoles: [FontRoleUse(name: "plane", place: place)])
        let error = #expect(throws: DiagnosticFailure.self) { _ = try stage.composer() }
        #expect(error?.diagnostics.map(\.code) == ["layout.unknown-font-role"])
        #expect(error?.diagnostics.first?.place == place)
        #expect(error?.diagnostics.first?.hint?.contains("plain") == true)
    }

    @Test("A specimen without 見本 and a copy without 写し are refused")
    func overlays() {
        for (purpose, code) in [
            (PrintPurpose.specimen, "layout.no-specimen-overlay"),
            (.archiveCopy, "layout.no-copy-overlay"),
        ] {
            let error = #expect(throws: DiagnosticFailure.self) {
                _ = try Stage().composer(purpose)
            }
            #expect(error?.diagnostics.map(\.code.rawValue) == [code])
        }
    }
}
