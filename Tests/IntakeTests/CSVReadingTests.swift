import Diagnostics
import Intake
import NoticeModel
import Testing

@Suite("CSVを行ごとに読む")
struct CSVReadingTests {
    @Test(
        "CRLFとLF、BOMの有無、最後の改行の有無は結果を変えない",
        arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func lineEnds(end: String, mark: String) throws {
        let lines = [Residents.header, Residents.line(1), Residents.line(2)]
        let text = mark + lines.joined(separator: end)
        for file in [text, text + end] {
            let outcome = try Residents.read(file)
            #expect(outcome.printed == [1, 2])
            #expect(outcome.printedLines == [2...2, 3...3])
            #expect(outcome.names == ["見本 太郎", "見本 太郎"])
        }
    }

    @Test("最後の行に改行がなければ、切れていないか確かめるよう伝える")
    func finalNewline() throws {
        let text = Residents.header + "\n" + Residents.line(1)
        #expect(try Residents.read(text).findings.map(\.code) == ["intake.no-final-newline"])
        #expect(try Residents.read(text + "\n").findings.isEmpty)
    }

    @Test("RFC 4180の引用符: カンマと重ねた引用符は値の一部")
    func quotes() throws {
        let text = #"""
            "申請書ID","個人番号","氏名","生年月日"
            "12345678901234567890001","123456789018","見本, ""太郎""","2020-06-01"
            12345678901234567890002,"123456789018",見本 花子,"2020-06-01"
            """#
        let outcome = try Residents.read(text)
        #expect(outcome.names == ["見本, \"太郎\"", "見本 花子"])
    }

    @Test("値は変えない: 前後の空白とタブは検査に届く")
    func blanks() throws {
        let names = [" 見本", "見本 ", "\t見本", "\" 見本\""]
        let lines = names.enumerated().map { Residents.line($0 + 1, name: $1) }
        let text = ([Residents.header] + lines).joined(separator: "\n")
        #expect(
            try Residents.read(text).rules == [
                "1:notice.edge-space", "2:notice.edge-space", "3:notice.control-character",
                "4:notice.edge-space",
            ])
    }

    @Test("引用符の中の改行は検査に届き、その行だけが除かれる", arguments: ["\n", "\r\n"])
    func embeddedNewline(end: String) throws {
        let lines = [
            Residents.header, Residents.line(1), Residents.line(2, name: "\"見本\(end)花子\""),
            Residents.line(3),
        ]
        let outcome = try Residents.read(lines.joined(separator: end) + end)
        #expect(outcome.printed == [1, 3])
        #expect(outcome.rules == ["2:notice.line-break"])
        #expect(outcome.rejections.first?.lines == 3...4)
        #expect(outcome.printedLines == [2...2, 5...5])
    }

    @Test(
        "制御文字と書字方向の制御は検査に届く",
        arguments: [
            ("\0", "notice.control-character"), ("\r", "notice.line-break"),
            ("\u{1B}", "notice.control-character"), ("\u{202E}", "notice.bidirectional-control"),
        ])
    func controls(character: String, rule: String) throws {
        let lines = [
            Residents.header, Residents.line(1, name: "見本\(character)太郎"),
            Residents.line(2, name: "\"見本\(character)太郎\""), Residents.line(3),
        ]
        let outcome = try Residents.read(lines.joined(separator: "\n") + "\n")
        #expect(outcome.rules == ["1:\(rule)", "2:\(rule)"])
        #expect(outcome.printed == [3])
    }

    @Test("空行は行に数えないが、行番号は実際の行を指す")
    func emptyLines() throws {
        let text =
            "\n\r\n" + Residents.header + "\n\n" + Residents.line(1) + "\n\r\n"
            + Residents.line(2) + "\n\n"
        let outcome = try Residents.read(text)
        #expect(outcome.printed == [1, 2])
        #expect(outcome.printedLines == [5...5, 7...7])
    }

    @Test("列の過不足、空白だけの行、すべて空の行は、その行だけの誤り")
    func columnCounts() throws {
        let lines = [
            Residents.header, Residents.line(1) + ",", "12345", " ", ",,,", Residents.line(2),
        ]
        let outcome = try Residents.read(lines.joined(separator: "\n") + "\n")
        #expect(
            outcome.rules == [
                "1:intake.column-count", "2:intake.column-count", "3:intake.column-count",
                "4:intake.empty-row",
            ])
        #expect(outcome.printed == [5])
        #expect(outcome.counts.rows == 5)
        #expect(outcome.rejections[0].findings[0].message == "列の数が違います（見出し4列、この行5列）")
    }

    @Test("UTF-8でない値は項目と位置を示して除き、よい行は続ける")
    func encoding() throws {
        var bytes = Array((Residents.header + "\n" + Residents.line(1) + "\n").utf8)
        bytes += Array("12345678901234567890002,123456789018,見".utf8) + [0x93, 0xFA]
        bytes += Array(",2020-06-01\n".utf8) + Array((Residents.line(3) + "\n").utf8)
        let outcome = try Residents.read(TemporaryFile(bytes))
        #expect(outcome.printed == [1, 3])
        let finding = try #require(outcome.rejections.first?.findings.first)
        #expect(finding.code == "intake.encoding")
        #expect(finding.place == .record(row: 2, field: "氏名"))
        #expect(finding.message == "UTF-8として読めない文字があります（値の4バイト目、ファイルの148バイト目）")
    }

    @Test("列の順と知らない列は自由; 列の対応は見出しで決まる")
    func columnOrder() throws {
        let text =
            "備考,氏名,生年月日,個人番号,申請書ID\n"
            + "\"x\",見本 花子,2020/6/1,123456789018,12345678901234567890001\n"
        #expect(try Residents.read(text).names == ["見本 花子"])
    }

    @Test("読まない列の中身は判断しない: UTF-8でなくても行は生きる")
    func ignoredColumn() throws {
        var bytes = Array((Residents.header + ",備考\n" + Residents.line(1) + ",").utf8)
        bytes += [0xFF, 0xFE, 0x0A]
        #expect(try Residents.read(TemporaryFile(bytes)).printed == [1])
    }

    @Test("入力の長さとSHA-256は、読み終えたときにわかる")
    func digest() throws {
        let file = try TemporaryFile(Residents.header + "\n" + Residents.line(1) + "\n")
        let reader = try ResidentsReader(path: file.path, validator: Residents.validator())
        #expect(reader.summary == nil)
        while try reader.next() != nil {}
        // From sha256sum(1) over the same bytes.
        #expect(reader.summary?.byteCount == 107)
        #expect(
            reader.summary?.sha256
                == "dc35d2d5df95d013194223d5869aefd8bf0ebe746a3cc22b13ed93eaa47e7863")
        #expect(try reader.next() == nil)
    }
}
