import Diagnostics
import LayoutDescription
import PageGraphics
import Testing

@Suite("Customer barcodes: sizes in whole dots, white around them")
struct CustomerBarcodeTests {
    @Test("Every size is within the manual's tolerances", arguments: [300, 400, 600, 1200, 2400])
    func tolerances(resolution: Int) throws {
        for tenths in 80...115 {
            let points = Double(tenths) / 10
            let form = try #require(
                CustomerBarcodeForm(points: points, resolution: resolution), "\(points) pt")
            func holds(_ dots: Int, _ least: Double, _ most: Double) -> Bool {
                let length = Double(dots) * 25.4 / Double(resolution) / (points / 10)
                return length >= least - 1e-6 && length <= most + 1e-6
            }
            // 郵便番号・バーコードマニュアル, p. 12, at 10 points.
            #expect(holds(form.timingDots + 2 * form.reachDots, 3.40, 3.60))
            #expect(holds(form.timingDots, 1.05, 1.35))
            #expect(holds(form.pitchDots, 0.95, 1.30))
            #expect(holds(form.barDots, 0.50, 0.70))
            #expect(holds(form.pitchDots - form.barDots, 0.45, 0.60))
        }
    }

    @Test("At 10 points and 600 dpi: bars of 14 dots, 28 apart, 84 or 85 high")
    func standard() throws {
        let form = try #require(CustomerBarcodeForm(points: 10, resolution: 600))
        #expect((form.barDots, form.pitchDots) == (14, 28))
        #expect((84...85).contains(form.timingDots + 2 * form.reachDots))
        #expect(abs(form.extent.width.millimetres - 78.83) < 0.01)
    }

    @Test("Sizes that the manual does not have", arguments: [7.9, 11.6, 0, -1, .nan, .infinity])
    func otherSizes(points: Double) {
        #expect(CustomerBarcodeForm(points: points, resolution: 600) == nil)
    }

    @Test("A printer whose dots are too coarse") func coarse() {
        #expect(CustomerBarcodeForm(points: 8, resolution: 100) == nil)
        #expect(CustomerBarcodeForm(points: 10, resolution: 0) == nil)
    }

    /// The sample document with an address.
    private func findings(_ elements: String...) -> [String] {
        let head = Fixture.head.replacing(
            "  - { name: 郵便番号", with: "  - { name: 住所, kind: address }\n  - { name: 郵便番号")
        let footer = "{ text: 固定, frame: [10, 280, 40, 6], style: body }"
        return Fixture.findings(
            head + ([footer] + elements).map { "      - \($0)\n" }.joined())
    }

    private static let code = "{ customer-barcode: [50, 50] }"

    @Test(
        "Nothing enters the 2 mm around it",
        arguments: [
            ("{ text: あ, frame: [50, 41.9, 40, 6], style: body }", false),
            ("{ text: あ, frame: [50, 42.1, 40, 6], style: body }", true),
            ("{ text: あ, frame: [50, 55.6, 40, 6], style: body }", false),
            ("{ text: あ, frame: [50, 55.4, 40, 6], style: body }", true),
            ("{ text: あ, frame: [7.9, 50, 40, 6], style: body }", false),
            ("{ text: あ, frame: [8.1, 50, 40, 6], style: body }", true),
            ("{ text: あ, frame: [50, 42.1, 40, 6], style: body, overlap: allowed }", true),
            ("{ line: [10, 47.8, 90, 47.8] }", false), ("{ line: [10, 49, 90, 49] }", true),
            ("{ box: [40, 40, 100, 30] }", false), ("{ tick: [51, 51] }", true),
            ("{ qr: a, at: [60, 55], version: 1, level: L, module-dots: 8 }", true),
        ])
    func clearZone(_ element: String, _ isFault: Bool) {
        #expect(
            findings(element, Self.code).contains {
                $0.hasSuffix("clear-zone") || $0.hasSuffix("quiet-zone")
            } == isFault)
    }

    @Test("Off the page, wrong sizes, and documents without an address")
    func faults() {
        #expect(findings("{ customer-barcode: [131, 50] }") == ["19:9 outside-page"])
        #expect(findings("{ customer-barcode: [1.9, 50] }") == ["19:9 outside-page"])
        #expect(findings("{ customer-barcode: [20, 50], size: 8 }").isEmpty)
        #expect(findings("{ customer-barcode: [20, 50], size: 11.5 }").isEmpty)
        for size in ["7.9", "11.6", "大", "-1"] {
            #expect(!findings("{ customer-barcode: [20, 50], size: \(size) }").isEmpty)
        }
        #expect(
            Fixture.findings(elements: "{ customer-barcode: [20, 50] }")
                == ["18:9 customer-barcode-field"])
    }
}
