import Diagnostics
import NoticeModel
import TestSupport
import Testing

@testable import Intake

/// A household is posted together or not at all, so a row that cannot be read still has to say
/// which household it is of.
@Suite("読めない行でも、読めた列は失わない")
struct UnreadableRowTests {
    private static let columns = ["申請書ID", "個人番号", "氏名", "生年月日", "世帯番号"]

    private static func line(_ number: Int, _ name: String, _ household: String) -> String {
        (Residents.fields(number, name: name) + [household]).joined(separator: ",")
    }

    private struct Reading {
        var households: [String?] = []
        var texts: [[String?]] = []
        var codes: [String] = []
        var findings: [Diagnostic] = []
    }

    private func read(
        _ file: TemporaryFile, _ encoding: TextEncoding? = nil, mapping: String? = nil,
        format: ResidentsFormat? = nil
    ) throws -> Reading {
        let mapping = try mapping.map { try TemporaryFile($0, extension: "yaml") }
        let reader = try ResidentsReader(
            ResidentsSource(
                path: file.path, format: format, encoding: encoding, mappingPath: mapping?.path),
            validator: Residents.validator())
        var reading = Reading()
        while let row = try reader.next() {
            reading.households.append(reader.keys.household)
            reading.texts.append(reader.texts)
            if case .rejected(let rejection) = row {
                reading.codes += rejection.findings.map(\.code.rawValue)
            }
        }
        reading.findings = reader.findings
        return reading
    }

    /// 「X」 becomes a byte that is no character.
    private func broken(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        try LegacyText.bytes(text, encoding).map { $0 == UInt8(ascii: "X") ? 0xFF : $0 }
    }

    @Test("CSV: 氏名が読めなくても世帯番号は読める", arguments: [TextEncoding.cp932, .eucJP])
    func csv(encoding: TextEncoding) throws {
        let text =
            ([Self.columns.joined(separator: ",")]
            + [Self.line(1, "見本", "7"), Self.line(2, "見X本", "7"), Self.line(3, "能", "X")])
            .joined(separator: "\r\n") + "\r\n"
        let reading = try read(TemporaryFile(broken(text, encoding)), encoding)
        #expect(reading.households == ["7", "7", nil])
        #expect(reading.codes == ["intake.encoding", "intake.encoding"])
        let schema = DocumentType.individualNumberNotice.schema
        let name = try #require(schema.index(of: "氏名"))
        #expect(reading.texts[1][name] == nil && reading.texts[2][name] == "能")
        // One household cannot be told: that is said of the file.
        let warning = try #require(reading.findings.first)
        #expect(warning.code == "intake.unknown-household" && warning.message.contains("1行"))
    }

    @Test("CSV: UTF-8で長すぎる値、壊れた値の行も同じ") func utf8() throws {
        var bytes = Array(
            [Self.columns.joined(separator: ","), Self.line(1, "見X本", "8"), ""].joined(
                separator: "\n"
            ).utf8)
        bytes[try #require(bytes.firstIndex(of: UInt8(ascii: "X")))] = 0xFF
        #expect(try read(TemporaryFile(bytes)).households == ["8"])
        let long = String(repeating: "長", count: 100_000)
        let text = "\(Self.columns.joined(separator: ","))\n\(Self.line(1, long, "9"))\n"
        let reading = try read(TemporaryFile(text))
        #expect(reading.households == ["9"] && reading.codes == ["intake.field-too-long"])
        // Columns that cannot be told apart say nothing.
        let shifted = "\(Self.columns.joined(separator: ","))\n1,2,3\n\(Self.line(2, "本", "1"))\n"
        #expect(try read(TemporaryFile(shifted)).households == [nil, "1"])
    }

    @Test("JSON Lines") func jsonLines() throws {
        let record =
            #"{"申請書ID": "1", "個人番号": "2", "氏名": "見X本", "生年月日": "3", "世帯番号": "7"}"#
        let reading = try read(
            TemporaryFile(broken(record + "\n", .cp932), extension: "jsonl"), .cp932)
        #expect(reading.households == ["7"] && reading.codes == ["intake.encoding"])
    }

    @Test("固定長") func fixed() throws {
        let mapping = """
            mapping: 1
            record: { length: 73, unit: bytes, line-ends: true }
            columns:
              申請書ID: [1, 23]
              個人番号: [24, 35]
              氏名: [36, 55]
              生年月日: [56, 63]
              世帯番号: [64, 73]
            """
        let fields = Residents.fields(1)
        let record =
            fields[0] + fields[1] + "見X本" + String(repeating: " ", count: 15)
            + "20200601" + "0000000007"
        let reading = try read(
            TemporaryFile(broken(record + "\n", .cp932), extension: "dat"), .cp932,
            mapping: mapping, format: .fixed)
        #expect(reading.households == ["0000000007"] && reading.codes == ["intake.encoding"])
    }

    @Test("対応表でつなぐ列の一方が読めなければ、全体が読めない") func joined() throws {
        let mapping = """
            mapping: 1
            fields:
              申請書ID: 申請書ID
              個人番号: 個人番号
              氏名: 氏名
              生年月日: 生年月日
              世帯番号: { join: [町, 番] }

            """
        let text = "申請書ID,個人番号,氏名,生年月日,町,番\r\n1,2,見,4,X,5\r\n1,2,X,4,3,5\r\n"
        let reading = try read(
            TemporaryFile(broken(text, .cp932)), .cp932, mapping: mapping)
        #expect(reading.households == [nil, "35"])
    }
}
