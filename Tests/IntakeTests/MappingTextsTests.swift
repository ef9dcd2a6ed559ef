import Diagnostics
import NoticeModel
import TestSupport
import Testing

@testable import Intake

@Suite("対応表に書いた値の検査")
struct MappingTextsTests {
    private func findings(
        _ fields: String, _ document: DocumentType? = nil
    ) -> [Diagnostic] {
        do {
            _ = try RecordMapping(
                yaml: "mapping: 1\nfields:\n  \(fields)\n", file: "m.yaml",
                schema: document?.schema)
            return []
        } catch { return error.diagnostics }
    }

    @Test(
        "どの行も印刷できなくする値は、行を読む前に、位置と直し方を示して断る",
        arguments: [
            ("申請書ID: { constant: \"123\" }", 22, "23桁"),
            ("郵便番号: { constant: １２３ }", 21, "半角"),
            ("敬称: { constant: 殿 }", 19, "様"),
            ("肩書: { constant: あああああああああああああああああああああああああ }", 19, "20文字"),
            ("性別: { column: s, values: { \"1\": おとこ, \"2\": 女 } }", 35, "男、女"),
            ("外国人住民の区分: { column: s, default: 日本人 }", 35, "特別永住者"),
            ("生年月日: { constant: 2020-02-30 }", 21, "実在する日"),
            ("生年月日: { constant: \"5020230\", date: gyyMMdd }", 21, "元号"),
            ("生年月日: { column: a, values: { x: 2020 }, date: yyyyMMdd }", 35, "date"),
            ("性別: { constant: \"3\", values: { \"1\": 男 } }", 19, "values"),
        ])
    func refused(fields: String, column: Int, hint: String) throws {
        let found = findings(fields)
        #expect(found.map(\.code.rawValue) == ["mapping.invalid-text"])
        #expect(
            found.first?.place == .position(file: "m.yaml", line: 3, column: column),
            "\(found.first?.place?.description ?? "-")")
        #expect(found.first?.hint?.contains(hint) == true, "\(found.first?.hint ?? "-")")
    }

    @Test(
        "ほかの手順を通ってから印刷できる値は通る",
        arguments: [
            "性別: { constant: \"1\", values: { \"1\": 男 } }",
            "郵便番号: { constant: １２３４５６７, width: half }",
            "生年月日: { constant: \"5020601\", date: gyyMMdd }",
            "生年月日: { column: a, values: { x: \"20200601\" }, date: yyyyMMdd }",
            "外国人住民の区分: { constant: 無, empty: [無], default: \"-\" }",
            "個人番号: { constant: \"123456789012\" }",
            "点字カナ: { constant: アイウエオカキクケコサシスセソ }",
            "敬称: { column: a, values: { \"0\": \"\" } }",
            "住所: { constant: \"\" }",
        ])
    func accepted(fields: String) {
        #expect(findings(fields).map(\.message) == [])
    }

    @Test("必須の項目の空の値は、その帳票の対応表として断る")
    func emptyConstant() {
        let fields = "住所: { constant: \"\" }"
        #expect(findings(fields, .cardApplication).map(\.code) == ["mapping.invalid-text"])
        #expect(findings(fields, .individualNumberNotice).isEmpty)
        // 生年月日表記 may stand in for it.
        #expect(findings("生年月日: { constant: \"\" }", .cardApplication).isEmpty)
    }

    @Test("値を調べるのは帳票の宣言で、同じ名前の別の項目ではない")
    func ownDeclaration() {
        let own = RecordSchema([FieldDeclaration("敬称", .text)])
        #expect(
            (try? RecordMapping(
                yaml: "mapping: 1\nfields:\n  敬称: { constant: 殿 }\n", file: "m.yaml", schema: own))
                != nil)
    }

    @Test("読むときも、最初の行より前に止まる")
    func beforeRows() throws {
        let mapping = try TemporaryFile(
            "mapping: 1\nfields:\n  申請書ID: { constant: \"123\" }\n  個人番号: 個人\n  氏名: 漢字\n  生年月日: 生年\n",
            extension: "yaml")
        let refused = try Residents.refusal(
            TemporaryFile("個人,漢字,生年\n1,2,3\n"), nil, mapping: mapping)
        #expect(refused?.map(\.code) == ["mapping.invalid-text"])
    }

    @Test("見本の対応表は通る")
    func sample() throws {
        _ = try RecordMapping.load(
            path: Checkout.layouts + "/Samples/legacy-mapping.yaml",
            schema: DocumentType.cardApplication.schema)
    }
}
