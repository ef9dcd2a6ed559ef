internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("tsuchi check")
struct CheckCommandTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    private func check(
        _ document: String = "card-application", _ more: [String] = []
    ) throws -> TsuchiProgram.Outcome {
        try counter.run(
            [
                "check", document, "--input", "residents.csv", "--issuer", Counter.issuer,
                "--specimen",
            ] + more)
    }

    /// Six people in three households; the second member of the second one has no name.
    private func households() throws {
        try counter.residents(.individualNumberNotice, count: 6) { rows in
            let (household, address) = (
                rows[0].firstIndex(of: "世帯番号")!, rows[0].firstIndex(of: "住所")!
            )
            let (postcode, recipient, building) = (
                rows[0].firstIndex(of: "郵便番号")!, rows[0].firstIndex(of: "宛名")!,
                rows[0].firstIndex(of: "方書")!
            )
            for row in 1...6 {
                rows[row][household] = "H\((row + 1) / 2)"
                rows[row][address] = "架空県見本市中央1丁目\((row + 1) / 2)番"
                rows[row][postcode] = "000000\((row + 1) / 2)"
                (rows[row][recipient], rows[row][building]) = ("", "")
            }
            rows[4][rows[0].firstIndex(of: "氏名")!] = ""
        }
    }

    @Test("It writes nothing, whatever it finds")
    func writesNothing() throws {
        try households()
        let before = counter.contents()
        for more in [[], ["--max-rejected", "0"], ["--order", "postcode"], ["--format", "json"]] {
            _ = try check("individual-number-notice", more)
            #expect(counter.contents() == before)
        }
    }

    @Test("Its counts add up, and the reason of a held piece is told")
    func plan() throws {
        try households()
        let outcome = try check("individual-number-notice")
        #expect(outcome.status == 2)
        #expect(outcome.text.contains("\n入力 6行 = 印刷できる 4行 + 印刷不可 1行 + 保留 1行\n"))
        #expect(
            outcome.text.contains("\n封書 2通、用紙 6枚（うち宛名台紙 2枚）、12ページ、1冊\n"),
            "\(outcome.text)")
        #expect(outcome.text.contains("\n製造管理番号 10000019〜10000022\n"))
        #expect(outcome.text.contains("https://net.kojinbango-card.go.jp/"))
        #expect(
            outcome.text.contains(
                "  1行  世帯番号: 同じ世帯の4行目が印刷できないため、封書ごと止めました [piece.member-rejected]\n      行番号 3\n"))
        #expect(outcome.text.contains("  1行  氏名: 値がありません [notice.required]\n      行番号 4\n"))
        #expect(outcome.text.contains("\n郵便番号の上3桁（通知の数）\n  000  4  ####"))
    }

    @Test("The plan is that of the job that follows")
    func samePlan() throws {
        try households()
        let told = try check("individual-number-notice", ["--format", "json"])
        _ = try counter.batch("individual-number-notice")
        struct Told: Decodable { let plan: PlanReport }
        let written = try JSONDecoder().decode(
            PlanReport.self, from: try counter.data("job/plan.json"))
        #expect(try JSONDecoder().decode(Told.self, from: told.output).plan == written)
    }

    @Test("The report has the columns of rejected.csv and says what becomes of a row")
    func report() throws {
        try households()
        let outcome = try check("individual-number-notice", ["--report", "reasons.csv"])
        #expect(outcome.text.hasSuffix("\n行ごとの理由: reasons.csv\n"))
        #expect(counter.contents() == ["reasons.csv", "residents.csv"])
        _ = try counter.batch("individual-number-notice")
        let (report, rejected) = (
            try counter.text("reasons.csv").split(separator: "\r\n"),
            try counter.text("job/rejected.csv").split(separator: "\r\n")
        )
        #expect(report == rejected.enumerated().map { $1 + ($0 == 0 ? ",扱い" : ",印刷しない") })
        // A second time it would replace what somebody may be working with.
        let again = try check("individual-number-notice", ["--report", "reasons.csv"])
        #expect(again.status == 73)
        #expect(again.errors.contains("このファイルはすでにあります"))
    }

    @Test("Over --max-rejected it ends with 65, and the plan is shown all the same")
    func maximum() throws {
        try households()
        let outcome = try check("individual-number-notice", ["--max-rejected", "1"])
        #expect(outcome.status == 65)
        #expect(outcome.codes == ["job.too-many-rejected"])
        #expect(outcome.text.contains("印刷できる 4行 + 印刷不可 1行 + 保留 1行"))
        #expect(try check("individual-number-notice", ["--max-rejected", "2"]).status == 2)
    }

    @Test("Without a fault it says so; a cohort that does not belong is seen")
    func distribution() throws {
        try counter.residents(count: 60) { rows in
            let birth = rows[0].firstIndex(of: "生年月日")!
            for row in 1...60 { rows[row][birth] = row < 55 ? "1985-04-01" : "1931-04-01" }
            for row in 1...60 {
                if let text = rows[0].firstIndex(of: "生年月日表記") { rows[row][text] = "" }
            }
        }
        let outcome = try check()
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("\n印刷できない行はありません\n"))
        let bar = String(repeating: "#", count: 30)
        #expect(
            outcome.text.contains("\n  1930年代   6  ###\n  1980年代  54  \(bar)\n"), "\(outcome.text)")
    }

    @Test("A distribution with many bars shows the largest and counts the others")
    func longDistribution() throws {
        try counter.residents(count: 60) { rows in
            let postcode = rows[0].firstIndex(of: "郵便番号")!
            for row in 1...60 { rows[row][postcode] = "\(100 + (row > 30 ? 0 : row))0000" }
        }
        let lines = try check().text.split(separator: "\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("郵便番号の上3桁") })
        let bars = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
        #expect(bars.count == 12)
        #expect(bars.first?.hasPrefix("  100 ") == true)
        #expect(bars.last?.contains("ほか20種類  20  ") == true, "\(bars)")
    }
}
