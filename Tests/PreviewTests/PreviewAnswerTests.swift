import Diagnostics
import Foundation
import Preview
import Testing

@Suite("Answers of the preview")
struct PreviewAnswerTests {
    private struct Sample: Encodable {
        let name = "外字/一"
        let missing: Int? = nil
    }

    private struct Number: Encodable { let value: Double }

    @Test("A value goes out as JSON in UTF-8, keys without a value are left out")
    func json() {
        let answer = PreviewAnswer.json(Sample())
        #expect(answer.status == 200)
        #expect(answer.contentType == "application/json; charset=utf-8")
        #expect(String(decoding: answer.body, as: UTF8.self) == #"{"name":"外字/一"}"#)
    }

    @Test("A number that is none is an error of the server, not half an answer")
    func notANumber() {
        let answer = PreviewAnswer.json(Number(value: .nan))
        #expect(answer.status == 500)
        #expect(String(decoding: answer.body, as: UTF8.self).contains("preview.unwritable"))
    }

    @Test("Findings show the line of the layout that they are about")
    func excerpt() throws {
        let path = NSTemporaryDirectory() + "\(UUID().uuidString).yaml"
        try Data("document: a\r\npages: [\r\n".utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let finding = PreviewFinding(
            Diagnostic("layout.syntax", at: .position(file: path, line: 2, column: 8), "だめ"))
        #expect(finding.place?.excerpt == "pages: [")
        #expect(finding.place?.line == 2)
        let answer = PreviewAnswer.findings([
            Diagnostic("layout.syntax", at: .record(row: 3, field: "name"), "だめ", hint: "直す")
        ])
        #expect(answer.status == 422)
        #expect(
            String(decoding: answer.body, as: UTF8.self)
                == #"{"findings":[{"code":"layout.syntax","hint":"直す","message":"だめ","#
                + #""place":{"field":"name","row":3},"severity":"error"}]}"#)
    }

    @Test(
        "No line is quoted of a residents file, a missing line, a missing file or a pipe",
        arguments: [("csv", 1), ("jsonl", 1), ("yaml", 9), ("yaml", 0)])
    func noExcerpt(kind: String, line: Int) throws {
        let path = NSTemporaryDirectory() + "\(UUID().uuidString).\(kind)"
        try Data("見本,太郎\n".utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        for file in [path, path + ".none.yaml"] {
            let finding = PreviewFinding(
                Diagnostic("a.b", at: .position(file: file, line: line, column: 1), "だめ"))
            #expect(finding.place?.excerpt == nil)
        }
        let pipe = path + ".yaml"
        #expect(mkfifo(pipe, 0o600) == 0)
        defer { unlink(pipe) }
        let finding = PreviewFinding(
            Diagnostic("a.b", at: .position(file: pipe, line: 1, column: 1), "だめ"))
        #expect(finding.place?.excerpt == nil)
    }
}
