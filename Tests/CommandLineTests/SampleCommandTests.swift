internal import Foundation
internal import NoticeModel
internal import TestSupport
internal import Testing

@Suite("tsuchi sample")
struct SampleCommandTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    @Test("The same seed gives the same file, another seed another")
    func seed() throws {
        let arguments = ["sample", "card-application", "--count", "500", "--seed"]
        let file = try counter.run(arguments + ["7"])
        #expect(file.status == 0 && file.errors == "")
        #expect(try counter.run(arguments + ["7"]).output == file.output)
        #expect(try counter.run(arguments + ["8"]).output != file.output)
    }

    @Test("As many rows as asked for, more than one piece of output included")
    func count() throws {
        let text = try counter.run(["sample", "expiry-notice", "--count", "2000"]).text
        #expect(text.split(separator: "\r\n").count == 2001)
    }

    @Test("Every row of every document prints", arguments: DocumentType.all)
    func allPrint(document: DocumentType) throws {
        let sample = try counter.run(["sample", document.identifier, "--count", "200"])
        try sample.output.write(to: URL(fileURLWithPath: counter.path("residents.csv")))
        let purpose = document == .notificationCard ? ["--copy"] : []
        let outcome = try counter.batch(document.identifier, more: purpose)
        #expect(outcome.status == 0, "\(outcome.text)")
        #expect(outcome.text.hasPrefix("入力 200行 = 印刷 200行 + 印刷不可 0行 + 保留 0行 + 隔離 0行\n"))
    }
}
