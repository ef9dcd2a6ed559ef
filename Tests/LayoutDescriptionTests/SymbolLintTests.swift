import Diagnostics
import LayoutDescription
import PageGraphics
import Testing

@Suite("Lint: QR codes that can be scanned and hold what they should")
struct SymbolLintTests {
    /// A symbol of 21 modules of 8 dots at 600 dpi: 7.112 mm, with a quiet zone of 1.355 mm.
    static let code = "{ qr: a, at: [50, 50], version: 1, level: L, module-dots: 8 }"

    @Test(
        "Nothing enters the quiet zone of four modules",
        arguments: [
            ("{ text: あ, frame: [8.6, 50, 40, 6], style: body }", false),
            ("{ text: あ, frame: [8.7, 50, 40, 6], style: body }", true),
            ("{ text: あ, frame: [58.4, 50, 40, 6], style: body }", true),
            ("{ text: あ, frame: [58.5, 50, 40, 6], style: body }", false),
            ("{ line: [10, 48.5, 90, 48.5] }", false), ("{ line: [10, 48.6, 90, 48.6] }", true),
            ("{ line: [10, 48.4, 90, 48.4], weight: 1 }", true),
            ("{ line: [10, 53, 90, 53] }", true),
            ("{ box: [40, 40, 30, 30] }", false), ("{ box: [49, 49, 30, 30] }", true),
            ("{ box: [40, 40, 30, 30], weight: 0, fill: 0.1 }", true),
            ("{ box: [40, 40, 30, 30], weight: 0, fill: 0 }", false),
            ("{ tick: [51, 51] }", true), ("{ photo: [20, 10] }", true),
            ("{ photo: [13, 10] }", false),
        ])
    func quietZone(_ element: String, _ isFault: Bool) {
        #expect(
            Fixture.findings(elements: element, Self.code) == (isFault ? ["18:9 quiet-zone"] : []))
    }

    @Test("Two symbols may share their quiet zones, but neither enters the other's")
    func neighbours() {
        func pair(_ x: Double) -> [String] {
            let other = "{ qr: a, at: [\(x), 50], version: 1, level: L, module-dots: 8 }"
            return Fixture.findings(elements: other, Self.code)
        }
        #expect(pair(58.4) == ["19:9 quiet-zone"])
        #expect(pair(58.6).isEmpty)
    }

    @Test("Its surroundings may be entered only where that never happens; permission is no excuse")
    func exemptions() {
        let text = "{ text: あ, frame: [40, 50, 40, 6], style: body, overlap: allowed }"
        let found = Fixture.findings(elements: text, Self.code)
        #expect(found.map { $0.hasSuffix("quiet-zone") } == [true])
        let absent =
            "{ text: あ, frame: [40, 50, 40, 6], style: body, when: { field: 方書, is: absent } }"
        let present = Self.code.replacing(" }", with: ", when: { field: 方書, is: present } }")
        #expect(Fixture.findings(elements: absent, present).isEmpty)
    }

    @Test(
        "A module is at least 0.25 mm",
        arguments: [
            (600, 5, true), (600, 6, false), (300, 2, true), (300, 3, false), (1200, 11, true),
            (1200, 12, false),
        ])
    func module(_ resolution: Int, _ dots: Int, _ isFault: Bool) {
        let text = Fixture.page([
            "{ qr: a, at: [50, 50], version: 1, level: L, module-dots: \(dots) }"
        ]).replacing("styles:\n", with: "printer: { dpi: \(resolution) }\nstyles:\n")
        let found = Fixture.diagnostics(text)
        #expect(found.map(Fixture.short) == (isFault ? ["19:9 module-too-small"] : []))
        if isFault {
            #expect(found[0].hint == "\(resolution)dpiでは module-dots を\(dots + 1)以上にしてください")
        }
    }

    @Test("Modules made for another resolution are off the printer's grid")
    func grid() throws {
        var layout = try Fixture.load(Fixture.page([Self.code])).layout
        #expect(LayoutLint(layout).findings().isEmpty)
        layout.printerResolution = 1000
        #expect(LayoutLint(layout).findings().map(\.code) == ["layout.module-off-grid"])
    }

    @Test(
        "A payload that cannot fit is found, one that just fits is not",
        arguments: [
            // Bytes that fit, from ISO/IEC 18004 table 7.
            (1, "L", 17), (1, "H", 7), (2, "H", 14), (7, "Q", 86), (10, "M", 213), (40, "L", 2953),
            (40, "H", 1273), (27, "Q", 805),
        ])
    func bytes(_ version: Int, _ level: String, _ count: Int) {
        func page(_ count: Int) -> [String] {
            let payload = String(repeating: "a", count: count)
            let text = Fixture.page([
                "{ qr: \(payload), at: [10, 10], version: \(version), level: \(level), module-dots: 8 }"
            ])
            return Fixture.findings(text)
        }
        #expect(page(count).isEmpty)
        // The lower bound leaves out what a longer length indicator costs: one byte at most.
        #expect(page(count + 2) == ["18:9 symbol-overflow"])
    }

    @Test("Digits and capitals take less room than other characters")
    func modes() {
        func page(_ payload: String) -> [String] {
            Fixture.findings(
                elements: "{ qr: '\(payload)', at: [10, 10], version: 1, level: L, module-dots: 8 }"
            )
        }
        #expect(page(String(repeating: "1", count: 41)).isEmpty)
        #expect(page(String(repeating: "1", count: 43)) == ["18:9 symbol-overflow"])
        #expect(page(String(repeating: "A", count: 25)).isEmpty)
        #expect(page(String(repeating: "A", count: 27)) == ["18:9 symbol-overflow"])
        #expect(page("{番号}{番号}{申請書ID}").isEmpty)
        #expect(page("{番号}{番号}{申請書ID}{番号}") == ["18:9 symbol-overflow"])
        #expect(page("{番号}{番号}{申請書ID | slice(1,4)}{番号}").isEmpty)
        // An application URL alone is https:// and 23 digits at the least.
        #expect(page("{code.application-url}").isEmpty)
        #expect(page("{code.application-url}&x") == ["18:9 symbol-overflow"])
    }
}
