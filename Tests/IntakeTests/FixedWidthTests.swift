import Diagnostics
import NoticeModel
import TestSupport
import Testing

@testable import Intake

@Suite("固定長の住民ファイル")
struct FixedWidthTests {
    /// 申請書ID 23, 個人番号 12, 氏名 20, 生年月日 8: 63 bytes.
    private static let mapping = """
        mapping: 1
        record: { length: 63, unit: bytes, line-ends: true }
        columns:
          番号: [1, 23]
          個人: [24, 35]
          漢字: [36, 55]
          生年: [56, 63]
        fields:
          申請書ID: 番号
          個人番号: 個人
          氏名: 漢字
          生年月日: 生年

        """

    /// A record whose name is filled with full-width blanks to 20 bytes of Shift_JIS.
    private static func record(_ number: Int, _ name: String) -> String {
        let fields = Residents.fields(number)
        let room = String(repeating: "　", count: 10 - name.count)
        return fields[0] + fields[1] + name + room + "20200601"
    }

    private func read(
        _ bytes: [UInt8], _ mapping: String = FixedWidthTests.mapping,
        _ encoding: TextEncoding = .cp932
    ) throws -> Residents.Outcome {
        try Residents.read(
            TemporaryFile(bytes, extension: "dat"), encoding,
            mapping: TemporaryFile(mapping, extension: "yaml"))
    }

    private func refusal(_ text: String, _ mapping: String?, _ encoding: TextEncoding = .cp932)
        throws -> [Diagnostic]?
    {
        try Residents.refusal(
            LegacyText.file(text, encoding, extension: "dat"), encoding,
            mapping: mapping.map { try TemporaryFile($0, extension: "yaml") })
    }

