import Diagnostics
import Foundation
import IssuerProfile
import NoticeModel
import TestSupport
import Testing

@Suite("発行者ファイルを読む")
struct IssuerLoadingTests {
    @Test("見本は誤りなく読め、書類に出る値がすべて揃う")
    func sample() throws {
        let issuer = try Issuer.load(path: IssuerFile.path)
        #expect(issuer.values.keys.sorted() == Issuer.valueNames)
        #expect(issuer.values["issuer.free-dial.name"] == .text("マイナンバー総合フリーダイヤル"))
        #expect(issuer.values["issuer.free-dial.telephone"] == .text("0120-95-0178"))
        #expect(issuer.values["issuer.free-dial.weekday-hours"] == .text("9時30分～20時00分"))
        #expect(issuer.values["issuer.free-dial.holiday-hours"] == .text("9時30分～17時30分"))
        #expect(issuer.values["issuer.free-dial.closed-note"] == .text("年末年始を除く"))
        #expect(issuer.values["issuer.call-center.name"] == .text("個人番号コールセンター"))
        #expect(issuer.values["issuer.municipality.mayor"] == .text("△△市長"))
        #expect(issuer.values["issuer.site"] == .text("https://www.kojinbango-card.go.jp/"))
        // The seed's as-of line of the expiry notice.
        #expect(issuer.values["issuer.as-of"]?.text(formats: [.date(.spaced)]) == "令和 5年 9月 28日")
        #expect(
            issuer.values["issuer.office.postal-code"]?.text(formats: [.postcode]) == "000-0000")
        #expect(issuer.municipalityCode.digits == "151017")
    }

    @Test("省ける値を省けば空の文字になる; レイアウトで使える名前はファイルによらない")
    func optionalValues() throws {
        let issuer = try IssuerFile.sample()
        #expect(issuer.values["issuer.office.hours"] == .text(""))
        #expect(issuer.values["issuer.office.department"] == .text(""))
        let text = try IssuerFile.text().components(separatedBy: "\n").filter {
            !$0.hasPrefix("agency:") && !$0.contains("地方公共団体情報システム機構")
        }.joined(separator: "\n")
        #expect(try Issuer(yaml: text, file: "a").values["issuer.agency.name"] == .text(""))
    }

    @Test("代替文字情報の過不足の扱いは、書かなければwarn。ほかの語は誤り")
    func substitutePolicy() throws {
        #expect(try IssuerFile.sample().substitutePolicy == .warn)
        let text = try IssuerFile.text()
        let rejecting = text.replacing("mismatch: warn", with: "mismatch: reject")
        #expect(try Issuer(yaml: rejecting, file: "a").substitutePolicy == .reject)
        let silent = text.replacing("substitutes:\n  mismatch: warn\n", with: "")
        #expect(silent != text)
        #expect(try Issuer(yaml: silent, file: "a").substitutePolicy == .warn)
        let wrong = text.replacing("mismatch: warn", with: "mismatch: regect")
        let failure = #expect(throws: DiagnosticFailure.self) {
            try Issuer(yaml: wrong, file: "a")
        }
        #expect(failure?.diagnostics.map(\.code) == ["issuer.unknown-value"])
        #expect(failure?.diagnostics.first?.hint == "「reject」ではありませんか")
    }

    @Test("コードのための値は、レイアウトの名前にならない")
    func codeValues() {
        for name in ["issuer.issuer", "issuer.application-url", "issuer.manufacturing.prefix"] {
            #expect(!Issuer.valueNames.contains(name))
        }
    }

    @Test("見本のままの値は警告になり、実際の値にすると消える")
    func placeholders() throws {
        let issuer = try IssuerFile.sample()
        #expect(issuer.warnings.allSatisfy { $0.severity == .warning })
        #expect(
            issuer.warnings.map(\.message)
                == [
                    "municipality.name", "municipality.mayor", "office.postal-code",
                    "office.address",
                    "office.telephone",
                ].map { "「\($0)」が見本の値のままです" })
        let real = try IssuerFile.issuer("office.telephone", "025-000-1234")
        #expect(real.warnings.count == issuer.warnings.count - 1)
        let position = try #require(issuer.warnings.first?.place)
        #expect(position == .position(file: "issuer.yaml", line: 8, column: 9))
    }

    @Test("誤りはひとつで止まらず、すべて場所を示す")
    func allFindings() throws {
        let text = """
            issuer: 1
            municipality: { code: 110000, name: 市, mayer: 市長 }
            call-center:
              name: センター
              telephone: 0120-95
            sites: https://a.b/
            """
        #expect(
            IssuerFile.refusal(text) == [
                "6:1 issuer.unknown-key", "1:1 issuer.missing-key", "1:1 issuer.missing-key",
                "1:1 issuer.missing-key", "2:40 issuer.unknown-key",
                "2:28 issuer.municipality-code", "2:15 issuer.missing-key",
                "5:14 issuer.telephone", "1:1 issuer.missing-key", "1:1 issuer.missing-key",
                "1:1 issuer.missing-key", "1:1 issuer.missing-key",
            ])
        let failure = try #require(throws: DiagnosticFailure.self) {
            try Issuer(yaml: text, file: "issuer.yaml")
        }
        #expect(failure.diagnostics.first?.hint == "「site」ではありませんか")
        #expect(failure.diagnostics[4].hint == "「mayor」ではありませんか")
    }

    @Test(
        "必要なキーは、なくても空でも、ないと示す",
        arguments: [
            "municipality.code", "municipality.name", "municipality.mayor", "call-center.name",
            "call-center.telephone", "free-dial.name", "free-dial.telephone",
            "free-dial.weekday-hours", "free-dial.holiday-hours", "free-dial.closed-note",
            "office.name", "office.postal-code", "office.address", "office.telephone", "site",
            "as-of", "application-url", "manufacturing.prefix", "manufacturing.first-serial",
            "manufacturing.template", "control-line.date", "control-line.run",
            "control-line.template", "issuer",
        ])
    func requiredKeys(path: String) throws {
        #expect(try IssuerFile.codes(path, "") == ["issuer.missing-key"])
    }

    @Test(
        "値は読み込むときに検査する",
        arguments: [
            ("municipality.code", "110000", "issuer.municipality-code"),
            ("municipality.code", "15101", "issuer.municipality-code"),
            ("municipality.code", "１５１０１７", "issuer.municipality-code"),
            ("office.telephone", "000-0000", "issuer.telephone"),
            ("office.telephone", "０２５-000-0000", "issuer.telephone"),
            ("office.postal-code", "95-18550", "issuer.postal-code"),
            ("as-of", "2023-02-29", "issuer.date"), ("as-of", "令和5年9月28日", "issuer.date"),
            ("control-line.run", "10", "issuer.digit"), ("control-line.run", "１", "issuer.digit"),
            ("manufacturing.prefix", "3 1901", "issuer.code"),
            ("manufacturing.prefix", "番号", "issuer.code"),
            ("manufacturing.first-serial", "1000001", "issuer.serial"),
            ("manufacturing.first-serial", "100000190", "issuer.serial"),
            ("control-line.first-sheet", "0", "issuer.out-of-range"),
            ("control-line.first-mail-piece", "10000000", "issuer.out-of-range"),
            ("site", "http://www.kojinbango-card.go.jp/", "issuer.url"),
            ("site", "www.kojinbango-card.go.jp", "issuer.url"),
            ("municipality.name", "\"新潟\\u202E市\"", "issuer.bidirectional-control"),
            ("municipality.name", "\"新潟\\n市\"", "issuer.line-break"),
            ("municipality.name", "\"\"", "issuer.empty-value"),
            ("municipality.name", "[新潟市]", "issuer.wrong-type"),
            ("issuer", "2", "issuer.out-of-range"),
        ])
    func values(path: String, value: String, code: String) throws {
        #expect(try IssuerFile.codes(path, value) == [code])
    }

    @Test("長い名は、様式に入る上限を示して断る")
    func longText() throws {
        let name = String(repeating: "市", count: 40)
        #expect(try IssuerFile.codes("municipality.name", name) == [])
        #expect(try IssuerFile.codes("municipality.name", name + "市") == ["issuer.too-long"])
    }

    @Test(
        "全国地方公共団体コードは、検査数字の合うものだけを受ける",
        arguments: [("15101", 7), ("45341", 2), ("13101", 6), ("11000", 1)])
    func municipalityCodes(digits: String, check: Int) throws {
        for digit in 0...9 {
            #expect(
                try IssuerFile.codes("municipality.code", "\(digits)\(digit)")
                    == (digit == check ? [] : ["issuer.municipality-code"]))
        }
    }

    @Test("ファイルがない、UTF-8でない、大きすぎる、空: 理由を示す")
    func unreadable() throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data([0x8E, 0x81]).write(to: URL(filePath: folder + "/sjis.yaml"))
        try Data().write(to: URL(filePath: folder + "/empty.yaml"))
        try Data(count: 2 << 20).write(to: URL(filePath: folder + "/large.yaml"))
        for (name, code) in [
            ("none.yaml", "issuer.cannot-open"), ("sjis.yaml", "issuer.encoding"),
            ("empty.yaml", "issuer.empty-file"), ("large.yaml", "issuer.cannot-open"),
            ("", "issuer.cannot-open"),
        ] {
            let failure = try #require(throws: DiagnosticFailure.self) {
                try Issuer.load(path: folder + "/" + name)
            }
            #expect(failure.diagnostics.map(\.code.rawValue) == [code])
        }
    }
}
