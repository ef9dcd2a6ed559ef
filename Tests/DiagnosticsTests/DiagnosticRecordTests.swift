import Diagnostics
import Foundation
import Testing

@Suite("Findings for machines")
struct DiagnosticRecordTests {
    @Test("A record holds the parts of its place and nothing else")
    func positions() {
        let record = DiagnosticRecord(
            Diagnostic(
                .warning, "layout.overlap", at: .position(file: "a.yaml", line: 2, column: 5), "文",
                hint: "案"))
        #expect(record.severity == "warning")
        #expect(record.code == "layout.overlap")
        #expect(record.file == "a.yaml")
        #expect(record.line == 2)
        #expect(record.column == 5)
        #expect(record.row == nil)
        #expect(record.message == "文")
        #expect(record.hint == "案")
    }

    @Test(
        "Rows, options and files have keys of their own",
        arguments: [
            (Place.record(row: 9, field: "住所"), #"{"field":"住所","row":9}"#),
            (.record(row: 9, field: nil), #"{"row":9}"#),
            (.option("--output"), #"{"option":"--output"}"#),
            (.file("x.csv"), #"{"file":"x.csv"}"#),
        ])
    func keys(_ place: Place, _ json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let record = DiagnosticRecord(Diagnostic(.note, "a.b", at: place, "m"))
        let encoded = try encoder.encode(record)
        let text = String(decoding: encoded, as: UTF8.self)
            .replacing(#""code":"a.b","#, with: "").replacing(#""message":"m","#, with: "")
            .replacing(#","severity":"note""#, with: "").replacing(#""severity":"note""#, with: "")
            .replacing(#""message":"m""#, with: "").replacing("{,", with: "{")
            .replacing(",}", with: "}")
        #expect(text == json)
        #expect(try JSONDecoder().decode(DiagnosticRecord.self, from: encoded) == record)
    }

    @Test("Only errors make a list one of errors")
    func errors() {
        let warning = Diagnostic(.warning, "a.b", "文")
        #expect(![warning, Diagnostic(.note, "a.b", "文")].hasErrors)
        #expect([warning, Diagnostic("a.c", "文")].hasErrors)
        #expect(DiagnosticFailure(warning).diagnostics == [warning])
    }
}
