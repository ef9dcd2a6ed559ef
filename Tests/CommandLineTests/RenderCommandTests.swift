internal import Foundation
internal import TestSupport
internal import Testing

@Suite("tsuchi render")
struct RenderCommandTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
        try counter.residents()
    }

    private func render(_ more: [String]) throws -> TsuchiProgram.Outcome {
        try counter.run(
            [
                "render", "card-application", "--input", "residents.csv", "--issuer",
                Counter.issuer, "--specimen",
            ] + more)
    }

    @Test("It says which row it drew, by numbers alone")
    func whichRow() throws {
        let outcome = try render(["--row", "2", "--output", "notice.pdf"])
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "2行目を「notice.pdf」に書きました（製造管理番号 10000019、1ページ）\n")
        let row = try counter.text("residents.csv").split(separator: "\r\n")[2]
        let name = try #require(row.split(separator: ",").dropFirst().first)
        let words = try FinishedPDF(path: counter.path("notice.pdf")).words(page: 1)
        #expect(words.contains(name.filter { !$0.isWhitespace }))
    }

    @Test("The same for a machine")
    func machineForm() throws {
        let outcome = try render(["--row", "2", "--output", "notice.png", "--format", "json"])
        let event = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any])
        #expect(event["event"] as? String == "rendered")
        #expect(event["row"] as? Int == 2)
        #expect(event["serial"] as? String == "10000019")
    }

    @Test("Standard output gets the file and nothing else")
    func standardOutput() throws {
        _ = try render(["--output", "notice.pdf"])
        let outcome = try render(["--output", "-"])
        #expect(outcome.output == (try counter.data("notice.pdf")))
        let picture = try render(["--output", "-", "--type", "png"])
        #expect(picture.output.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test("It refuses to fill a terminal with bytes")
    func terminal() throws {
        let outcome = try counter.shell(
            """
            script -qec "$tsuchi render card-application --input residents.csv \
              --issuer $issuer --output -" /dev/null
            """)
        #expect(outcome.status == 64)
        #expect(outcome.text.contains("option.unsafe-output"))
        #expect(!outcome.text.contains("%PDF"))
    }

    @Test("A rejected row leaves an older file as it was")
    func rejected() throws {
        try counter.residents { $0[1][$0[0].firstIndex(of: "性別")!] = "不明" }
        try counter.write("前の版", to: "notice.pdf")
        #expect(try render(["--output", "notice.pdf"]).status == 2)
        #expect(try counter.text("notice.pdf") == "前の版")
        #expect(counter.contents() == ["notice.pdf", "residents.csv"])
    }
}
