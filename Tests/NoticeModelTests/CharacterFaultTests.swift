import NoticeModel
import Testing

@Suite("印字できる文字")
struct CharacterFaultTests {
    @Test(
        "台帳にある文字は通る",
        arguments: [
            "番号 花子", "林　一", "辻󠄂", "葛\u{E0101}城", "𠮷田", "髙﨑", "\u{FA19}", "Müller-Lüdenscheidt",
            "グエン・ティ・ハイン", "ﾊﾞﾝｺﾞｳ", "か\u{309A}", "Nguye\u{302}\u{303}n", "○○県△△市□□町1-1-1",
            "\u{E000}", "\u{F0000}", "\u{10FFFD}", "(旧氏)〔通称〕", "々〆〇", "Ａ－１", "O'Brien", "\u{31350}",
            "\u{323B0}", "、\u{FE00}", "",
        ])
    func printable(text: String) { #expect(CharacterFault(in: text) == nil) }

    @Test(
        "見えない文字、向きを変える文字、行を変える文字は通らない",
        arguments: [
            ("番\u{0}号", CharacterFault.Kind.control, 2), ("番\t号", .control, 2),
            ("番号\u{7F}", .control, 3), ("番\u{9B}号", .control, 2),
            ("番\n号", .lineBreak, 2), ("番\r\n号", .lineBreak, 2), ("番号\u{85}", .lineBreak, 3),
            ("番\u{2028}号", .lineBreak, 2), ("番\u{2029}号", .lineBreak, 2),
            ("番\u{202A}号", .bidirectional, 2), ("番\u{202E}号", .bidirectional, 2),
            ("番\u{2066}号", .bidirectional, 2), ("番\u{2069}号", .bidirectional, 2),
            ("\u{200E}番", .bidirectional, 1), ("番\u{200F}", .bidirectional, 2),
            ("番\u{200B}号", .invisible, 2), ("番\u{FEFF}号", .invisible, 2),
            ("番\u{AD}号", .invisible, 2), ("番\u{2060}号", .invisible, 2),
            ("番\u{3164}号", .invisible, 2), ("番\u{FFA0}号", .invisible, 2),
            ("番\u{2800}号", .invisible, 2), ("番\u{E0041}号", .invisible, 2),
            ("番\u{180B}号", .invisible, 2),
            ("番\u{A0}号", .unusualSpace, 2), ("番\u{2003}号", .unusualSpace, 2),
            ("番\u{202F}号", .unusualSpace, 2),
            ("番\u{FFFD}号", .replacement, 2), ("\u{FFFC}", .replacement, 1),
            ("番\u{0378}", .unassigned, 2), ("\u{FFFE}", .unassigned, 1),
            ("\u{2FFFE}", .unassigned, 1), ("\u{10FFFF}", .unassigned, 1),
            ("\u{E0102}辻", .loneVariationSelector, 1), ("番 \u{E0102}", .loneVariationSelector, 3),
            ("辻\u{E0102}\u{E0103}", .loneVariationSelector, 1),
            ("\u{FE00}", .loneVariationSelector, 1),
            ("\u{3099}か", .loneCombiningMark, 1), ("番 \u{301}", .loneCombiningMark, 2),
            ("a\u{301}\u{301}\u{301}\u{301}\u{301}", .loneCombiningMark, 1),
            (" 番号", .edgeSpace, 1), ("番号 ", .edgeSpace, 3), ("　番号", .edgeSpace, 1),
            ("番号　", .edgeSpace, 3), ("　", .edgeSpace, 1),
        ])
    func faults(text: String, kind: CharacterFault.Kind, position: Int) throws {
        let fault = try #require(CharacterFault(in: text))
        #expect(fault.kind == kind)
        #expect(abs(fault.position - position) <= 1)
        if text.unicodeScalars.count == text.count { #expect(fault.position == position) }
    }

    @Test(
        "位置は、その符号を含む文字の位置",
        arguments: [
            ("番山\u{200D}", 2), ("番\u{200B}号", 2), ("辻\u{E0102}\u{E0103}", 1),
            ("か\u{309A}番\u{200E}", 3),
        ])
    func position(text: String, position: Int) throws {
        let fault = try #require(CharacterFault(in: text))
        let character = Array(text)[position - 1]
        #expect(fault.position == position)
        #expect(character.unicodeScalars.contains(fault.scalar))
    }

    @Test("すべての制御文字と書式文字は通らない")
    func allControls() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let category = scalar.properties.generalCategory
            guard category == .control || category == .format else { continue }
            #expect(CharacterFault(in: "番\(Character(scalar))号") != nil)
        }
    }

    @Test("字は一つも失われない: 常用の区画の文字はどれも通る")
    func everyIdeograph() {
        for range in [0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFA6D, 0x20000...0x2A6DF] {
            for value in range {
                guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
                #expect(CharacterFault(in: String(Character(scalar))) == nil)
            }
        }
    }

    @Test("説明は位置と符号を言い、前後の文字を言わない")
    func message() throws {
        let fault = try #require(CharacterFault(in: "番号\u{202E}花子"))
        #expect(fault.codePoint == "U+202E")
        #expect(fault.message == "3文字目（U+202E）は書字方向を変える文字です")
        #expect(!fault.message.contains("花") && !fault.hint.contains("花"))
        #expect(CharacterFault(in: "\u{0}")?.codePoint == "U+0000")
        #expect(CharacterFault(in: "\u{E0041}")?.codePoint == "U+E0041")
    }
}
