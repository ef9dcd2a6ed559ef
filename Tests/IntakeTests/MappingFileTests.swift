import Diagnostics
import Foundation
import NoticeModel
import TestSupport
import Testing

@testable import Intake

@Suite("対応表の書き方")
struct MappingFileTests {
    private func findings(_ yaml: String) -> [Diagnostic] {
        do {
            _ = try RecordMapping(yaml: yaml, file: "m.yaml")
            return []
        } catch { return error.diagnostics }
    }

    @Test(
        "誤りは位置と直し方を示す",
        arguments: [
            ("fields: { 氏名: a }", 1, 1, "mapping.missing-key"),
            ("mapping: 2", 1, 10, "mapping.out-of-range"),
            ("mapping: 1\nfeilds: {}", 2, 1, "mapping.unknown-key"),
            ("mapping: 1\nfields:\n  氏名x: a", 3, 3, "mapping.unknown-field"),
            ("mapping: 1\nfields:\n  氏名:", 3, 3, "mapping.source"),
            ("mapping: 1\nfields:\n  氏名: { trim: true }", 3, 7, "mapping.source"),
            ("mapping: 1\nfields:\n  氏名: { column: a, constant: b }", 3, 7, "mapping.source"),
            ("mapping: 1\nfields:\n  氏名: { column: a, separator: x }", 3, 31, "mapping.source"),
            ("mapping: 1\nfields:\n  氏名: { column: a, widht: full }", 3, 20, "mapping.unknown-key"),
            (
                "mapping: 1\nfields:\n  氏名: { column: a, width: ful }", 3, 27,
                "mapping.unknown-value"
            ),
            ("mapping: 1\nfields:\n  氏名: { column: a, trim: はい }", 3, 26, "mapping.wrong-type"),
            ("mapping: 1\nfields:\n  氏名: { join: [] }", 3, 15, "mapping.source"),
            (
                "mapping: 1\nfields:\n  氏名: { column: a, split: { pattern: '(', group: 1 } }", 3,
                38,
                "mapping.pattern"
            ),
            (
                "mapping: 1\nfields:\n  氏名: { column: a, split: { pattern: '(.)', group: 2 } }", 3,
                52, "mapping.group"
            ),
            (
                "mapping: 1\nfields:\n  氏名: { column: a, split: { pattern: '(?<x>.)', group: y } }",
                3,
                56, "mapping.group"
            ),
            (
                "mapping: 1\nfields:\n  生年月日: { column: a, date: yyMMdd }", 3, 28,
                "mapping.date-pattern"
            ),
            (
                "mapping: 1\nfields:\n  生年月日: { column: a, date: yyyy-MM-ddT }", 3, 38,
                "mapping.date-pattern"
            ),
            (
                "mapping: 1\nfields:\n  生年月日: { column: a, date: gyMd }", 3, 30,
                "mapping.date-pattern"
            ),
            (
                "mapping: 1\nfields:\n  生年月日: { column: a, date: gyyMMdd, eras: { \"7\": 平生 } }", 3,
                50,
                "mapping.unknown-value"
            ),
            ("mapping: 1\nrecord: { length: 10 }", 2, 9, "mapping.missing-key"),
            ("mapping: 1\ncolumns: { a: [1, 2] }", 2, 10, "mapping.missing-key"),
            (
                "mapping: 1\nrecord: { length: 9 }\ncolumns: { a: [3, 2] }", 3, 15,
                "mapping.column-range"
            ),
            (
                "mapping: 1\nrecord: { length: 9 }\ncolumns: { a: [3] }", 3, 15,
                "mapping.column-range"
            ),
            (
                "mapping: 1\nrecord: { length: 9 }\ncolumns: { a: [3, 10] }", 3, 19,
                "mapping.out-of-range"
            ),
            (
                "mapping: 1\nrecord: { length: 9 }\ncolumns: { 氏名漢字: [1, 2] }\nfields: { 氏名: 氏名感じ }",
                4, 15, "mapping.unknown-column"
            ),
            ("mapping: 1\ncharacters: { J+4E00: \"\" }", 2, 23, "mapping.character"),
            ("mapping: 1\ncharacters: { U+ZZZZ: 辻 }", 2, 15, "mapping.character"),
            ("mapping: 1\ncharacters: { U+E000: J+4E00 }", 2, 23, "mapping.character"),
            (
                "mapping: 1\ncharacters: { J+4E0a: 辻, J+4E0A: 辻 }", 2, 26,
                "mapping.duplicate-character"
            ),
        ])
    func mistakes(yaml: String, line: Int, column: Int, code: String) throws {
        let found = findings(yaml)
        #expect(found.map(\.code.rawValue) == [code])
        #expect(
            found.first?.place == .position(file: "m.yaml", line: line, column: column),
            "\(found.first?.place?.description ?? "-")")
    }

    @Test("いくつもの誤りをまとめて示し、近い名前を挙げる")
    func collected() {
        let found = findings(
            "mapping: 1\nfields:\n  氏明: a\n  性別: { column: b, vaules: { \"1\": 男 } }\n  住所: {}\n")
        #expect(found.count == 3)
        #expect(found[0].hint == "「氏名」ではありませんか")
        #expect(found[1].hint == "「values」ではありませんか")
    }

    @Test("帳票に要る項目が足りない対応表は、その帳票に使えない")
    func missingFields() throws {
        let mapping = try RecordMapping(
            yaml: "mapping: 1\nfields:\n  氏名: a\n", file: "m.yaml")
        let failure = try #require(throws: DiagnosticFailure.self) {
            try mapping.check(for: DocumentType.individualNumberNotice.schema)
        }
        #expect(
            failure.diagnostics.map(\.code.rawValue)
                == Array(repeating: "mapping.missing-field", count: 3))
        #expect(
            failure.diagnostics.first?.place == .position(file: "m.yaml", line: 3, column: 3))
    }

    @Test("読めないファイル、UTF-8でないファイル")
    func unreadable() throws {
        let missing = try #require(throws: DiagnosticFailure.self) {
            try RecordMapping.load(path: "/nowhere/m.yaml")
        }
        #expect(missing.diagnostics.map(\.code) == ["mapping.cannot-open"])
        let file = try LegacyText.file("mapping: 1 # 対応表\n", .cp932, extension: "yaml")
        let encoding = try #require(throws: DiagnosticFailure.self) {
            try RecordMapping.load(path: file.path)
        }
        #expect(encoding.diagnostics.map(\.code) == ["mapping.encoding"])
    }

    @Test("保存されたJSON Schemaは、読み込みと同じ表からできている")
    func schema() throws {
        let path = Checkout.layouts + "/Schema/mapping.schema.json"
        #expect(try String(contentsOfFile: path, encoding: .utf8) == RecordMapping.jsonSchema)
        let object = try JSONSerialization.jsonObject(with: Data(RecordMapping.jsonSchema.utf8))
        #expect((object as? [String: Any])?["title"] != nil)
    }

    @Test("見本の対応表は、見本の住民ファイルをすべて読める")
    func sample() throws {
        let folder = Checkout.layouts + "/Samples/"
        let first = try String(contentsOfFile: folder + "legacy-mapping.yaml", encoding: .utf8)
            .split(separator: "\n").first
        #expect(first == "# yaml-language-server: $schema=../Schema/mapping.schema.json")
        let reader = try ResidentsReader(
            ResidentsSource(
                path: folder + "legacy-residents.csv", encoding: .cp932,
                mappingPath: folder + "legacy-mapping.yaml"),
            validator: NoticeValidator(document: .cardApplication, purpose: .live))
        var names: [String] = []
        while let result = try reader.next() {
            guard case .notice(let notice, _, _) = result else {
                Issue.record("\(result)")
                continue
            }
            names.append(notice.text(of: "氏名") ?? "")
        }
        #expect(names == ["見本　表能", "見本　十太郎", "辻\u{E0102}　花子"])
    }
}