    @Test("固定長の対応表は、拡張子が .csv のファイルでは黙って無視されず、形式の指定を求める")
    func otherExtension() throws {
        let text = Self.record(1, "見本太郎") + "\r\n"
        let mapping = try TemporaryFile(Self.mapping, extension: "yaml")
        for suffix in ["csv", "jsonl"] {
            let file = try LegacyText.file(text, .cp932, extension: suffix)
            let finding = try #require(
                try Residents.refusal(file, .cp932, mapping: mapping)?.first)
            #expect(finding.code == "mapping.record-unused")
            #expect(finding.place == .position(file: mapping.path, line: 2, column: 9))
            #expect(finding.hint?.contains("--input-format fixed") == true)
            let outcome = try Residents.read(file, .cp932, format: .fixed, mapping: mapping)
            #expect(outcome.names == ["見本太郎"])
        }
        let table = try TemporaryFile("番号,個人,漢字,生年\n" + Residents.line(1) + "\n")
        let named = try Residents.read(table, nil, format: .csv, mapping: mapping)
        #expect(named.printed == [1])
        #expect(named.findings.map(\.code) == ["mapping.record-unused"])
        #expect(named.findings.map(\.severity) == [.note])
    }

    @Test("バイト位置で切り、詰め物の空白を除く", arguments: ["\r\n", "\n"])
    func bytes(end: String) throws {
        let text = [Self.record(1, "表能ソ"), Self.record(2, "見本十太郎")].map { $0 + end }.joined()
        let outcome = try read(try LegacyText.bytes(text, .cp932))
        #expect(outcome.names == ["表能ソ", "見本十太郎"])
        #expect(outcome.printedLines == [1...1, 2...2])
        #expect(outcome.findings.isEmpty)
    }

    @Test(
        "改行のないファイルは長さだけで切る。終わりの改行や制御文字は数えない",
        arguments: [
            [], [0x1A], [0x0D, 0x0A], [0x0D, 0x0A, 0x1A],
        ] as [[UInt8]])
    func withoutLineEnds(tail: [UInt8]) throws {
        let text = [Self.record(1, "表能ソ"), Self.record(2, "見本十太郎")].joined()
        let outcome = try read(
            try LegacyText.bytes(text, .cp932) + tail,
            Self.mapping.replacing("line-ends: true", with: "line-ends: false"))
        #expect(outcome.names == ["表能ソ", "見本十太郎"])
        #expect(outcome.counts.rows == 2)
    }

    @Test("長さの違うレコードは除き、次の行から続ける")
    func length() throws {
        let lines = [
            Self.record(1, "見本一"), String(Self.record(2, "見本二").dropLast()),
            Self.record(3, "見本三") + " ", "", Self.record(4, "見本四"),
        ]
        let outcome = try read(try LegacyText.bytes(lines.joined(separator: "\r\n"), .cp932))
        #expect(outcome.printed == [1, 4])
        #expect(outcome.printedLines == [1...1, 5...5])
        #expect(outcome.rules == ["2:intake.record-length", "3:intake.record-length"])
        #expect(
            outcome.rejections.first?.findings.first?.message
                == "レコードの長さが違います（対応表では63バイト、このレコードは62バイト）")
        #expect(outcome.findings.map(\.code) == ["intake.no-final-newline"])
    }

    @Test("改行のないファイルの、足りない最後のレコード")
    func shortEnd() throws {
        let text = Self.record(1, "見本一") + Self.record(2, "見本二").dropLast(3)
        let outcome = try read(
            try LegacyText.bytes(text, .cp932),
            Self.mapping.replacing("line-ends: true", with: "line-ends: false"))
        #expect(outcome.printed == [1])
        #expect(outcome.rules == ["2:intake.record-length"])
    }

    @Test("列の境目が2バイト文字の途中なら、読まない列との境目でも除く")
    func boundary() throws {
        // The name begins one byte late: the column before it is not read.
        let odd = Self.mapping.replacing("漢字: [36, 55]", with: "漢字: [37, 55]")
        let outcome = try read(
            try LegacyText.bytes(Self.record(1, "能能能") + "\n", .cp932), odd)
        #expect(outcome.rules == ["1:intake.fixed-boundary"])
        #expect(
            outcome.rejections.first?.findings.first?.place == .record(row: 1, field: "漢字"))
        let early = Self.mapping.replacing("漢字: [36, 55]", with: "漢字: [36, 40]")
        #expect(
            try read(try LegacyText.bytes(Self.record(1, "能能能") + "\n", .cp932), early).rules
                == ["1:intake.fixed-boundary"])
    }

    @Test("文字でないバイトは、レコードの中とファイルの位置で示す")
    func brokenByte() throws {
        var bytes = try LegacyText.bytes(
            Self.record(1, "見本一") + "\n" + Self.record(2, "見本二") + "\n", .cp932)
        // The third character of the second record's name.
        bytes[64 + 35 + 4] = 0x85
        bytes[64 + 35 + 5] = 0x40
        let outcome = try read(bytes)
        #expect(outcome.printed == [1])
        let finding = try #require(outcome.rejections.first?.findings.first)
        #expect(finding.code == "intake.encoding")
        #expect(finding.place == .record(row: 2, field: "漢字"))
        #expect(finding.message == "CP932として読めないバイトがあります（レコードの40バイト目、ファイルの104バイト目）")
    }

    @Test(
        "文字数で切る: どの文字コードでも同じ",
        arguments: [
            TextEncoding.utf8, .cp932, .eucJP, .utf16LE,
        ])
    func characters(encoding: TextEncoding) throws {
        let mapping = Self.mapping.replacing(
            "length: 63, unit: bytes", with: "length: 53, unit: characters"
        )
        .replacing("[36, 55]", with: "[36, 45]").replacing("[56, 63]", with: "[46, 53]")
        let records = [Self.record(1, "表能ソ"), Self.record(2, "見本十太郎")]
        for (end, ends) in [("\r\n", "true"), ("", "false")] {
            let text = records.map { $0 + end }.joined()
            let outcome = try read(
                try LegacyText.bytes(text, encoding),
                mapping.replacing("line-ends: true", with: "line-ends: \(ends)"), encoding)
            #expect(outcome.names == ["表能ソ", "見本十太郎"])
        }
    }

    @Test("結果はブロックの切れ目によらない", arguments: 5...70)
    func blockSizes(size: Int) throws {
        let text = [Self.record(1, "表能ソ"), Self.record(2, "十予"), "", Self.record(3, "申")]
            .joined(separator: "\r\n")
        let file = try LegacyText.file(text, .cp932, extension: "dat")
        let mapping = try RecordMapping(yaml: Self.mapping, file: "m.yaml")
        let mapper = try RowMapper(
            mapping, schema: try Residents.validator().document.schema, isFixed: true)
        let shape = try #require(mapping.record)
        let reader = try FixedWidthRowReader(
            InputText(InputBytes(path: file.path, blockSize: size), encoding: .cp932),
            shape: shape, schema: mapper.sourceSchema, limits: IntakeLimits())
        var rows: [String] = []
        while let row = try reader.next() {
            guard case .values(let values) = row.content else { continue }
            rows.append("\(row.lines) \(mapper.map(values, row: row.number).values[2] ?? "")")
        }
        #expect(rows == ["1...1 表能ソ", "2...2 十予", "4...4 申"])
    }

    @Test("対応表のない固定長、列のない対応表、UTF-16のバイト位置は、始める前に断る")
    func refusals() throws {
        #expect(try refusal("x", nil)?.map(\.code) == ["intake.fixed-needs-mapping"])
        let noShape = "mapping: 1\nfields: { 申請書ID: a, 個人番号: b, 氏名: c, 生年月日: d }\n"
        #expect(try refusal("x", noShape)?.map(\.code) == ["intake.fixed-needs-mapping"])
        #expect(
            try refusal(Self.record(1, "表"), Self.mapping, .utf16LE)?.map(\.code)
                == ["intake.fixed-unit"])
    }

    @Test("列の名前が項目の名前なら fields は要らない")
    func ownNames() throws {
        let mapping = """
            mapping: 1
            record: { length: 63 }
            columns: { 申請書ID: [1, 23], 個人番号: [24, 35], 氏名: [36, 55], 生年月日: [56, 63] }
            """
        let bytes = try LegacyText.bytes(Self.record(1, "表能") + "\n", .cp932)
        #expect(try read(bytes, mapping).names == ["表能"])
        let file = try TemporaryFile(
            mapping.replacing("生年月日", with: "誕生日"), extension: "yaml")
        let findings = try Residents.refusal(
            TemporaryFile(bytes, extension: "dat"), .cp932, mapping: file)
        #expect(findings?.map(\.code) == ["mapping.missing-field"])
    }
}
