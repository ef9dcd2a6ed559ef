import Diagnostics
import TestSupport
import Testing

@testable import Intake

@Suite("文字コードの表: すべての符号を、Pythonの表と比べる")
struct EncodingTablesTests {
    /// Every byte, every two bytes from 0x80 on and, of EUC, every three behind 0x8F.
    private static func sequences(_ encoding: TextEncoding) -> [[UInt8]] {
        var all: [[UInt8]] = (0...0xFF).map { [UInt8($0)] }
        for first in 0x80...0xFF {
            for second in 0...0xFF { all.append([UInt8(first), UInt8(second)]) }
        }
        guard encoding == .eucJP else { return all }
        for second in 0xA1...0xFE {
            for third in 0xA1...0xFE { all.append([0x8F, UInt8(second), UInt8(third)]) }
        }
        return all
    }

    /// Code points by bytes as Python's codecs have them, where the bytes are one character.
    private func python(_ codec: String) throws -> [String: String] {
        let script = """
            seqs = [bytes([a]) for a in range(256)]
            seqs += [bytes([a, b]) for a in range(0x80, 256) for b in range(256)]
            seqs += [bytes([0x8F, b, c]) for b in range(0xA1, 255) for c in range(0xA1, 255)]
            for seq in seqs:
                try: text = seq.decode('\(codec)')
                except UnicodeDecodeError: continue
                if len(text) == 1: print(seq.hex(), '%x' % ord(text))
            """
        let result = try ExternalTool.run("python3", ["-c", script])
        try #require(result.status == 0, "python3 is needed: \(result.errors)")
        var table: [String: String] = [:]
        for line in result.text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            table[words[0]] = words[1]
        }
        return table
    }

    private func ours(_ encoding: TextEncoding) throws -> [String: String] {
        let decoder = try IconvDecoder(encoding)
        var table: [String: String] = [:]
        for bytes in Self.sequences(encoding) {
            let text = bytes.withUnsafeBytes { decoder.text($0) }
            guard let text, text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first
            else { continue }
            table[Self.hex(bytes)] = String(scalar.value, radix: 16)
        }
        return table
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func differences(_ encoding: TextEncoding, _ codec: String) throws -> [String] {
        let (left, right) = (try ours(encoding), try python(codec))
        return Set(left.keys).union(right.keys).sorted().compactMap { key in
            left[key] == right[key] ? nil : "\(key) \(left[key] ?? "-") \(right[key] ?? "-")"
        }
    }

    @Test("CP932: Pythonが私用領域などに置く5つの1バイトのほかは同じ")
    func cp932() throws {
        #expect(
            try differences(.cp932, "cp932") == [
                "80 - 80", "a0 - f8f0", "fd - f8f1", "fe - f8f2", "ff - f8f3",
            ])
    }

    @Test("Shift_JIS: 0x5Cと0x7EをJIS X 0201のとおり円記号とオーバーラインに読むほかは同じ")
    func shiftJIS() throws {
        #expect(
            try differences(.shiftJIS, "shift_jis") == ["5c a5 5c", "7e 203e 7e"])
    }

    @Test("EUC-JP: 違いは記号ひとつと、検査で断られる制御文字だけ")
    func eucJP() throws {
        let found = try differences(.eucJP, "euc_jp")
        #expect(found.filter { !$0.hasPrefix("8") && !$0.hasPrefix("9") } == [])
        // 0x80 to 0x9F are control characters by ISO 6429; no notice may have one.
        let controls = found.filter { $0.hasPrefix("8") || $0.hasPrefix("9") }
            .filter { $0.utf8.prefix(3).last == UInt8(ascii: " ") }
        #expect(controls.count == 30)
        #expect(
            found.filter { $0.hasPrefix("8f") } == Self.jisX0212Symbols)
    }

    /// The tilde of JIS X 0212, which no name or address has.
    private static let jisX0212Symbols = ["8fa2b7 ff5e 7e"]

    /// Two codes of CP932 for one character: NEC's selection of IBM's extensions (0xED40–0xEEFC)
    /// and signs that JIS X 0208, NEC and IBM have each. Which of the codes stood in a file makes
    /// no difference on paper, so they are read; all others lead back to their very bytes.
    @Test("CP932は、重複符号のほかはすべて元のバイトに戻る")
    func roundTrip() throws {
        var different: [Int] = []
        var characters = 0
        for bytes in Self.sequences(.cp932) where bytes.count == 2 {
            guard let text = try LegacyText.decoded(bytes, .cp932),
                text.unicodeScalars.count == 1
            else { continue }
            characters += 1
            if try LegacyText.bytes(text, .cp932) != bytes {
                different.append(Int(bytes[0]) << 8 | Int(bytes[1]))
            }
        }
        #expect(characters == 9604)
        #expect(different.count == 398)
        #expect(different.count { 0xED40...0xEEFC ~= $0 } == 374)
        #expect(
            different.filter { !(0xED40...0xEEFC ~= $0) } == [
                0x8790, 0x8791, 0x8792, 0x8795, 0x8796, 0x8797, 0x879A, 0x879B, 0x879C,
                0xFA4A, 0xFA4B, 0xFA4C, 0xFA4D, 0xFA4E, 0xFA4F, 0xFA50, 0xFA51, 0xFA52, 0xFA53,
                0xFA54, 0xFA58, 0xFA59, 0xFA5A, 0xFA5B,
            ])
    }

    @Test("JISだけの文字コードは、すべて元のバイトに戻る", arguments: [TextEncoding.shiftJIS, .eucJP])
    func strictRoundTrip(encoding: TextEncoding) throws {
        for bytes in Self.sequences(encoding) {
            guard let text = try LegacyText.decoded(bytes, encoding),
                text.unicodeScalars.count == 1
            else { continue }
            #expect(try LegacyText.bytes(text, encoding) == bytes)
        }
    }

    @Test("CP932の外字 0xF040–0xF9FC は、順に U+E000–U+E757 になる")
    func privateUse() throws {
        var expected: UInt32 = 0xE000
        for first in UInt8(0xF0)...0xF9 {
            for second in UInt8(0x40)...0xFC where second != 0x7F {
                let text = try LegacyText.decoded([first, second], .cp932)
                #expect(text?.unicodeScalars.map(\.value) == [expected])
                expected += 1
            }
        }
        #expect(expected == 0xE758)
    }

    @Test(
        "波ダッシュなど、文字コードで読みの違う符号",
        arguments: [
            ([0x81, 0x60], "U+FF5E", "U+301C"), ([0x81, 0x61], "U+2225", "U+2016"),
            ([0x81, 0x7C], "U+FF0D", "U+2212"), ([0x81, 0x91], "U+FFE0", "U+A2"),
            ([0x81, 0x92], "U+FFE1", "U+A3"), ([0x81, 0xCA], "U+FFE2", "U+AC"),
            ([0x5C], "U+5C", "U+A5"), ([0x7E], "U+7E", "U+203E"), ([0x87, 0x40], "U+2460", nil),
            ([0xFA, 0xB1], "U+FA11", nil), ([0xF0, 0x40], "U+E000", nil),
        ] as [([UInt8], String, String?)])
    func readings(bytes: [UInt8], cp932: String, shiftJIS: String?) throws {
        func shown(_ encoding: TextEncoding) throws -> String? {
            try LegacyText.decoded(bytes, encoding)?.unicodeScalars.first.map {
                "U+" + String($0.value, radix: 16, uppercase: true)
            }
        }
        #expect(try shown(.cp932) == cp932)
        #expect(try shown(.shiftJIS) == shiftJIS)
    }
}
