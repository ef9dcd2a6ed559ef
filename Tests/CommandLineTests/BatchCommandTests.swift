internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("tsuchi batch")
struct BatchCommandTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
    }

    private func manifest(_ job: String = "job") throws -> JobManifest {
        try JSONDecoder().decode(JobManifest.self, from: try counter.data(job + "/manifest.json"))
    }

    /// What every job keeps beside its PDFs.
    private static let kept = [
        ".lock", ".workers.lock", "digest.key", "dispatch.csv", "ledger.sqlite", "manifest.json",
        "plan.json", "records.csv", "rejected.csv",
    ]

    @Test("The result is on standard output, only the plan is on standard error")
    func streams() throws {
        try counter.residents()
        let outcome = try counter.batch()
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("入力 3行 = 印刷 3行 + 印刷不可 0行 + 保留 0行 + 隔離 0行\n"))
        #expect(outcome.text.contains("製造管理番号 10000019〜10000021"))
        #expect(outcome.text.contains("https://net.kojinbango-card.go.jp/"))
        #expect(outcome.text.hasSuffix("次に: 発送が済んだら、tsuchi purge job で個人情報を消してください\n"))
        // On a busy machine a line of progress may follow.
        #expect(outcome.errors.hasPrefix("計画: 3通、3ページ、1冊を印刷します\n"))
        #expect(outcome.codes.isEmpty)
        #expect(counter.contents("job") == Self.kept + ["volume-0001.pdf"])
    }

    @Test("A live job says on standard error what the issuer file still has of the sample")
    func placeholders() throws {
        try counter.residents()
        let outcome = try counter.batch(more: [])
        #expect(outcome.status == 0)
        #expect(!outcome.codes.isEmpty && outcome.codes.allSatisfy { $0 == "issuer.placeholder" })
        #expect(outcome.errors.contains("issuer.yaml:8:9: 警告: "))
    }

    @Test("A rejected row leaves the rest printed and is in the summary")
    func rejection() throws {
        try counter.residents { rows in
            rows[2][rows[0].firstIndex(of: "性別")!] = "不明"
        }
        let outcome = try counter.batch()
        #expect(outcome.status == 2)
        #expect(outcome.text.hasPrefix("入力 3行 = 印刷 2行 + 印刷不可 1行 + 保留 0行 + 隔離 0行\n"))
        #expect(outcome.text.contains("job/rejected.csv\n  1行  性別: "))
        #expect(try counter.text("job/rejected.csv").contains("\r\n2,3,性別,notice."))
        #expect(try manifest().counts.printed == 2)
    }

    @Test("If no row can be printed there are lists and a manifest, but no PDF")
    func nothingPrinted() throws {
        try counter.residents { rows in
            let column = rows[0].firstIndex(of: "性別")!
            for row in 1...3 { rows[row][column] = "不明" }
        }
        let outcome = try counter.batch()
        #expect(outcome.status == 2)
        #expect(outcome.text.contains("印刷した通知はありません"))
        #expect(counter.contents("job") == Self.kept)
    }

    @Test("Two runs give the same bytes, whatever the format of the messages")
    func repeatable() throws {
        try counter.residents(count: 20)
        _ = try counter.batch(output: "a")
        _ = try counter.batch(output: "b", more: ["--specimen", "--format", "json"])
        let names = try #require(counter.contents("a"))
        #expect(names == counter.contents("b") && names.contains("volume-0001.pdf"))
        // These three name the time, the account and a key that no other job has.
        for name in names where !["digest.key", "ledger.sqlite", "manifest.json"].contains(name) {
            #expect(try counter.data("a/\(name)") == counter.data("b/\(name)"), "\(name)")
        }
    }

    @Test("Standard input is read like a file")
    func standardInput() throws {
        try counter.residents()
        _ = try counter.batch(output: "a")
        let outcome = try counter.run(
            [
                "batch", "card-application", "--input", "-", "--input-format", "csv", "--issuer",
                Counter.issuer, "--output", "b", "--specimen",
            ], input: try counter.data("residents.csv"))
        #expect(outcome.status == 0)
        #expect(try counter.data("a/volume-0001.pdf") == counter.data("b/volume-0001.pdf"))
    }

    @Test("A fifth document is printed from the path of its layout")
    func fifthDocument() throws {
        let samples = Checkout.layouts + "/Samples/"
        let outcome = try counter.batch(
            samples + "library-card-notice.yaml", input: samples + "library-card-notice.csv",
            more: [])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try manifest().document == "library-card-notice")
        #expect(try manifest().counts.printed > 0)
    }

    @Test("Volumes hold no more pages than asked for")
    func volumes() throws {
        try counter.residents(count: 5)
        let outcome = try counter.batch(more: ["--specimen", "--volume-size", "2"])
        #expect(outcome.text.contains("、5ページ、3冊（"))
        #expect(try manifest().volumes.map(\.pages) == [2, 2, 1])
    }

    @Test("More rejected rows than allowed: the plan and the reasons are shown, nothing is left")
    func tooManyRejected() throws {
        try counter.residents { $0[2][$0[0].firstIndex(of: "性別")!] = "不明" }
        let outcome = try counter.batch(more: ["--specimen", "--max-rejected", "0"])
        #expect(outcome.status == 65)
        #expect(outcome.codes.last == "job.too-many-rejected")
        #expect(outcome.errors.contains("入力 3行 = 印刷できる 2行 + 印刷不可 1行 + 保留 0行\n"))
        #expect(outcome.errors.contains("\n      行番号 2\n      → "))
        #expect(outcome.output.isEmpty && counter.contents() == ["residents.csv"])
        #expect(try counter.batch(more: ["--specimen", "--max-rejected", "1"]).status == 2)
    }

    @Test("A column that is not there is refused with the nearest one before anything is written")
    func orderColumn() throws {
        try counter.residents()
        let outcome = try counter.batch(more: ["--specimen", "--order", "郵便番合"])
        #expect(outcome.status == 64)
        #expect(outcome.codes == ["job.unknown-order-column"])
        #expect(outcome.errors.contains("「郵便番号」ではありませんか"))
        #expect(counter.contents() == ["residents.csv"])
    }

    @Test("A job that another one did not finish is not taken for a finished one")
    func leftovers() throws {
        try counter.residents()
        try FileManager.default.createDirectory(
            atPath: counter.path("job"), withIntermediateDirectories: false)
        try counter.write("", to: "job/.dispatch.csv.partial")
        let outcome = try counter.batch()
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("終わっていない印刷"))
        #expect(counter.contents("job") == [".dispatch.csv.partial"])
    }
}
