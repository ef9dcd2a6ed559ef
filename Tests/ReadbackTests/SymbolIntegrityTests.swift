internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Symbols
internal import Testing

@testable internal import Readback

@Suite("Whether a QR code is exactly as it was encoded")
struct SymbolIntegrityTests {
    private func bitmap(_ matrix: ModuleMatrix) -> SymbolBitmap {
        let stride = (matrix.width + 7) / 8
        var bits = [UInt8](repeating: 0, count: stride * matrix.width)
        for row in 0..<matrix.width {
            for column in 0..<matrix.width where matrix.modules[row * matrix.width + column] == 1 {
                bits[row * stride + column / 8] |= 0x80 >> UInt8(column % 8)
            }
        }
        return SymbolBitmap(
            width: matrix.width, height: matrix.width, bits: bits, isInverted: true)
    }

    private func code(_ version: Int, _ level: QRCode.Level) -> QRCode {
        QRCode(
            payload: TextTemplate(parts: []), version: version, level: level, moduleDots: 8,
            resolution: 600)
    }

    @Test("Every version at every level, as libqrencode writes it", arguments: 1...40)
    func sound(version: Int) throws {
        for level in QRCode.Level.allCases {
            let matrix = try QRSymbolEncoder().encode("12345", version: version, level: level)
            #expect(SymbolIntegrity.isIntact(bitmap(matrix), as: code(version, level)))
            let other: QRCode.Level = level == .low ? .high : .low
            #expect(!SymbolIntegrity.isIntact(bitmap(matrix), as: code(version, other)))
        }
    }

    @Test("No module can be changed unseen", arguments: [(2, QRCode.Level.high), (7, .quartile)])
    func everyModule(version: Int, level: QRCode.Level) throws {
        let matrix = try QRSymbolEncoder().encode("3190110000019#", version: version, level: level)
        let code = code(version, level)
        var unseen = 0
        for row in 0..<matrix.width {
            for column in 0..<matrix.width
            where SymbolIntegrity.isIntact(bitmap(matrix.flipping(column, row)), as: code) {
                unseen += 1
            }
        }
        // Version 2 has seven modules at its end that belong to no codeword (table 1).
        #expect(unseen == (version == 2 ? 7 : 0))
    }

    @Test("A symbol of another version, or of another size than it says, is not intact")
    func others() throws {
        let matrix = try QRSymbolEncoder().encode("12345", version: 7, level: .quartile)
        #expect(!SymbolIntegrity.isIntact(bitmap(matrix), as: code(8, .quartile)))
        #expect(!SymbolIntegrity.isIntact(bitmap(matrix), as: code(41, .quartile)))
        #expect(!SymbolIntegrity.isIntact(bitmap(matrix), as: code(0, .quartile)))
    }
}
