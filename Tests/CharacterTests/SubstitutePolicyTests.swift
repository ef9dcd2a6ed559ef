import Diagnostics
import Foundation
import Intake
import NoticeModel
import PrintJob
import TestSupport
import Testing

@Suite("The issuer decides what becomes of 代替文字情報 that does not agree with the name")
struct SubstitutePolicyTests {
    @Test("warn tells and prints, reject does not; a substitute outside the standards never prints")
    func policies() throws {
        let mismatches = ["notice.substitute-missing", "notice.substitute-unneeded"]
        let outside = ["notice.substitute-outside-jis"]
        let (warn, reject) = (try outcome("warn"), try outcome("reject"))
        #expect(warn.rejected == outside)
        #expect(warn.warned == mismatches)
        #expect(reject.rejected == mismatches + outside)
        #expect(reject.warned == [])
    }

    /// The rules that rows broke, by row: a missing substitute, a needless one, one outside JIS.
    private func outcome(_ word: String) throws -> (rejected: [String], warned: [String]) {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sample = try String(
            contentsOfFile: Checkout.layouts + "/Samples/issuer.yaml", encoding: .utf8)
        try #require(sample.contains("mismatch: warn"))
        try Data(sample.replacing("mismatch: warn", with: "mismatch: \(word)").utf8)
            .write(to: URL(fileURLWithPath: folder + "/issuer.yaml"))
        let rows = ["𠮷田 花,", "番号 花子,吉", "𠮷田 花,𠮷→髙", "𠮷田 花,𠮷→吉"].enumerated().map {
            "9999920191105000000\(1000 + $0),\($1),1985-04-09,女,○○県1-2-3"
        }
        let text = (["申請書ID,氏名,代替文字情報,生年月日,性別,住所"] + rows).joined(separator: "\r\n") + "\r\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/residents.csv"))
        let request = JobRequest(
            layoutPath: Checkout.layouts + "/card-application.yaml",
            issuerPath: folder + "/issuer.yaml", fontFolder: Checkout.fonts, carrier: .none,
            inputPath: folder + "/residents.csv")
        let result = try JobCheck(setup: try PrintSetup(request), request: request).run()
        return (
            result.rejections.map(\.rule.rawValue), result.warnings.map(\.rule.rawValue)
        )
    }
}
