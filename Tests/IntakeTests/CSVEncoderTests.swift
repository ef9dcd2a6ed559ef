import Intake
import NoticeModel
import Testing

@Suite("CSVを書く")
struct CSVEncoderTests {
    private func encoded(_ values: [String]) -> String {
        var bytes: [UInt8] = []
        CSVEncoder().encode(values, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("引用符は要る値にだけ付け、行はCRLFで終わる")
    func quoting() {
        #expect(encoded(["1", "氏名", ""]) == "1,氏名,\r\n")
        #expect(
            encoded(["a,b", "a\"b", "a\nb", "a\rb"]) == "\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\"\r\n")
        #expect(encoded([" a", "a ", "a b"]) == "\" a\",\"a \",a b\r\n")
        #expect(encoded(["\"\""]) == "\"\"\"\"\"\"\r\n")
    }

    @Test("空の値ひとつの行は、空行にならない")
    func emptyLine() {
        #expect(encoded([""]) == "\"\"\r\n")
        #expect(encoded(["", ""]) == ",\r\n")
    }

    @Test("書いたものは、読み手が元の値として読む")
    func roundTrip() throws {
        let names = ["見本, 太郎", "見本\"太郎\"", "\"", ",", "見本 太郎"]
        let rows = names.enumerated().map { Residents.fields($0 + 1, name: $1) }
        let header = Residents.header.split(separator: ",").map(String.init)
        var bytes = CSVEncoder.byteOrderMark
        for row in [header] + rows { CSVEncoder().encode(row, into: &bytes) }
        #expect(try Residents.read(TemporaryFile(bytes)).names == names)
    }
}
