import Glibc
import NoticeModel
import Testing

@Suite("代替文字の要る文字")
struct SubstituteRuleTests {
    /// The characters of one plane of 94 × 94 as the C library reads EUC-JP; `lead` is the byte
    /// before the two of the position (none for JIS X 0208, 0x8F for JIS X 0212).
    private func plane(lead: [UInt8]) throws -> Set<Unicode.Scalar> {
        let descriptor = try #require(iconv_open("UTF-8", "EUC-JP"))
        defer { iconv_close(descriptor) }
        var scalars: Set<Unicode.Scalar> = []
        for row in UInt8(0xA1)...0xFE {
            for cell in UInt8(0xA1)...0xFE {
                var input = (lead + [row, cell]).map { CChar(bitPattern: $0) }
                var output = [CChar](repeating: 0, count: 16)
                let written = input.withUnsafeMutableBufferPointer { input in
                    output.withUnsafeMutableBufferPointer { output -> Int? in
                        var source = input.baseAddress
                        var sourceLeft = input.count
                        var target = output.baseAddress
                        var targetLeft = output.count
                        let failed = iconv(
                            descriptor, &source, &sourceLeft, &target, &targetLeft)
                        return failed == 0 ? output.count - targetLeft : nil
                    }
                }
                guard let written else { continue }
                let bytes = output.prefix(written).map { UInt8(bitPattern: $0) }
                scalars.formUnion(String(decoding: bytes, as: UTF8.self).unicodeScalars)
            }
        }
        return scalars
    }

    @Test("結合用の濁点は仮名の一部で、分けて書いた「が」は「が」と同じ")
    func combiningMarks() {
        #expect(!SubstituteRule.isNeeded(for: "か\u{3099}き\u{309A}"))
        #expect(SubstituteRule.spots(in: "か\u{3099}𠮷").map(\.text) == ["2文字目（U+20BB7）"])
    }

    @Test("表はC言語ライブラリの読むJIS X 0208とJIS X 0212に等しい")
    func tables() throws {
        let level = try plane(lead: [])
        let supplementary = try plane(lead: [0x8F])
        #expect(level.count == 6879)
        #expect(supplementary.count == 6067)
        let all = level.union(supplementary)
        for scalar in all {
            #expect(!SubstituteRule.isNeeded(for: String(Character(scalar))))
        }
        for value in UInt32(0x4E00)...0xFAFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isNeeded = SubstituteRule.isNeeded(for: String(Character(scalar)))
            #expect(isNeeded == !all.contains(scalar))
        }
    }

    @Test("要る文字", arguments: ["𠮷", "髙", "﨑", "\u{FA19}", "①", "㈱", "\u{E000}", "田𠮷"])
    func needed(text: String) { #expect(SubstituteRule.isNeeded(for: text)) }

    @Test(
        "要らない文字: 第1・第2水準、補助漢字、英数字、半角カナ、異体字は基底文字による",
        arguments: [
            "番号 花子", "龜", "丂", "辻\u{E0102}", "葛\u{E0100}", "神\u{FE00}", "Nguyen", "Müller", "ﾊﾅｺ",
            "1-2-3",
            "～－−〜", "○○県△△市□□町", "々〆〇", "",
        ])
    func notNeeded(text: String) { #expect(!SubstituteRule.isNeeded(for: text)) }

    @Test("異体字でも基底文字がJISになければ要る")
    func variation() { #expect(SubstituteRule.isNeeded(for: "髙\u{E0101}")) }

    @Test("要る文字は、位置と符号で示す")
    func spots() {
        let spots = SubstituteRule.spots(in: "辻\u{E0102}田𠮷髙\u{E0101}")
        #expect(spots.map(\.text) == ["3文字目（U+20BB7）", "4文字目（U+9AD9）"])
        #expect(SubstituteRule.spots(in: "番号 花子").isEmpty)
    }

    @Test(
        "代替文字はJIS X 0208か0212の文字。矢印の前は元の文字なので問わない。異体字は基底文字による",
        arguments: [
            ("𠮷→吉、𣘺→橋", []), ("吉 橋", []), ("吉崎", []), ("辻\u{E0102}", []), ("丂", []), ("", []),
            ("𠮷→髙", ["3文字目（U+9AD9）"]), ("髙", ["1文字目（U+9AD9）"]), ("吉、𣘺", ["3文字目（U+2363A）"]),
            ("𠮷→吉、髙", ["5文字目（U+9AD9）"]), ("髙→高→﨑", ["5文字目（U+FA11）"]),
            ("\u{E000}→\u{E001}", ["3文字目（U+E001）"]),
            ("𠮷→吉 𣘺", ["5文字目（U+2363A）"]), ("𠮷→", []),
        ] as [(String, [String])])
    func substitutes(text: String, faults: [String]) {
        #expect(SubstituteRule.faults(inSubstitutes: text).map(\.text) == faults)
    }
}
