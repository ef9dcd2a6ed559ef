import Diagnostics
import NoticeModel
import TestSupport
import Testing

@testable import Intake

@Suite("対応表は、書いていないことをしない")
struct MappingCautionTests {
    private func outcome(
        _ text: String, _ mapping: String, extension suffix: String = "csv",
        _ encoding: TextEncoding? = nil
    ) throws -> Residents.Outcome {
        try Residents.read(
            TemporaryFile(text, extension: suffix), encoding,
            mapping: TemporaryFile(mapping, extension: "yaml"))
    }

    @Test("異体字セレクタや合成記号の付いた文字は、付いたまま書いた対応だけで置き換わる")
    func sequences() throws {
        let names = ["斉藤", "斉\u{E0103}藤", "斉\u{3099}藤", "斉\u{E0100}藤"]
        let text =
            Residents.header + "\n"
            + names.enumerated().map { Residents.line($0 + 1, name: $1) + "\n" }.joined()
        let mapping = """
            mapping: 1
            characters:
              斉: 齊
              U+6589 U+E0100: 斎

            """
        let found = try outcome(text, mapping).names
        #expect(
            found.map { $0.unicodeScalars.map(\.value) }
                == ["齊藤", "斉\u{E0103}藤", "斉\u{3099}藤", "斎藤"].map { $0.unicodeScalars.map(\.value) })
    }

    private static let joined = """
        mapping: 1
        fields:
          申請書ID: 申請書ID
          個人番号: 個人番号
          氏名: { join: [姓, 名] }
          生年月日: 生年月日

        """

    @Test("JSON Linesにないキーは、空の値ではない") func missingKey() throws {
        let fields = Residents.fields(1)
        func record(_ more: String) -> String {
            #"{"申請書ID": "\#(fields[0])", "個人番号": "\#(fields[1])", "生年月日": "\#(fields[3])"\#(more)}"#
                + "\n"
        }
        let text =
            record(#", "姓": "見本", "名": "花"}"#.replacing("}", with: "")) + record(#", "姓": "見本""#)
        #expect(
            try outcome(text, Self.joined, extension: "jsonl").rules == ["2:intake.missing-key"])
        let lenient = Self.joined.replacing(
            "{ join: [姓, 名] }", with: "{ join: [姓, 名], default: 不詳 }")
        let read = try outcome(text, lenient, extension: "jsonl")
        #expect(
            read.rejections.allSatisfy { !$0.findings.contains { $0.code == "intake.missing-key" } }
        )
    }

    @Test(
        "何も埋めない対応表は断る", arguments: ["fields: {}", "columns: { 町: [1, 3] }\nrecord: { length: 3 }"])
    func nothing(part: String) throws {
        let isFixed = part.hasPrefix("columns")
        let refusal = try Residents.refusal(
            TemporaryFile("abc\n", extension: isFixed ? "dat" : "csv"), nil,
            format: isFixed ? .fixed : nil,
            mapping: TemporaryFile("mapping: 1\n\(part)\n", extension: "yaml"))
        let codes = (refusal ?? []).map(\.code.rawValue)
        #expect(!codes.isEmpty && codes.allSatisfy { $0.hasPrefix("mapping.") }, "\(codes)")
    }

    @Test("改行のないはずの固定長に改行があれば、ずれた名前を印刷しない") func lineEnds() throws {
        let mapping = """
            mapping: 1
            record: { length: 65, unit: bytes, line-ends: false }
            columns:
              申請書ID: [3, 25]
              個人番号: [26, 37]
              氏名: [38, 57]
              生年月日: [58, 65]

            """
        func record(_ number: Int) -> String {
            let fields = Residents.fields(number)
            return "  " + fields[0] + fields[1] + "見本" + String(repeating: "　", count: 8)
                + "20200601"
        }
        let bytes = try LegacyText.bytes((1...3).map { record($0) + "\r\n" }.joined(), .cp932)
        let read = try Residents.read(
            TemporaryFile(bytes, extension: "dat"), .cp932,
            mapping: TemporaryFile(mapping, extension: "yaml"))
        #expect(read.names == ["見本"])
        #expect(read.rejections.count == 2 || read.rejections.count == 3)
        #expect(read.rules[0] == "2:intake.fixed-line-end")
        let whole = try LegacyText.bytes((1...3).map(record).joined(), .cp932)
        let clean = try Residents.read(
            TemporaryFile(whole, extension: "dat"), .cp932,
            mapping: TemporaryFile(mapping, extension: "yaml"))
        #expect(clean.names == ["見本", "見本", "見本"])
    }

    @Test("役所の管理番号を用紙の番号にせず、番地だけを住所にしない") func doubtful() throws {
        let file = try TemporaryFile("氏名,管理番号,番地\n見,1,2\n")
        let text = try MappingProposal(
            of: ResidentsSource(path: file.path), for: .expiryNotice
        ).yaml
        #expect(!text.contains("製造管理番号: 管理番号"))
        #expect(!text.contains("住所: 番地"))
    }
}
