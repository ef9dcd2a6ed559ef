import Diagnostics
import NoticeModel
import Testing

@Suite("失われた文字の跡")
struct LostCharacterTests {
    private func names(_ text: String, _ place: LostCharacter.Place = .name) -> [String] {
        LostCharacter.traces(in: text, of: place).map { "\($0.position) \($0.name)" }
    }

    @Test(
        "文字の代わりの記号は、位置と符号で示す",
        arguments: [
            ("〓田", ["1 U+3013"]), ("山■", ["2 U+25A0"]), ("山□田", ["2 U+25A1"]), ("●", ["1 U+25CF"]),
            ("山?", ["2 U+003F"]), ("？？", ["1 U+FF1F", "2 U+FF1F"]),
            ("辻\u{E0102}□か\u{309A}?", ["2 U+25A1", "4 U+003F"]),
            ("□□ 花子", ["1 U+25A1", "2 U+25A1"]),
        ])
    func signs(text: String, expected: [String]) { #expect(names(text) == expected) }

    @Test(
        "文字の番号や名前が文字の代わりに残ったもの",
        arguments: [
            ("&#x8fbb; 花子", ["1 &#x8FBB;"]), ("番&#36795;", ["2 &#36795;"]),
            ("A&amp;B", ["2 &amp;"]),
            ("番U+8FBB子", ["2 U+8FBB"]), ("Ｕ＋８ｆｂｂ", ["1 U+8FBB"]), ("u+2123d", ["1 U+2123D"]),
            ("番\\u8fbb", ["2 \\u8FBB"]), ("&#x10FFFF;?", ["1 &#x10FFFF;", "11 U+003F"]),
        ])
    func notations(text: String, expected: [String]) {
        #expect(names(text) == expected)
        #expect(names(text, .address) == expected)
    }

    @Test(
        "台帳の文字は、どれも跡ではない",
        arguments: [
            "番号 花子", "NGUYEN VAN U", "U+1", "A&B", "A & B", "&yamada;", "&#;", "&#x;", "AU+12G",
            "辻\u{E0102}", "○○ △◇", "O'Brien", "\u{E000}", "", "&", "U", "U+",
        ])
    func ordinary(text: String) { #expect(names(text) == []) }

    @Test("住所の□□は、どこでもよい町を表す語。ひとつだけの□は跡かもしれない")
    func placeholders() {
        #expect(names("○○県△△市□□町◇◇1-1-1", .address) == [])
        #expect(names("新潟市□島町1-1", .address) == ["4 U+25A1"])
        #expect(names("〓町■●?？", .address).count == 5)
    }

    @Test("警告であって、印刷は止めない。値は言わない")
    func warning() throws {
        var record = InventedRecord(.expiryNotice)
        record["氏名"] = "〓田 ???"
        record["宛名"] = "&#x8fbb; 花子"
        record["住所"] = "○○県△△市□□町1-1"
        record["方書"] = "みどり■荘"
        #expect(
            try record.codes() == [
                "氏名 notice.lost-character", "方書 notice.lost-character",
                "宛名 notice.lost-character",
            ])
        #expect(try record.isAccepted(.live))
        let texts = record.document.schema.fields.map { record[$0.name] }
        let validator = try NoticeValidator(document: record.document, purpose: .live)
        guard case .accepted(_, let warnings) = validator.validate(texts, row: 1) else {
            Issue.record("rejected")
            return
        }
        #expect(warnings.allSatisfy { $0.severity == .warning })
        #expect(
            warnings.first?.message
                == "1文字目（U+3013）、4文字目（U+003F）、5文字目（U+003F）、ほか1か所は、失われた文字の跡かもしれません")
        #expect(!warnings.contains { $0.message.contains("田") || $0.hint.contains("田") })
    }
}
