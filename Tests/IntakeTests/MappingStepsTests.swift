import Diagnostics
import NoticeModel
import Testing

@testable import Intake

@Suite("対応表による読み替え")
struct MappingStepsTests {
    /// What a column of 代替文字情報 becomes of some source columns, or the code of the refusal.
    private func value(
        _ steps: String, _ columns: [String: String], characters: String = "{}"
    ) throws -> String {
        let yaml = """
            mapping: 1
            fields:
              申請書ID: i
              氏名: n
              生年月日: d
              性別: s
              住所: z
              代替文字情報: \(steps)
            characters: \(characters)
            """
        let mapping = try RecordMapping(yaml: yaml, file: "m.yaml")
        let schema = DocumentType.cardApplication.schema
        let required = schema.fields.filter(\.isRequired).map(\.name)
        #expect(required.sorted() == ["住所", "性別", "氏名", "生年月日", "申請書ID"])
        let mapper = try RowMapper(mapping, schema: schema, isFixed: false)
        let source = mapper.sourceSchema.fields.map { columns[$0.name] }
        let outcome = mapper.map(source, row: 1)
        let index = try #require(schema.index(of: "代替文字情報"))
        if let fault = outcome.faults.first?.1 {
            #expect(fault.place == .record(row: 1, field: "代替文字情報"))
            for value in columns.values { #expect(!fault.message.contains(value)) }
            return fault.code.rawValue
        }
        return outcome.values[index] ?? "nil"
    }

    @Test(
        "一つの列からの読み替え",
        arguments: [
            ("a", " あ ", " あ "),
            ("{ column: a, trim: true }", "　 あ い　", "あ い"),
            ("{ column: a, width: full }", "ｶﾞｷﾞｸﾞﾊﾟﾋﾞｳﾞｱﾞ 1-A", "ガギグパビヴア゛　１－Ａ"),
            ("{ column: a, width: half }", "１２３－ＡＢ　ガｶﾞ", "123-AB ガｶﾞ"),
            ("{ column: a, width: kana }", "ｶﾞﾄﾞ 1", "ガド 1"),
            ("{ column: a, values: { \"1\": 男, \"2\": 女 } }", "2", "女"),
            ("{ column: a, values: { \"1\": 男, \"2\": 女 } }", "3", "intake.mapping-value"),
            ("{ column: a, values: { \"1\": 男 }, default: 不明 }", "", "不明"),
            ("{ column: a, empty: [\"00000000\"], date: yyyyMMdd }", "00000000", ""),
            ("{ column: a, split: { pattern: '(.+)　(.+)', group: 2 } }", "見本　花子", "花子"),
            ("{ column: a, split: { pattern: '(?<s>.+)　(?<m>.+)', group: s } }", "見本　花子", "見本"),
            (
                "{ column: a, split: { pattern: '(.+)　(.+)', group: 2 } }", "見本花子",
                "intake.mapping-split"
            ),
            (
                "{ column: a, split: { pattern: '(\\d+)', group: 1 } }", "12x",
                "intake.mapping-split"
            ),
            ("{ constant: \"-\" }", "", "-"),
        ])
    func single(steps: String, source: String, expected: String) throws {
        #expect(try value(steps, ["a": source]) == expected)
    }

    @Test("正規表現の異体字は、書いたとおりの長さで数える")
    func variation() throws {
        let steps = "{ column: a, split: { pattern: '(.+) (.+)', group: 1 } }"
        #expect(try value(steps, ["a": "辻\u{E0102} 花"]) == "辻\u{E0102}")
    }

    @Test("列をつなぎ、空の列は飛ばす")
    func join() throws {
        let columns = ["a": "○○市", "b": "", "c": "１丁目"]
        #expect(try value("{ join: [a, b, c] }", columns) == "○○市１丁目")
        #expect(try value("{ join: [a, b, c], separator: \"　\" }", columns) == "○○市　１丁目")
        #expect(
            try value("{ join: [a, c], trim: true, separator: \"/\" }", ["a": "あ ", "c": " い"])
                == "あ/い")
    }

