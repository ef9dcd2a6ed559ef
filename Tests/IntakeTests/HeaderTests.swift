import Diagnostics
import Foundation
import Intake
import NoticeModel
import Testing

@Suite("見出しとファイル全体の検査")
struct HeaderTests {
    private static let row = Residents.line(1) + "\n"

    @Test("必要な列がなければ、足りない列をすべて挙げ、近い名前を示して止まる")
    func missingColumns() throws {
        let findings = try Residents.refusal("申請書ＩＤ,個人番号,氏　名,生年月日\n" + Self.row)
        #expect(findings?.map(\.code) == ["intake.missing-column"])
        #expect(findings?.first?.message == "必要な列がありません: 申請書ID、氏名")
        #expect(
            findings?.first?.hint
                == "「申請書ＩＤ」は「申請書ID」ではありませんか。「氏　名」は「氏名」ではありませんか")
    }

    @Test("見出しのないファイルは止まり、最初の人の値を示さない")
    func noHeader() throws {
        let findings = try #require(try Residents.refusal(Self.row + Residents.line(2) + "\n"))
        #expect(findings.map(\.code) == ["intake.no-header"])
        let shown = findings.map { DiagnosticPrinter().text($0) }.joined()
        for value in Residents.fields(1) { #expect(!shown.contains(value)) }
    }

    @Test("帳票が読む見出しが二度あれば止まる; 名前のない列は何度あってもよい")
    func duplicates() throws {
        let twice = try Residents.refusal("氏名," + Residents.header + ",備考,備考\n" + Self.row)
        #expect(twice?.map(\.code) == ["intake.duplicate-column"])
        #expect(twice?.first?.message == "見出し「氏名」が1列目と4列目にあります")
        #expect(
            try Residents.read(Residents.header + ",,\n" + Residents.line(1) + ",,\n").rules == [])
    }

    @Test("読まない列の見出しが二度あっても止まらず、名前を知らせる")
    func unusedDuplicates() throws {
        let outcome = try Residents.read(
            Residents.header + ",備考,備考,性別,性別\n" + Residents.line(1) + ",a,b,c,d\n")
        #expect(outcome.printed == [1])
        let notes = outcome.findings.filter { $0.code == "intake.duplicate-unused-column" }
        #expect(notes.map(\.severity) == [.note, .note])
        #expect(
            notes.map(\.message) == [
                "見出し「備考」が5列目と6列目にあります（どちらも読みません）",
                "見出し「性別」が7列目と8列目にあります（どちらも読みません）",
            ])
    }

    @Test("対応表が使う列だけが、見出しの重なりで止まる")
    func mappedDuplicates() throws {
        let file = try TemporaryFile(
            "番号,個人,漢字,生年,住所,住所\n" + Residents.line(1) + ",a,b\n")
        func mapping(_ extra: String = "") throws -> TemporaryFile {
            try TemporaryFile(
                "mapping: 1\nfields:\n  申請書ID: 番号\n  個人番号: 個人\n  氏名: 漢字\n  生年月日: 生年\n\(extra)",
                extension: "yaml")
        }
        let outcome = try Residents.read(file, nil, mapping: mapping())
        #expect(outcome.printed == [1])
        #expect(outcome.findings.contains { $0.message.contains("見出し「住所」が5列目と6列目") })
        let refused = try Residents.refusal(file, nil, mapping: mapping("  住所: 住所\n"))
        #expect(refused?.map(\.code) == ["intake.duplicate-column"])
        #expect(refused?.first?.message == "見出し「住所」が5列目と6列目にあります")
    }

    @Test("知らない列は一度だけ警告し、近い列名を示す; ほかの文書の列は知らせるだけ")
    func extraColumns() throws {
        let header = Residents.header + ",備考,方書き,性別\n"
        let outcome = try Residents.read(
            header + Residents.line(1) + ",a,b,c\n" + Residents.line(2) + ",a,b,c\n")
        #expect(outcome.printed == [1, 2])
        #expect(outcome.findings.map(\.code) == ["intake.unknown-column", "intake.unused-column"])
        #expect(outcome.findings.map(\.severity) == [.warning, .note])
        #expect(outcome.findings.first?.message == "知らない列があります（読みません）: 備考、方書き")
        #expect(outcome.findings.first?.hint == "「方書き」は「方書」ではありませんか")
        #expect(outcome.findings.last?.message == "この帳票では使わない列があります: 性別")
    }

    @Test("見出しの前後の空白は問わない")
    func blanks() throws {
        let text = " 申請書ID,個人番号 ,\"氏名\u{3000}\",\t生年月日\n" + Self.row
        #expect(try Residents.read(text).printed == [1])
    }

    @Test(
        "行のないファイルは、何も書く前に止まる",
        arguments: [
            ("", "csv", "intake.empty-file"), ("\u{FEFF}", "csv", "intake.empty-file"),
            ("\r\n\n", "csv", "intake.empty-file"), (Residents.header, "csv", "intake.no-rows"),
            (Residents.header + "\r\n\r\n", "csv", "intake.no-rows"),
            ("", "jsonl", "intake.no-rows"), ("\n \n", "ndjson", "intake.no-rows"),
        ])
    func noRows(text: String, suffix: String, code: String) throws {
        #expect(try Residents.refusal(text, extension: suffix)?.map(\.code.rawValue) == [code])
    }

    @Test(
        "ほかの文字コードや形式のファイルは、何も書く前に止まる",
        arguments: [
            ([0xFF, 0xFE, 0x33, 0x75], "intake.file-encoding"),
            ([0xFE, 0xFF, 0x75, 0x33], "intake.file-encoding"),
            // 「氏名,住所」 in Shift_JIS.
            ([0x8E, 0x81, 0x96, 0xBC, 0x2C, 0x8F, 0x5A, 0x8F, 0x8A, 0x0A], "intake.file-encoding"),
            // UTF-16 without its mark.
            ([0x41, 0, 0x42, 0, 0x0A, 0], "intake.file-encoding"),
            ([0x50, 0x4B, 0x03, 0x04, 0x14], "intake.not-text"),
            ([0x1F, 0x8B, 0x08], "intake.not-text"),
        ] as [([UInt8], String)])
    func otherEncodings(bytes: [UInt8], code: String) throws {
        let findings = try Residents.refusal(TemporaryFile(bytes))
        #expect(findings?.map(\.code.rawValue) == [code])
        #expect(findings?.first?.hint?.contains("UTF-8") == true)
    }

    @Test("改行がCRだけのファイル、壊れた見出し、多すぎる列は、理由を示して止まる")
    func unreadableHeaders() throws {
        let macintosh = (Residents.header + "\n" + Self.row).replacing("\n", with: "\r")
        #expect(try Residents.refusal(macintosh)?.map(\.code) == ["intake.line-ends"])
        #expect(try Residents.refusal("申請書ID,\"氏名\n1,2\n")?.map(\.code) == ["intake.header-quote"])
        let wide = String(repeating: "a,", count: 600) + "\n"
        #expect(try Residents.refusal(wide)?.map(\.code) == ["intake.too-many-columns"])
        let long = String(repeating: "a", count: 70_000) + ",氏名\n"
        #expect(try Residents.refusal(long)?.map(\.code) == ["intake.header-too-long"])
    }

    @Test("形式は拡張子で決まり、わからなければ尋ねる")
    func formats() throws {
        #expect(ResidentsFormat(path: "a/b.CSV") == .csv)
        #expect(ResidentsFormat(path: "b.jsonl") == .jsonLines)
        #expect(ResidentsFormat(path: "b.ndjson") == .jsonLines)
        #expect(ResidentsFormat(path: "b.TXT") == .fixed)
        #expect(ResidentsFormat(path: "b.dat") == .fixed)
        #expect(ResidentsFormat(path: "a.csv/b") == nil)
        #expect(ResidentsFormat(path: "-") == nil)
        let file = try TemporaryFile(Residents.header + "\n" + Self.row, extension: "text")
        #expect(try Residents.refusal(file)?.map(\.code) == ["intake.unknown-format"])
        let reader = try ResidentsReader(
            path: file.path, format: .csv, validator: Residents.validator())
        #expect(try reader.next() != nil)
    }

    @Test("ないファイル、ディレクトリは、理由を示して止まる")
    func noInput() throws {
        let validator = try Residents.validator()
        for (path, code, reason) in [
            ("/nonexistent/residents.csv", "intake.cannot-open", "ファイルがありません"),
            (NSTemporaryDirectory(), "intake.cannot-open", "フォルダーです"),
        ] {
            let failure = try #require(throws: DiagnosticFailure.self) {
                try ResidentsReader(path: path, format: .csv, validator: validator)
            }
            #expect(failure.diagnostics.map(\.code.rawValue) == [code])
            #expect(failure.diagnostics.first?.message.contains(reason) == true)
        }
    }
}
