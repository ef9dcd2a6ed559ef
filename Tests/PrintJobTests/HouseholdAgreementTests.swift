internal import Diagnostics
internal import Intake
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A household goes into one envelope if its members agree on where it goes")
struct HouseholdAgreementTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    /// Plans three members of one household, with some of their fields changed.
    private func plan(_ changes: [[String: String]]) throws -> JobCheck.Result {
        let standard = [
            "世帯番号": "77", "郵便番号": "0001234", "住所": "○○県△△市1", "方書": "", "宛名": "",
            "敬称": "", "肩書": "",
        ]
        let input = try workshop.residents(.individualNumberNotice, count: changes.count) { rows in
            for (index, change) in changes.enumerated() {
                for (name, value) in standard.merging(change, uniquingKeysWith: { $1 }) {
                    rows[index + 1][rows[0].firstIndex(of: name)!] = value
                }
            }
        }
        let request = JobRequest(
            layoutPath: Checkout.layouts + "/individual-number-notice.yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
            inputPath: input)
        return try JobCheck(setup: try PrintSetup(request), request: request).run()
    }

    @Test("Members of one address go together, whoever is named as the recipient")
    func agree() throws {
        for recipients in [["", "", ""], ["", "番号 太郎", "番号 太郎"], ["番号 太郎", "", ""]] {
            let result = try plan(recipients.map { ["宛名": $0] })
            #expect(result.report.counts.mailPieces == 1)
            #expect(result.report.counts.sheets == 4)
            #expect(result.rejections.isEmpty)
        }
    }

    @Test("Two recipients are two envelopes: the household is held until somebody decides")
    func recipients() throws {
        let result = try plan([["宛名": "番号 太郎"], [:], ["宛名": "番号 次郎"]])
        #expect(result.report.counts.held == 3)
        #expect(Set(result.rejections.map(\.rule)) == ["piece.recipients-differ"])
    }

    private static let head = ["氏名": "番号 太郎", "宛名": "番号 太郎", "肩書": "世帯主"]
    private static let child = ["宛名": "番号 太郎", "肩書": "世帯主"]

    @Test(
        "肩書 and 敬称 are part of whom it goes to; what nobody says is no disagreement",
        arguments: [
            ([head, child, child], true), ([child, head, [:]], true),
            // The recipient's own row need not say it; the carrier is made of the child's.
            ([["氏名": "番号 太郎"], child, child], true),
            ([head, child, ["宛名": "番号 太郎"]], false),
            ([head, ["宛名": "番号 太郎"], ["宛名": "番号 太郎"]], false),
            ([["宛名": "番号 太郎"], ["宛名": "番号 太郎"], head], false),
            ([["宛名": "番号会", "敬称": "御中"], ["宛名": "番号会", "敬称": "御中"], [:]], true),
            ([["宛名": "番号会", "敬称": "御中"], ["宛名": "番号会"], [:]], false),
            // 様 and an empty column say the same.
            ([["宛名": "番号会", "敬称": "様"], ["宛名": "番号会"], [:]], true),
            // Of herself, who gets no letter, a member may say what she likes.
            ([head, child, ["氏名": "番号 花子", "肩書": "世帯主"]], true),
        ])
    func manner(_ members: [[String: String]], _ agree: Bool) throws {
        let result = try plan(members)
        #expect(result.report.counts.held == (agree ? 0 : 3))
        #expect(Set(result.rejections.map(\.rule)) == (agree ? [] : ["piece.recipients-differ"]))
    }

    @Test(
        "Two addresses hold the household",
        arguments: [
            ("郵便番号", "0001235"), ("住所", "○○県△△市2"), ("方書", "101号室"), ("住所", "○○県△△市１"),
        ])
    func addresses(field: String, text: String) throws {
        let result = try plan([[:], [:], [field: text]])
        #expect(result.report.counts.held == 3)
        #expect(Set(result.rejections.map(\.rule)) == ["piece.addresses-differ"])
    }

    @Test("The same character to Swift is another one in a register", arguments: ["住所", "宛名"])
    func codePoints(field: String) throws {
        #expect("\u{795E}" == "\u{FA19}")
        let result = try plan([[field: "\u{795E}"], [field: "\u{FA19}"], [field: "\u{795E}"]])
        #expect(result.report.counts.held == 3)
    }

    @Test("A member without an address holds the others")
    func missing() throws {
        let result = try plan([[:], ["郵便番号": "", "住所": ""], [:]])
        #expect(result.report.counts.rejected == 1)
        #expect(result.report.counts.held == 2)
        #expect(
            result.rejections.map(\.rule) == [
                "piece.member-rejected", "piece.no-address", "piece.no-address",
                "piece.member-rejected",
            ])
    }
}
