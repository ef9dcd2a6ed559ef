internal import Testing

@testable internal import Preview

@Suite("What is typed differently for the same name is found")
struct SearchKeyTests {
    @Test(
        "Width, kana, case, spaces and old forms do not count",
        arguments: [
            ("ハナコ", "はなこ"), ("ハナコ", "ﾊﾅｺ"), ("バンゴウ ハナコ", "ﾊﾞﾝｺﾞｳﾊﾅｺ"),
            ("バンゴウ　ハナコ", "ばんごうはなこ"), ("パピプペポ", "ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ"), ("ヴァン", "ｳﾞｧﾝ"),
            ("キョウコ", "キヨウコ"), ("ｷｮｳｺ", "きょうこ"), ("マッタ", "マツタ"), ("ガ", "カ\u{3099}"),
            ("ジョン・スミス", "ジョンスミス"), ("Smith", "ＳＭＩＴＨ"), ("SMITH", "smith"),
            ("高橋", "髙橋"), ("山崎", "山﨑"), ("吉田", "𠮷田"), ("辻", "辻\u{E0100}"),
            ("渡辺", "渡邉"), ("渡邊", "渡邉"), ("斎藤", "齋藤"), ("浜田", "濵田"), ("神田", "\u{FA19}田"),
            ("塚本", "\u{FA10}本"), ("沢田", "澤田"), ("番号 花子", "番号　花子"), ("ヵ月", "カ月"),
            ("ユーコ", "ﾕｰｺ"), ("いすゞ", "イスヾ"), ("Ünal", "ünal"),
        ])
    func same(_ left: String, _ right: String) {
        #expect(SearchKey(left) == SearchKey(right))
    }

    @Test(
        "Another name stays another",
        arguments: [
            ("ハナコ", "バナコ"), ("ハ", "パ"), ("花子", "華子"), ("ユウコ", "ユーコ"), ("佐藤", "佐籐野"),
            ("高田", "富田"), ("シ", "ツ"), ("ン", "ソ"), ("Ann", "Anne"),
        ])
    func other(_ left: String, _ right: String) {
        #expect(SearchKey(left) != SearchKey(right))
    }

    @Test("Nothing but blanks is nothing to look for", arguments: ["", " ", "　\u{A0}", "・", "゛"])
    func empty(_ text: String) {
        #expect(SearchKey(text).isEmpty)
    }

    @Test("No form of a character stands in two groups or for itself")
    func variants() {
        for (form, base) in ShapeVariants.base {
            #expect(form != base)
            #expect(ShapeVariants.base[base] == nil)
        }
        #expect(ShapeVariants.base.count > 150)
    }
}