    @Test(
        "日付",
        arguments: [
            ("yyyyMMdd", "20200601", "2020/6/1"), ("yyyy/M/d", "2020/6/1", "2020/6/1"),
            ("gyy.MM.dd", "R02.06.01", "2020/6/1"), ("gyy.MM.dd", "r02.06.01", "2020/6/1"),
            ("gyyMMdd", "5020601", "2020/6/1"), ("gyyMMdd", "3640107", "1989/1/7"),
            ("gyyMMdd", "4010108", "1989/1/8"), ("gyyMMdd", "令020601", "2020/6/1"),
            ("gy年M月d日", "令和元年5月1日", "2019/5/1"), ("gy年M月d日", "平成 5年 3月31日", "1993/3/31"),
            ("gyyMMdd", "Ｈ050331", "1993/3/31"), ("gyyMMdd", "1450729", "1912/7/29"),
            // 昭和64年 has seven days, 平成 ended with April, 明治45年 with 29 July.
            ("gyyMMdd", "3640108", nil), ("gyyMMdd", "4310501", nil), ("gyyMMdd", "1450730", nil),
            ("gyyMMdd", "5000601", nil), ("gyyMMdd", "6020601", nil), ("gyyMMdd", "502061", nil),
            ("yyyyMMdd", "20200230", nil), ("yyyyMMdd", "20200601 ", nil),
            ("yyyy/M/d", "2020/06/001", nil), ("yyyyMMdd", "２０２００６０１", nil),
        ] as [(String, String, String?)])
    func dates(pattern: String, text: String, expected: String?) throws {
        let date = try DatePattern(pattern).date(text)
        #expect(date.map { "\($0.year)/\($0.month)/\($0.day)" } == expected)
        #expect(
            try value("{ column: a, date: \(pattern) }", ["a": text])
                == expected ?? "intake.mapping-date")
    }

    @Test("元号の数字は系統による: 年金は 5 昭和、7 平成、9 令和")
    func eras() throws {
        let eras = "eras: { \"5\": 昭和, \"7\": 平成, \"9\": 令和 }"
        let steps = "{ column: a, date: gyyMMdd, \(eras) }"
        #expect(try value(steps, ["a": "9020601"]) == "2020/6/1")
        #expect(try value(steps, ["a": "5640107"]) == "1989/1/7")
        #expect(try value(steps, ["a": "4020601"]) == "intake.mapping-date")
    }

    @Test("文字の読み替え: 外字、J+の番号、長い並びが先")
    func characters() throws {
        let table = "{ U+E000: U+8FBB U+E0102, J+4E0A: 崎, 한: 韓, U+E000 U+E001: 堀 }"
        let source = ["a": "\u{E000}x\u{E000}\u{E001}J+4e0a한Ｊ＋４Ｅ０Ａ"]
        #expect(
            try value("a", source, characters: table) == "辻\u{E0102}x堀崎韓崎")
        // Where text goes on with a hexadecimal digit, nobody knows where the code ends.
        #expect(try value("a", ["a": "J+4E0AB"], characters: table) == "J+4E0AB")
    }

    @Test("対応表の項目を満たせない行は、その項目だけを一度示す")
    func row() throws {
        let mapping = try TemporaryFile(
            """
            mapping: 1
            fields:
              申請書ID: 申請書ID
              個人番号: 個人番号
              氏名: 氏名
              生年月日: { column: 生年月日, date: gyyMMdd }
            """, extension: "yaml")
        let rows = [(1, "5020601"), (2, "20200601"), (3, "4020601")].map { number, date in
            (Residents.fields(number).dropLast() + [date]).joined(separator: ",")
        }
        let file = try TemporaryFile(([Residents.header] + rows).joined(separator: "\n") + "\n")
        let outcome = try Residents.read(file, nil, mapping: mapping)
        #expect(outcome.printed == [1, 3])
        #expect(outcome.rules == ["2:intake.mapping-date"])
        #expect(
            outcome.rejections.first?.findings.first?.place == .record(row: 2, field: "生年月日"))
        #expect(outcome.rejections.first?.lines == 3...3)
    }

    @Test("元の列がファイルにないときは、列の名前で断る")
    func missingColumn() throws {
        let mapping = try TemporaryFile(
            "mapping: 1\nfields: { 申請書ID: 番号, 個人番号: 個人番号, 氏名: 氏名, 生年月日: 生年月日 }\n",
            extension: "yaml")
        let file = try TemporaryFile(Residents.header + "\n" + Residents.line(1) + "\n")
        let findings = try Residents.refusal(file, nil, mapping: mapping)
        #expect(findings?.map(\.code) == ["intake.missing-column"])
        #expect(findings?.first?.message == "必要な列がありません: 番号")
    }

    /// 神 (U+FA19) and 神 (U+795E) are equal to Swift, and two characters of a register.
    @Test("値の表は、等価な文字も別の文字として引く")
    func compatibilityIdeographs() throws {
        let one = "{ column: a, values: { \u{795E}: 右 } }"
        #expect(try value(one, ["a": "\u{795E}"]) == "右")
        #expect(try value(one, ["a": "\u{FA19}"]) == "intake.mapping-value")
    }

    @Test("対応表で使わない列は、警告でなく知らせにする")
    func unmappedColumns() throws {
        let mapping = try TemporaryFile(
            "mapping: 1\nfields: { 申請書ID: 申請書ID, 個人番号: 個人番号, 氏名: 氏名, 生年月日: 生年月日 }\n",
            extension: "yaml")
        let file = try TemporaryFile(
            Residents.header + ",異動事由,住所\n" + Residents.line(1) + ",10,x\n")
        let findings = try Residents.read(file, nil, mapping: mapping).findings
        #expect(findings.map(\.code) == ["intake.unmapped-column"])
        #expect(findings.map(\.severity) == [.note])
    }

    @Test("JSON Linesも同じ対応表で読む")
    func jsonLines() throws {
        let mapping = try TemporaryFile(
            "mapping: 1\nfields: { 申請書ID: id, 個人番号: my, 氏名: name, 生年月日: { column: birth, date: yyyyMMdd } }\n",
            extension: "yaml")
        let file = try TemporaryFile(
            "{\"id\":\"12345678901234567890001\",\"my\":\"123456789018\",\"name\":\"見本\",\"birth\":\"20200601\"}\n",
            extension: "jsonl")
        #expect(try Residents.read(file, nil, mapping: mapping).names == ["見本"])
    }
}
