import Diagnostics
import Foundation
import LayoutDescription
import PageGraphics
import Testing

@Suite("The envelope's window shows the address wherever the sheet lies, and nothing else")
struct EnvelopeTests {
    /// A layout with a window of 100 × 50 mm at [20, 20]; elements from line 19, column 9.
    static func page(
        envelope: String? = "{ window: [20, 20, 100, 50], play: 3 }", _ elements: [String]
    ) -> String {
        Fixture.page(elements).replacing(
            "title: 見本帳票\n", with: "title: 見本帳票\n\(envelope.map { "envelope: \($0)\n" } ?? "")")
    }

    /// Something that always shows.
    static let address =
        "{ text: '{方書}', id: a, in-window: true, frame: [30, 30, 60, 6], style: body }"

    static func faults(_ element: String, envelope: String? = nil) -> [Diagnostic] {
        let text =
            envelope.map { page(envelope: $0, [address, element]) } ?? page([address, element])
        return Fixture.diagnostics(text).filter { $0.code.rawValue.contains("window") }
    }

    // MARK: The key

    @Test("Window and play are those of the layout, one play for all ways or one for each")
    func key() throws {
        let all = try #require(try Fixture.load(Self.page([Self.address])).layout.envelope)
        #expect(all.window == Rect(millimetres: 20, 20, 100, 50))
        #expect(all.play == Envelope.Play(Length(millimetres: 3)))
        let text = Self.page(
            envelope: "{ window: [20, 20, 100, 50], play: [1, 2, 3, 4] }", [Self.address])
        let each = try #require(try Fixture.load(text).layout.envelope)
        #expect(each.play.left == Length(millimetres: 1) && each.play.up == Length(millimetres: 2))
        #expect(
            each.play.right == Length(millimetres: 3) && each.play.down == Length(millimetres: 4))
        // To the left the sheet shows what is to the right of the window, and the other way round.
        #expect(each.alwaysVisible.contains(Rect(millimetres: 21, 22, 96, 44)))
        #expect(Rect(millimetres: 21, 22, 96, 44).contains(each.alwaysVisible))
        #expect(each.everVisible.contains(Rect(millimetres: 17, 16, 104, 56)))
        #expect(Rect(millimetres: 17, 16, 104, 56).contains(each.everVisible))
        #expect(try Fixture.load(Fixture.page([])).layout.envelope == nil)
    }

    @Test(
        "What is wrong with it is told at its place",
        arguments: [
            ("{ window: [20, 20, 100, 50] }", "4:11 missing-key"),
            ("{ play: 3 }", "4:11 missing-key"),
            ("{ window: [20, 20, 100], play: 3 }", "4:21 wrong-count"),
            ("{ window: [20, 20, 100, 50], play: [3, 3] }", "4:46 wrong-count"),
            ("{ window: [20, 20, 100, 50], play: -1 }", "4:46 out-of-range"),
            ("{ window: [20, 20, 100, 50], play: 51 }", "4:46 out-of-range"),
            ("{ window: [20, 20, 100, 50], play: three }", "4:46 wrong-type"),
            ("{ window: [20, 20, 100, 50], plai: 3 }", "4:40 unknown-key"),
            ("{ window: [120, 20, 100, 50], play: 3 }", "4:21 window-outside-page"),
            ("{ window: [20, 20, 100, 50], play: [3, 25, 3, 25] }", "4:46 window-play"),
            ("[20, 20, 100, 50]", "4:11 wrong-type"),
        ])
    func wrong(_ envelope: String, _ expected: String) {
        let found = Fixture.findings(Self.page(envelope: envelope, []))
        #expect(found.contains(expected), "\(found)")
    }

    @Test("A part that is included belongs to the window as its include says")
    func includes() throws {
        let part = """
            elements:
              - { text: '{方書}', frame: [0, 0, 40, 6], style: body }
              - { text: 控, frame: [0, 100, 40, 6], style: body, in-window: false }
            """
        func elements(_ keys: String) throws -> [Bool] {
            try Fixture.load(
                Self.page(["{ include: part.yaml, at: [30, 40]\(keys) }"]),
                with: ["part.yaml": part]
            ).layout.pages[0].elements.dropFirst().map(\.isInWindow)
        }
        #expect(try elements(", in-window: true") == [true, false])
        #expect(try elements("") == [false, false])
        let group =
            "{ group: [{ text: あ, frame: [0, 0, 40, 6], style: body }], at: [30, 40], in-window: true }"
        let loaded = try Fixture.load(Self.page([group]))
        #expect(loaded.layout.pages[0].elements.map(\.isInWindow) == [false, true])
    }

    // MARK: The address

    @Test(
        "A part of the address that the edge hides is told with way and millimetres",
        arguments: [
            ([23, 30, 94, 6], []), ([22, 30, 60, 6], ["左へ動くと1mm"]),
            ([30, 22.5, 60, 6], ["上へ動くと0.5mm"]), ([60, 30, 58.2, 6], ["右へ動くと1.2mm"]),
            ([30, 61, 60, 7], ["下へ動くと1mm"]), ([20, 20, 100, 50], ["左へ", "上へ", "右へ", "下へ"]),
        ])
    func hidden(_ frame: [Double], _ ways: [String]) {
        let numbers = frame.map { "\($0)" }.joined(separator: ", ")
        let found = Self.faults(
            "{ text: '{氏名}', id: name, in-window: true, overlap: allowed, frame: [\(numbers)], style: body }"
        )
        #expect(found.map(\.code) == (ways.isEmpty ? [] : ["layout.window-hidden"]))
        for finding in found {
            #expect(finding.severity == .warning)
            #expect(finding.message.contains("「name」"))
            #expect(finding.place == .position(file: "forms/form.yaml", line: 20, column: 9))
            #expect(finding.hint?.contains("[23, 23, 94, 44]") == true)
            for way in ways { #expect(finding.message.contains(way), "\(finding.message)") }
            #expect(finding.message.components(separatedBy: "動くと").count - 2 == ways.count)
        }
    }

    @Test("Ink beyond the frame counts: half of a box's rule, the quiet zone of a QR code")
    func ink() {
        let box = "{ box: [23, 30, 30, 10], weight: 0.4, in-window: true }"
        #expect(Self.faults(box).map(\.message)[0].contains("左へ動くと0.2mm"))
        #expect(Self.faults("{ line: [23, 40, 60, 40], weight: 0.4, in-window: true }").count == 1)
        #expect(Self.faults("{ line: [23.2, 40, 60, 40], weight: 0.4, in-window: true }").isEmpty)
        // 4 modules of 8 dots of 600 dpi are 1.35 mm.
        let code = "qr: a, version: 1, level: L, module-dots: 8, in-window: true"
        #expect(Self.faults("{ \(code), at: [24.3, 45] }").count == 1)
        #expect(Self.faults("{ \(code), at: [24.4, 45] }").isEmpty)
    }

    @Test("The white around a customer barcode belongs to it: a sorter reads it through the window")
    func barcode() {
        // At 10 pt and 600 dpi 78.83 mm wide, with 2 mm of white around it.
        for (x, y, ways) in [
            (25.0, 50.0, 0), (24.9, 50, 1), (36.1, 50, 0), (36.3, 50, 1), (25, 24.9, 1),
            (25, 61.3, 0), (25, 61.6, 1),
        ] {
            let text = Self.page([
                Self.address, "{ customer-barcode: [\(x), \(y)], id: bars, in-window: true }",
            ]).replacing(
                "  - { name: 郵便番号", with: "  - { name: 住所, kind: address }\n  - { name: 郵便番号")
            let found = Fixture.diagnostics(text).filter { $0.code.rawValue.contains("window") }
            #expect(found.map(\.code) == Array(repeating: "layout.window-hidden", count: ways))
            #expect(found.allSatisfy { $0.message.contains("「bars」") })
        }
    }

    // MARK: Everything else

    @Test(
        "What shows beside the address is told with the way that shows it and what is missing",
        arguments: [
            ("[123, 30, 20, 6]", nil), ("[122, 30, 20, 6]", "用紙が左へ3mm動くと、「x」が封筒の窓から見えます（あと1mm離"),
            ("[2, 30, 15, 6]", nil), ("[2, 30, 16.5, 6]", "用紙が右へ3mm動くと、「x」が封筒の窓から見えます（あと1.5mm離"),
            ("[30, 73, 40, 6]", nil), ("[30, 70, 40, 6]", "用紙が上へ3mm動くと、「x」が封筒の窓から見えます（あと3mm離"),
            ("[30, 11, 40, 6]", nil), ("[30, 12, 40, 6]", "用紙が下へ3mm動くと、「x」が封筒の窓から見えます（あと1mm離"),
            ("[121, 71, 40, 6]", "用紙が左へ3mm、上へ3mm動くと、「x」が封筒の窓から見えます（あと2mm離"),
            ("[121, 73.1, 40, 6]", nil),
            ("[30, 50, 40, 6]", "用紙が動かなくても、「x」が封筒の窓から見えます（あと23mm離"),
        ])
    func intruder(_ frame: String, _ message: String?) {
        for element in [
            "{ text: あ, id: x, frame: \(frame), style: body }",
            "{ box: \(frame), id: x, weight: 0, fill: 0.1 }",
        ] {
            let found = Self.faults(element)
            #expect(found.map(\.code) == (message == nil ? [] : ["layout.window-intruder"]))
            for finding in found {
                #expect(finding.severity == .warning)
                #expect(message.map(finding.message.hasPrefix) == true, "\(finding.message)")
                #expect(finding.hint?.contains("[17, 17, 106, 56]") == true)
            }
        }
    }

    @Test("Each way has its own play")
    func ways() {
        let envelope = "{ window: [20, 20, 100, 50], play: [1, 2, 4, 5] }"
        func shows(_ frame: String) -> Bool {
            !Self.faults("{ text: あ, frame: \(frame), style: body }", envelope: envelope).isEmpty
        }
        #expect(shows("[120.9, 30, 20, 6]") && !shows("[121, 30, 20, 6]"))
        #expect(shows("[2, 30, 14.1, 6]") && !shows("[2, 30, 14, 6]"))
        #expect(shows("[30, 71.9, 40, 6]") && !shows("[30, 72, 40, 6]"))
        #expect(shows("[30, 5, 40, 10.1]") && !shows("[30, 5, 40, 10]"))
    }

    @Test(
        "Rules, tables, ticks and stamps count by their ink; a frame around the window does not",
        arguments: [
            ("{ box: [15, 15, 110, 60], weight: 0.2 }", false),
            ("{ box: [16.95, 15, 110, 60], weight: 0.2 }", true),
            ("{ line: [0, 73.05, 200, 73.05], weight: 0.2 }", true),
            ("{ line: [0, 73.2, 200, 73.2], weight: 0.2 }", false),
            // Past a corner of what is seen, though the rectangle around it is not.
            ("{ line: [0, 60, 40, 100], weight: 0.2 }", false),
            ("{ line: [0, 40, 60, 100], weight: 0.2 }", true),
            (
                "{ table: [123.1, 30], columns: [30], style: body, outer-rule: 0.4, rows: [{ height: 8, cells: [一] }] }",
                true
            ),
            (
                "{ table: [123.3, 30], columns: [30], style: body, outer-rule: 0.4, rows: [{ height: 8, cells: [一] }] }",
                false
            ),
            ("{ tick: [123.05, 30], weight: 0.2 }", true),
            ("{ tick: [123.2, 30], weight: 0.2 }", false),
            ("{ stamp: 写, frame: [130, 30, 20, 40], style: body }", false),
            ("{ stamp: 写, frame: [130, 30, 20, 40], style: body, rotation: 30 }", true),
            ("{ qr: a, at: [121, 30], version: 1, level: L, module-dots: 8 }", true),
            ("{ qr: a, at: [123.1, 30], version: 1, level: L, module-dots: 8 }", false),
        ])
    func kinds(_ element: String, _ shows: Bool) {
        #expect(Self.faults(element).map(\.code) == (shows ? ["layout.window-intruder"] : []))
    }

    @Test(
        "Elements under a condition count; another page, overlays and allowed overlaps do not help")
    func scope() {
        let inside = "frame: [30, 50, 40, 6], style: body"
        #expect(Self.faults("{ text: あ, \(inside), overlap: allowed }").count == 1)
        #expect(
            Self.faults("{ text: あ, \(inside), when: { field: 区分, equals: 有 } }").count == 1)
        let back =
            Self.page([Self.address])
            + "  - side: back\n    elements:\n      - { text: あ, \(inside) }\n"
            + "overlays: { copy: [{ stamp: 写, frame: [30, 50, 40, 6], style: body }] }\n"
        #expect(Fixture.findings(back) == [])
        let marked = back.replacing(
            "- { text: あ, frame", with: "- { text: あ, in-window: true, frame")
        #expect(Fixture.findings(marked) == ["22:9 window-page!"])
    }

    // MARK: Numbers

    @Test("個人番号 and 申請書ID may not show at all: an error, wherever the layout puts them")
    func numbers() {
        let text = Self.page([Self.address]).replacing(
            "  - { name: 申請書ID, kind: application-id }",
            with:
                "  - { name: 申請書ID, kind: application-id }\n  - { name: 個人番号, kind: individual-number }"
        )
        func faults(_ element: String) -> [Diagnostic] {
            Fixture.diagnostics(text + "      - \(element)\n").filter {
                $0.code.rawValue.contains("window")
            }
        }
        for (value, name) in [("個人番号", "個人番号"), ("申請書ID", "申請書ID")] {
            let found = faults(
                "{ text: 'No. {\(value)}', id: n, frame: [121, 30, 60, 6], style: body }")
            #expect(found.map(\.code) == ["layout.window-number"])
            #expect(found[0].severity == .error)
            #expect(
                found[0].message.hasPrefix("用紙が左へ3mm動くと、「n」の\(name)が封筒の窓から見えます（あと2mm離"))
            // Saying that it belongs there does not help, not even outside of the window.
            for frame in ["[30, 50, 60, 6]", "[130, 30, 60, 6]"] {
                let element =
                    "{ text: '{\(value) | group(4)}', in-window: true, frame: \(frame), style: body }"
                #expect(faults(element).contains { $0.code == "layout.window-number" })
            }
            #expect(faults("{ text: '{\(value)}', frame: [123, 30, 60, 6], style: body }").isEmpty)
            let table =
                "{ table: [30, 50], columns: [60], style: body, rows: [{ height: 8, cells: ['{\(value)}'] }] }"
            #expect(faults(table).map(\.code) == ["layout.window-number"])
        }
        // The application's address holds the 申請書ID.
        let code =
            "{ qr: '{code.application-url}', at: [60, 40], version: 7, level: Q, module-dots: 8 }"
        #expect(faults(code).map(\.severity) == [.error])
        #expect(
            faults(code.replacing("code.application-url", with: "code.barcode")).map(\.severity)
                == [.warning])
        let loaded = try? Fixture.load(text + "      - \(code)\n")
        #expect(loaded == nil)
    }

    // MARK: Without one or the other

    @Test("A window without an address, and an address without a window, are pointed out")
    func incomplete() {
        #expect(Fixture.findings(Self.page([])) == ["form.yaml empty-window!"])
        #expect(Fixture.findings(Self.page(envelope: nil, [Self.address])) == ["18:9 no-envelope!"])
    }
}
