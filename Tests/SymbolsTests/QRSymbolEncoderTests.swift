internal import Composition
internal import LayoutDescription
internal import PageGraphics
internal import Symbols
internal import Testing

@Suite("A QR code has exactly the version and level its layout fixes")
struct QRSymbolEncoderTests {
    let encoder = QRSymbolEncoder()

    @Test("A symbol of version v is 17 + 4v modules wide", arguments: [2, 7, 10])
    func width(version: Int) throws {
        let matrix = try encoder.encode("3190110000019#", version: version, level: .high)
        #expect(matrix.width == 17 + 4 * version)
    }

    @Test("A payload that needs a larger version is refused, not enlarged")
    func tooLong() {
        // 86 bytes are the most of version 7 at level Q in byte mode (ISO/IEC 18004, table 7).
        let fits = String(repeating: "a", count: 86)
        #expect(throws: Never.self) {
            try encoder.encode(fits, version: 7, level: .quartile)
        }
        #expect(throws: SymbolEncodingFailure.tooLong) {
            try encoder.encode(fits + "a", version: 7, level: .quartile)
        }
        #expect(throws: SymbolEncodingFailure.tooLong) {
            try encoder.encode(
                String(repeating: "a", count: 5000), version: 40, level: .quartile)
        }
    }

    @Test("Nothing and a zero byte cannot be encoded", arguments: ["", "a\u{0}b"])
    func unencodable(payload: String) {
        #expect(throws: SymbolEncodingFailure.unencodable) {
            try encoder.encode(payload, version: 7, level: .quartile)
        }
    }

    @Test("The three finder patterns stand in their corners")
    func finderPatterns() throws {
        let matrix = try encoder.encode("3190110000019#", version: 2, level: .high)
        let ring = Array(repeating: UInt8(1), count: 7)
        func row(_ y: Int, from x: Int) -> [UInt8] {
            Array(matrix.modules[y * matrix.width + x..<y * matrix.width + x + 7])
        }
        #expect(row(0, from: 0) == ring)
        #expect(row(0, from: matrix.width - 7) == ring)
        #expect(row(matrix.width - 7, from: 0) == ring)
        #expect(row(3, from: 0) == [1, 0, 1, 1, 1, 0, 1])
    }
}
