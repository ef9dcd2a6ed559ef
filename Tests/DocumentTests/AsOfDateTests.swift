internal import TestSupport
internal import Testing

@Suite("The as-of date follows the style of its document")
struct AsOfDateTests {
    @Test(
        "In the last days of one era and the first of the next",
        arguments: [
            ("2019-04-30", "平成 31年 4月 30日時点", "平成 31年 04月 30日現在"),
            ("2019-05-01", "令和 元年 5月 1日時点", "令和 元年 05月 01日現在"),
        ])
    func styles(day: String, spaced: String, zeroPadded: String) throws {
        let issuer = try IssuerVariant { $0.replace("as-of: 2023-09-28", with: "as-of: \(day)") }
        let records = [InventedRecord.make(1)]
        let notice = try PrintedJob(.expiryNotice, records: records, issuer: issuer.path)
        #expect(notice.pages[0].drawnText.holds("本通知書に記載されている情報は、\(spaced)の情報となります。"))
        let form = try PrintedJob(.cardApplication, records: records, issuer: issuer.path)
        #expect(form.text(in: "as-of") == "※上に入力されている情報は、\(zeroPadded)のものです。")
    }
}
