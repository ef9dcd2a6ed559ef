import Foundation
import NoticeModel
import Testing

@Suite("点字カナ")
struct BrailleKanaTests {
    @Test(
        "濁点と半濁点は1文字と数える",
        arguments: [
            ("バンゴウ ハナコ", 10), ("ﾊﾞﾝｺﾞｳ ﾊﾅｺ", 10), ("パ", 2), ("ハ\u{309A}", 2), ("ヴ", 2), ("キャ", 2),
            ("コー", 2), ("ヂヅ", 4), ("ッ", 1), ("ア・イ", 3), ("ハヤシ　ハジメ", 8),
        ])
    func length(text: String, length: Int) {
        #expect(BrailleKana(text: text)?.length == length)
    }

    @Test("どのカタカナも、分解した文字の数だけ場所をとる")
    func everyKatakana() throws {
        for value in UInt32(0x30A1)...0x30FA {
            let text = String(Character(try #require(Unicode.Scalar(value))))
            let expected = text.decomposedStringWithCanonicalMapping.unicodeScalars.count
            #expect(BrailleKana(text: text)?.length == expected)
        }
    }

    @Test(
        "カナでないものと余分な空白",
        arguments: ["", "ばんごう", "番号", "BANGO", "１２", " バンゴウ", "バンゴウ ", "バンゴウ  ハナコ", "バンゴウ\u{200B}"])
    func notKana(text: String) { #expect(BrailleKana(text: text) == nil) }

    @Test(
        "様式の文字数は升目の数ではない: 拗音は小書きも1文字、濁る拗音は3文字で2升",
        arguments: [
            ("キョウ", 3, 3), ("ギョウ", 4, 3), ("ピュー", 4, 3), ("トゥ", 2, 2), ("ッー", 2, 2), ("コウイチ", 4, 4),
        ])
    func placesAndCells(text: String, places: Int, cells: Int) throws {
        #expect(BrailleKana(text: text)?.length == places)
        #expect(try BrailleCells(kana: text).count == cells)
    }

    @Test(
        "上限を超える文字の位置",
        arguments: [
            ("バンゴウ ハナコエ", 11, Int?.none), ("バンゴウ ハナコエイ", 11, 10), ("アイウ", 2, 3), ("アイガ", 3, 3),
            ("ﾊﾞﾝｺﾞｳ", 5, 4),
        ])
    func beyond(text: String, limit: Int, position: Int?) {
        #expect(BrailleKana(text: text)?.position(beyond: limit) == position)
    }

    @Test(
        "濁点・半濁点は、付くカナのすぐ後だけ",
        arguments: [
            ("ア゛", 2, BrailleKana.Fault.Kind.looseMark), ("マ゜", 2, .looseMark),
            ("゛ア", 1, .looseMark), ("ﾞ", 1, .looseMark), ("パ゜", 2, .looseMark),
            ("ヤマダ゛", 4, .looseMark), ("ハ\u{3099}\u{3099}", 1, .looseMark),
            ("ハ ゛", 3, .looseMark), ("カ゜", 2, .looseMark), ("ー゛", 2, .looseMark),
            ("ー", 1, .noLetter), ("・", 1, .noLetter), ("ｰ ･", 1, .noLetter),
        ])
    func marksAndLetters(text: String, position: Int, kind: BrailleKana.Fault.Kind) {
        let fault = #expect(throws: BrailleKana.Fault.self) { try BrailleKana(checking: text) }
        #expect(fault?.kind == kind)
        #expect(fault?.position == position)
    }

    @Test(
        "付くカナの後の濁点・半濁点と、小書きのカナだけは通る",
        arguments: ["ハ゛ンコ゛ウ", "ハ\u{3099}", "ハ゜", "ウ゛", "ワ゛", "ﾊﾞ", "ッ", "ャ", "アー", "ヴ"])
    func takenMarks(text: String) { #expect(BrailleKana(text: text) != nil) }

    @Test(
        "カナでない文字は位置と符号で、余分な空白は位置で示す",
        arguments: [
            ("バン番号", 3, Unicode.Scalar(0x756A)), ("アイう", 3, Unicode.Scalar(0x3046)),
            ("ア  イ", 3, nil),
            (" ア", 1, nil), ("アイ ", 3, nil), ("", 1, nil),
        ] as [(String, Int, Unicode.Scalar?)])
    func faults(text: String, position: Int, scalar: Unicode.Scalar?) {
        let fault = #expect(throws: BrailleKana.Fault.self) { try BrailleKana(checking: text) }
        #expect(fault?.position == position)
        #expect(fault?.scalar == scalar)
    }
}
