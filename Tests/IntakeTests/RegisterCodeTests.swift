import Diagnostics
import NoticeModel
import Testing

@testable import Intake

@Suite("住基ネット統一文字の疑い")
struct RegisterCodeTests {
    @Test(
        "ハングルの範囲と J+ の番号は、位置と符号を示して断る",
        arguments: [
            ("見\u{AC00}", "intake.hangul", "2文字目（U+AC00）はハングルの符号です"),
            ("\u{D7A3}", "intake.hangul", "1文字目（U+D7A3）はハングルの符号です"),
            ("見本\u{1100}", "intake.hangul", "3文字目（U+1100）はハングルの符号です"),
            ("見本\u{3131}", "intake.hangul", "3文字目（U+3131）はハングルの符号です"),
            ("\u{FFA1}見本", "intake.hangul", "1文字目（U+FFA1）はハングルの符号です"),
            ("\u{D7B0}", "intake.hangul", "1文字目（U+D7B0）はハングルの符号です"),
            ("\u{A960}", "intake.hangul", "1文字目（U+A960）はハングルの符号です"),
            ("見J+4E00", "intake.unified-character", "2文字目（J+4E00）は住基ネット統一文字の番号です"),
            ("J+4e00ab", "intake.unified-character", "1文字目（J+4E00AB）は住基ネット統一文字の番号です"),
            ("Ｊ＋４Ｅ００", "intake.unified-character", "1文字目（J+4E00）は住基ネット統一文字の番号です"),
            ("ji+ j+4E00", "intake.unified-character", "5文字目（J+4E00）は住基ネット統一文字の番号です"),
        ])
    func refused(name: String, code: String, message: String) throws {
        let text =
            Residents.header + "\n" + Residents.line(1, name: name) + "\n" + Residents.line(2)
        let outcome = try Residents.read(text + "\n")
        #expect(outcome.printed == [2])
        #expect(outcome.rules == ["1:\(code)"])
        let finding = try #require(outcome.rejections.first?.findings.first)
        #expect(finding.place == .record(row: 1, field: "氏名"))
        #expect(finding.message == message)
        #expect(finding.hint?.contains("characters:") == true)
    }

    @Test(
        "ふつうの名前は疑わない。外字の領域は書体が決める",
        arguments: [
            "JOHN J SMITH", "J+", "J+4E0", "J 4E00", "見本 ｼﾞｮﾝ", "辻\u{E0102}", "\u{E000}", "𠮷田", "ー",
            "\u{FA19}", "Ｊ",
        ])
    func passed(name: String) throws {
        let text = Residents.header + "\n" + Residents.line(1, name: name) + "\n"
        let outcome = try Residents.read(text)
        #expect(outcome.names.map { Array($0.utf8) } == [Array(name.utf8)])
    }

    @Test("対応表に書いた文字だけが通る")
    func mapped() throws {
        let mapping = try TemporaryFile(
            "mapping: 1\ncharacters: { J+4E00: U+8FBB U+E0102, U+AC00: 髙 }\n", extension: "yaml")
        let names = ["J+4E00 花", "\u{AC00}橋", "\u{AC01}橋", "J+4E01"]
        let rows = names.enumerated().map { Residents.line($0 + 1, name: $1) }
        let file = try TemporaryFile(([Residents.header] + rows).joined(separator: "\n") + "\n")
        let outcome = try Residents.read(file, nil, mapping: mapping)
        #expect(outcome.names == ["辻\u{E0102} 花", "髙橋"])
        #expect(outcome.rules == ["3:intake.hangul", "4:intake.unified-character"])
    }
}
