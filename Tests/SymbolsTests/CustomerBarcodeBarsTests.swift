internal import CZint
internal import Composition
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Symbols
internal import TestSupport
internal import Testing

@Suite("The bars of a customer barcode are those of libzint")
struct CustomerBarcodeBarsTests {
    /// One letter a bar, as libzint draws it; `nil` if it refuses the text.
    private static func zint(_ text: String) -> String? {
        let width = 2 * 67 - 1
        var rows = [UInt8](repeating: 0, count: 3 * width)
        guard tsuchi_zint_japan_post(text, &rows, Int32(width)) == Int32(width) else { return nil }
        return String(
            stride(from: 0, to: width, by: 2).map { column in
                let (up, down) = (rows[column] == 1, rows[2 * width + column] == 1)
                return up ? down ? "L" : "U" : down ? "D" : "T"
            })
    }

    private static func own(_ text: String) throws -> String {
        let barcode = try #require(CustomerBarcode(parsing: text))
        return String(
            QRSymbolEncoder().bars(of: barcode).map { bar -> Character in
                switch bar {
                case .long: "L"
                case .upper: "U"
                case .lower: "D"
                case .timing: "T"
                }
            })
    }

    @Test(
        "Published and other texts",
        arguments: [
            "10000131-3-2-503", "26300233-30-8-403", "27301023-20-5B604", "65000469-7-6A1-1",
            "62300116-7LB106", "064080429-1524-23-2-501", "1000013",
            "1000013A", "1000013ABCDEF", "1000013KTUZ", "0000000", "9999999999999999999999",
        ])
    func published(_ text: String) throws {
        // libzint takes 20 characters at most; those behind have no room anyway.
        let bars = try #require(Self.zint(String(text.prefix(20))))
        #expect(try Self.own(text) == bars)
    }

    @Test("Three thousand numbers of any form")
    func random() throws {
        var generator = SeededGenerator(state: 5)
        let letters = Array("00112233445566778899----ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        for _ in 0..<3000 {
            let code = (0..<7).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
            let length = Int.random(in: 0...13, using: &generator)
            let number = (0..<length).map { _ in letters.randomElement(using: &generator) ?? "0" }
            let text = code + String(number)
            // What takes more places, libzint refuses.
            let places = text.reduce(0) { $0 + ($1.isLetter ? 2 : 1) }
            #expect(try places > 20 || Self.own(text) == Self.zint(text), "\(text)")
            #expect((Self.zint(text) == nil) == (places > 20))
        }
    }

    @Test("libzint refuses what the manual cuts, a letter in the last places too")
    func refused() throws {
        // 91000673-80-25 CC1 9 1-2 CC1: the manual's own example (p. 20).
        #expect(Self.zint("91000673-80-25J1-2B") == nil)
        let bars = try Self.own("91000673-80-25J1-2B")
        #expect(bars.count == 67)
        // 1, hyphen, 2 and CC1 in the last four places, 9 as the check digit, stop.
        #expect(bars.hasSuffix("LLTTLTLDUDUTTLLDL"))
    }
}
