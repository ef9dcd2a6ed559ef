internal import Foundation
internal import TestSupport
internal import NoticeModel
internal import Testing

@Suite("--language speaks Japanese or English of the same job")
struct LanguageTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
        try counter.residents(count: 1200)
    }

    @Test("English summaries, plans and states have not a Japanese word; Japanese is the default")
    func english() throws {
        let english = ["--specimen", "--language", "en"]
        let job = try counter.batch(output: "a", more: english)
        #expect(job.status == 0)
        #expect(
            job.text.hasPrefix(
                "1,200 rows = 1,200 printed + 0 rejected + 0 held + 0 quarantined\n"))
        #expect(job.text.contains("\nserials 10000019–10001218\n"))
        #expect(job.errors.contains("plan: printing 1,200 notices, 1,200 pages, 1 volume\n"))
        let status = try counter.run(["status", "a", "--language", "en"])
        let resumed = try counter.run(["resume", "a", "--language", "en"])
        let check = try counter.run(
            [
                "check", "card-application", "--input", "residents.csv", "--issuer",
                Counter.issuer,
            ] + english)
        for outcome in [job, status, resumed, check] {
            #expect(outcome.status == 0)
            // Fields bear the names of their columns in every language.
            let text = DocumentType.cardApplication.schema.fields.map(\.name)
                .reduce(outcome.text + outcome.errors) { $0.replacing($1, with: "") }
            #expect(text.firstMatch(of: /[ぁ-んァ-ヶ一-龠]/) == nil, "\(text)")
        }
        let japanese = try counter.batch(output: "b")
        #expect(
            japanese.text.hasPrefix("入力 1,200行 = 印刷 1,200行 + 印刷不可 0行 + 保留 0行 + 隔離 0行\n"))
        #expect(try counter.data("a/volume-0001.pdf") == counter.data("b/volume-0001.pdf"))
    }

    @Test("Findings stay Japanese")
    func findings() throws {
        let outcome = try counter.run(["status", "none", "--language", "en"])
        #expect(outcome.errors.contains("エラー: "))
    }
}
