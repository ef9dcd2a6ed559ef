import Foundation
import NoticeModel
import PrintJob
import TestSupport
import Testing

@Suite("tsuchi characters report")
struct CharactersCommandTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    private func residents(_ names: [Int: String]) throws {
        try counter.residents(.cardApplication, count: 4) { rows in
            let column = rows[0].firstIndex(of: "氏名")!
            for row in 1...4 { rows[row][column] = names[row] ?? "番号 花子" }
            for field in ["方書", "代替文字情報"] {
                for row in 1...4 { rows[row][rows[0].firstIndex(of: field)!] = "" }
            }
        }
    }

    private func report(_ more: [String] = []) throws -> TsuchiProgram.Outcome {
        try counter.run(["characters", "report", "--input", "residents.csv"] + more)
    }

    @Test("What cannot be printed is listed with rows and candidates, and no name with it; exit 2")
    func unshowable() throws {
        try residents([2: "雲隠 辻\u{E0100}子", 3: "雲隠 \u{E000}子", 4: "雲隠 \u{FA19}子"])
        for more in [[], ["card-application"]] {
            let outcome = try report(more)
            #expect(outcome.status == 2, "\(outcome.errors)")
            #expect(outcome.text.contains("辻\u{E0100} U+8FBB U+E0100  1か所（氏名 1）"))
            #expect(outcome.text.contains("場所: 2行目 氏名の4文字目"))
            #expect(outcome.text.contains("異体字 辻\u{E0102} U+8FBB U+E0102"))
            #expect(outcome.text.contains("U+E000  1か所"))
            #expect(outcome.text.contains("統合漢字 神 U+795E"))
            #expect(!(outcome.text + outcome.errors).contains("雲隠"))
        }
    }

    @Test("A file without such characters is exit 0")
    func clean() throws {
        try residents([:])
        let outcome = try report()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.contains("調べた行 4行"))
    }

    @Test("The list has every place and replaces no file; JSON is one value")
    func list() throws {
        try residents([1: "辻\u{E0100}", 3: "花辻\u{E0100}"])
        let outcome = try report(["--output", "characters.csv", "--format", "json"])
        #expect(outcome.status == 2)
        let result = try JSONDecoder().decode(CharacterReport.self, from: outcome.output)
        #expect(result.rows == 4)
        #expect(result.characters.map(\.codePoints) == ["U+8FBB U+E0100"])
        #expect(result.characters.first?.places.map(\.row) == [1, 3])
        let lines = try counter.text("characters.csv").split(separator: "\r\n").dropFirst()
        #expect(
            lines.map { $0.split(separator: ",").prefix(3).joined(separator: ",") } == [
                "1,氏名,1", "3,氏名,2",
            ])
        let again = try report(["--output", "characters.csv"])
        #expect(again.status == 73)
        #expect(again.errors.contains("このファイルはすでにあります"))
        let input = try report(["--output", "residents.csv"])
        #expect(input.status == 73)
        #expect(input.errors.contains("読み込む住民ファイルと同じです"))
        #expect(!(again.errors + input.errors).contains("書きかけ"))
        #expect(try counter.text("residents.csv").contains("氏名"))
    }

    @Test("A file or a document that is not there is told by its exit code")
    func missing() throws {
        #expect(try report().status == 66)
        try residents([:])
        #expect(try report(["no-such-document"]).status == 64)
        #expect(try report(["--output", ""]).status == 64)
    }
}
