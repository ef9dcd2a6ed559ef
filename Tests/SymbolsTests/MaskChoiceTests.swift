internal import CQRencode
internal import LayoutDescription
internal import PageGraphics
internal import Symbols
internal import TestSupport
internal import Testing

@Suite("A symbol is module for module the one that libqrencode makes by itself")
struct MaskChoiceTests {
    private static let levels: [(QRCode.Level, QRecLevel)] = [
        (.low, QR_ECLEVEL_L), (.medium, QR_ECLEVEL_M), (.quartile, QR_ECLEVEL_Q),
        (.high, QR_ECLEVEL_H),
    ]

    /// What libqrencode makes of a payload with a mask of its own choice; `nil` if it needs another
    /// version.
    private func reference(_ payload: String, version: Int, level: QRecLevel) -> [UInt8]? {
        guard let code = QRcode_encodeString(payload, Int32(version), level, QR_MODE_8, 1) else {
            return nil
        }
        defer { QRcode_free(code) }
        guard code.pointee.version == Int32(version) else { return nil }
        let count = Int(code.pointee.width * code.pointee.width)
        return UnsafeBufferPointer(start: code.pointee.data, count: count).map { $0 & 1 }
    }

    private func payload(_ random: inout SeededGenerator, version: Int) -> String {
        func digits(_ count: Int) -> String {
            (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
        }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return "https://net.kojinbango-card.go.jp/application?id=" + digits(23)
        case 1: return "319011" + digits(8) + "#"
        case 2: return String(repeating: "A", count: Int.random(in: 1...60, using: &random))
        case 3: return digits(Int.random(in: 1...40, using: &random))
        case 4:
            let count = Int.random(in: 1...(8 * version), using: &random)
            return String(
                decoding: (0..<count).map { _ in UInt8.random(in: 1...127, using: &random) },
                as: UTF8.self)
        default: return String((0..<5).map { _ in "通知番号花子🀄é".randomElement(using: &random)! })
        }
    }

    @Test(
        "The library at hand leaves the mask to its caller; without that all below proves nothing")
    func takesMask() {
        #expect(tsuchi_qr_takes_mask() == 1)
    }

    @Test("Random payloads at every level", arguments: 1...12)
    func identical(version: Int) throws {
        var random = SeededGenerator(state: UInt64(version))
        let encoder = QRSymbolEncoder()
        var compared = 0
        for (level, libraryLevel) in Self.levels {
            for _ in 1...100 {
                let payload = payload(&random, version: version)
                let expected = reference(payload, version: version, level: libraryLevel)
                let matrix = try? encoder.encode(payload, version: version, level: level)
                #expect(matrix?.modules == expected)
                if expected != nil { compared += 1 }
            }
        }
        #expect(compared > 80)
    }
}
