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
}
