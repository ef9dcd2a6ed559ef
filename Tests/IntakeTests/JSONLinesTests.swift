import Diagnostics
import Intake
import NoticeModel
import Testing

@Suite("JSON Linesを行ごとに読む")
struct JSONLinesTests {
    static func line(_ number: Int) -> String {
        let fields = Residents.fields(number)
        return #"{"申請書ID":"\#(fields[0])","個人番号":"\#(fields[1])","#
            + #""氏名":"\#(fields[2])","生年月日":"\#(fields[3])"}"#
    }

    private static func line(_ number: Int, _ old: String, _ new: String) -> String {
        line(number).replacing(old, with: new)
    }

    private func read(_ lines: [String]) throws -> Residents.Outcome {
        try Residents.read(lines.joined(separator: "\n") + "\n", extension: "jsonl")
    }

    @Test("1行が1件; 空行は数えない; BOMとCRLFは問わない")
    func rows() throws {
        let text = "\u{FEFF}" + Self.line(1) + "\r\n\r\n" + Self.line(2) + "\r\n" + Self.line(3)
        let outcome = try Residents.read(text, extension: "jsonl")
        #expect(outcome.printed == [1, 2, 3])
        #expect(outcome.printedLines == [1...1, 3...3, 4...4])
        #expect(outcome.names == Array(repeating: "見本 太郎", count: 3))
    }

    @Test("キーの順は自由、書き換え（\\u）は解ける、nullと欠けたキーは空の値")
    func values() throws {
        let outcome = try read([
            #"{"生年月日":"2020-06-01","方書":null,"氏\u540d":"\ud842\udfb7田 花子","個人番号":"123456789018","#
                + #""申請書ID":"12345678901234567890001"}"#,
            Self.line(2, #""氏名":"見本 太郎""#, #""氏名":null"#),
            Self.line(3, #""氏名":"見本 太郎","#, ""),
        ])
        #expect(outcome.names == ["𠮷田 花子"])
        #expect(outcome.rules == ["2:notice.required", "3:notice.required"])
    }

    @Test(
        "文字列でない値は、番号の先頭の0を失わないよう、項目を示して除く",
        arguments: ["123456789018", "012345678903", "1.5e3", "true", "[\"a\"]", "{\"a\":\"b\"}"])
    func wrongTypes(value: String) throws {
        let outcome = try read([Self.line(1, "\"123456789018\"", value), Self.line(2)])
        #expect(outcome.rules == ["1:intake.json-type"])
        #expect(outcome.rejections.first?.findings.first?.place == .record(row: 1, field: "個人番号"))
        #expect(outcome.printed == [2])
    }

    @Test(
        "読めない行はその行だけの誤りで、中身を見せない",
        arguments: [
            ("{\"氏名\":\"見本 太郎\"", "intake.json-syntax"), ("[]", "intake.json-syntax"),
            ("\"見本 太郎\"", "intake.json-syntax"), ("見本 太郎", "intake.json-syntax"),
            ("{\"氏名\":\"見本 太郎\"} {}", "intake.json-syntax"),
            ("{\"氏名\":\"見本\t太郎\"}", "intake.json-syntax"),
            ("{\"氏名\":\"\\ud842\"}", "intake.json-syntax"),
            ("{\"氏名\":\"見本 太郎\",\"氏名\":\"見本 花子\"}", "intake.json-duplicate-key"),
            ("{\"氏名\":\"見本 太郎\",\"氏\\u540d\":\"見本 花子\"}", "intake.json-duplicate-key"),
            ("{\"備考\":{\"a:\\\"\":1},\"備考\":\"\"}", "intake.json-duplicate-key"),
        ])
    func unreadableLines(line: String, code: String) throws {
        let outcome = try read([Self.line(1), line, Self.line(3)])
        #expect(outcome.rules == ["2:\(code)"])
        #expect(outcome.printed == [1, 3])
        #expect(outcome.rejections.first?.lines == 2...2)
        let shown = outcome.rejections.flatMap(\.records).flatMap(\.columns).joined()
        #expect(!shown.contains("見本"))
    }

    @Test("深い入れ子の行もその行だけの誤りである")
    func deepNesting() throws {
        try unreadableLines(
            line: String(repeating: "[", count: 100_000), code: "intake.json-syntax")
    }

    @Test("コロンや括弧を含む値は、キーの重なりとまちがえない")
    func colonsInValues() throws {
        let line = Self.line(1, "見本 太郎", "{:[見本\\\\\\\":,太郎]}")
        #expect(try read([line]).printed == [1])
    }

    @Test("UTF-8でない行、NUL、長すぎる値は、その行だけの誤り")
    func badCharacters() throws {
        var bytes = Array((Self.line(1) + "\n{\"氏名\":\"").utf8) + [0x93, 0xFA]
        bytes += Array(("\"}\n" + Self.line(3, "見本", "見\\u0000本") + "\n").utf8)
        let long = String(repeating: "a", count: 65_537)
        bytes += Array((Self.line(4, "見本", long) + "\n" + Self.line(5)).utf8)
        let outcome = try Residents.read(TemporaryFile(bytes, extension: "jsonl"))
        #expect(
            outcome.rules == [
                "2:intake.encoding", "3:notice.control-character", "4:intake.field-too-long",
            ])
        #expect(outcome.printed == [1, 5])
    }

    @Test("知らないキーは一度だけ警告し、近い列名を示す")
    func unknownKeys() throws {
        let lines = (1...3).map { Self.line($0, "{", "{\"備考\":1,\"方書き\":\"x\",\"性別\":\"男\",") }
        let outcome = try read(lines)
        #expect(outcome.printed == [1, 2, 3])
        #expect(outcome.findings.map(\.code) == ["intake.unknown-column", "intake.unused-column"])
        #expect(outcome.findings.first?.message == "知らない列があります（読みません）: 備考、方書き")
        #expect(outcome.findings.first?.hint == "「方書き」は「方書」ではありませんか")
    }

    @Test("帳票のキーがひとつもない行のキーは、だれかの番号や氏名かもしれないので見せない")
    func keysThatAreValues() throws {
        let outcome = try read([Self.line(1), "{\"見本 花子\":{\"個人番号\":\"123456789018\"}}"])
        #expect(outcome.printed == [1])
        #expect(outcome.rejections.map(\.row) == [2])
        #expect(outcome.findings.map(\.code) == ["intake.no-known-key"])
        #expect(!"\(outcome.findings)".contains("花子"))
        #expect(!"\(outcome.rejections)".contains("花子"))
    }

    @Test("行ごとに違うキーを並べても、覚える数には限りがある")
    func manyUnknownKeys() throws {
        let lines = (1...100).map { Self.line($0, "{", "{\"k\($0)\":\"\",") }
        let message = try #require(try read(lines).findings.first?.message)
        #expect(message.hasSuffix("、k30 ほか"))
    }
}
