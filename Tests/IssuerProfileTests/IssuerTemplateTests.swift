import Diagnostics
import IssuerProfile
import NoticeModel
import Testing

@Suite("発行者ファイルのひな形")
struct IssuerTemplateTests {
    private static let identifier = ApplicationID(digits: "15101201909270000000644")

    @Test("申請用アドレスは申請書IDを一度だけ含み、見本のQRコード（型番7、誤り訂正Q、86バイト）に収まる")
    func applicationURL() throws {
        let issuer = try IssuerFile.sample()
        let url = issuer.applicationURL(for: try #require(Self.identifier))
        #expect(
            url == "https://net.kojinbango-card.go.jp/application?id=15101201909270000000644")
        #expect(url.utf8.count <= 86)
        #expect(issuer.applicationHost == "net.kojinbango-card.go.jp")
        #expect(issuer.values[Issuer.applicationHostName] == .text(issuer.applicationHost))
    }

    @Test(
        "使える申請用アドレス",
        arguments: [
            ("https://a.example.jp/{申請書ID}", "https://a.example.jp/#", "a.example.jp"),
            (
                "https://a.example.jp:8443?x=%2F&id={ 申請書ID }&y",
                "https://a.example.jp:8443?x=%2F&id=#&y",
                "a.example.jp:8443"
            ),
            ("https://a.example.jp/p@q/{申請書ID}", "https://a.example.jp/p@q/#", "a.example.jp"),
        ])
    func validURLs(template: String, expected: String, host: String) throws {
        let issuer = try IssuerFile.issuer("application-url", "'\(template)'")
        let digits = try #require(Self.identifier)
        #expect(
            issuer.applicationURL(for: digits) == expected.replacing("#", with: digits.digits))
        #expect(issuer.applicationHost == host)
    }

    @Test(
        "使えない申請用アドレスは、その文字の場所を示して断る",
        arguments: [
            ("http://a.jp/{申請書ID}", 0, "url"), ("{申請書ID}", 0, "url"),
            ("https://a.jp/", 0, "template-name"),
            ("https://a.jp/{申請書ID}/{申請書ID}", 0, "template-name"),
            ("https://a.jp/{申請書ＩＤ}", 14, "unknown-name"),
            ("https://a.jp/{氏名}/{申請書ID}", 14, "unknown-name"),
            ("https://a.jp/{申請書ID | group(4)}", 14, "template-step"),
            ("https://a.jp/{申請書ID", 13, "template"), ("https://a.jp/{申請書ID}}", 20, "template"),
            ("https://a.jp/あ/{申請書ID}", 13, "url"), ("https://a.jp/a b/{申請書ID}", 14, "url"),
            ("https://a.jp/ {申請書ID}", 13, "url"), ("https://a.jp/#{申請書ID}", 13, "url"),
            ("https://a.jp/%2{申請書ID}", 13, "url"), ("https://a.jp/1{申請書ID}", 13, "url"),
            ("https://a.jp/{申請書ID}0", 20, "url"), ("https://a.jp/{{x}}{申請書ID}", 13, "url"),
            ("https://u:p@a.jp/{申請書ID}", 8, "url"), ("https://{申請書ID}.a.jp/", 8, "url"),
            ("https://a/{申請書ID}", 8, "url"), ("https:///{申請書ID}", 8, "url"),
            ("https://-a.jp/{申請書ID}", 8, "url"), ("https://a.jp:99999/{申請書ID}", 8, "url"),
            ("https://а.jp/{申請書ID}", 8, "url"),
        ])
    func invalidURLs(template: String, offset: Int, code: String) throws {
        // The text begins in column 19, after the key and the quote.
        let text = try IssuerFile.text("application-url", "'\(template)'")
        let column = offset == 0 && code != "template" ? [18, 19] : [19 + offset]
        let findings = IssuerFile.refusal(text)
        #expect(findings.count == 1)
        #expect(column.contains { findings.first?.hasSuffix(":\($0) issuer.\(code)") == true })
    }

    @Test("製造管理のバーコード文字列は、見本の 3190110000019# になる")
    func barcode() throws {
        let issuer = try IssuerFile.sample()
        #expect(issuer.firstSerial == 10_000_019)
        #expect(issuer.barcode(serial: "10000019") == "3190110000019#")
    }

    @Test("管理行は、見本の並びになる（団体コードは検査数字の合うもの）")
    func controlLine() throws {
        let issuer = try IssuerFile.sample()
        #expect(
            issuer.controlLine(mailPiece: 2, sheetSerial: 14, sheet: 2, sheets: 3)
                == "202004241 151017 0000002 00000014 2/3")
        #expect(
            issuer.controlLine(mailPiece: 9_999_999, sheetSerial: 99_999_999, sheet: 1, sheets: 1)
                == "202004241 151017 9999999 99999999 1/1")
    }

    @Test(
        "ひな形の誤りは、その名の場所を示し、近い名を挙げる",
        arguments: [
            (
                "control-line.template", "{date}{sheet-serial} {sheets}/{sheet}{shets}", 38,
                "unknown-name"
            ),
            (
                "control-line.template", "{sheet-serial | slice(1,2)} {sheet}/{sheets}", 1,
                "template-step"
            ),
            ("control-line.template", "{sheet-serial} {sheet}/{sheets}　", 31, "template-character"),
            ("control-line.template", "{sheet-serial} {sheet}", 0, "template-name"),
            ("manufacturing.template", "{prefix}#", 0, "template-name"),
            ("manufacturing.template", "{serial}{serial}", 0, "template-name"),
            ("manufacturing.template", "{serial | pad(9)}", 1, "template-step"),
            ("manufacturing.template", "{serial} #", 8, "template-character"),
            ("manufacturing.template", "{serial", 0, "template"),
        ])
    func invalidTemplates(path: String, template: String, offset: Int, code: String) throws {
        let findings = IssuerFile.refusal(try IssuerFile.text(path, "'\(template)'"))
        #expect(findings.count == 1)
        // The text begins in column 14, after the key and the quote; a whole value in column 13.
        let columns = offset == 0 ? [13, 14] : [14 + offset]
        #expect(columns.contains { findings.first?.hasSuffix(":\($0) issuer.\(code)") == true })
    }
}
