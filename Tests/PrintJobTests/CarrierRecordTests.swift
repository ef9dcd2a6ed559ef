internal import Diagnostics
internal import NoticeModel
internal import PrintJob
internal import Testing

@Suite("The carrier of a mail piece is made up from the notices in it")
struct CarrierRecordTests {
    /// A notice of a document from the texts of some fields, as the job reads it.
    static func notice(
        of document: DocumentType = .individualNumberNotice, row: Int = 1, _ texts: [String: String]
    ) throws -> Notice {
        let standard = [
            "申請書ID": "99999201911050000000017", "個人番号": "100000000013", "氏名": "番号 太郎",
            "生年月日": "1985-04-09", "郵便番号": "951-8550", "住所": "○○県△△市1", "有効期限": "誕生日まで",
            "有効期限到来対象": "電子証明書", "性別": "男", "電話番号": "00-0000-0000",
        ].merging(texts) { $1 }
        let verdict = try NoticeValidator(document: document, purpose: .live)
            .validate(document.schema.fields.map { standard[$0.name] }, row: row)
        guard case .accepted(let notice, _) = verdict else { throw Rejected(verdict: verdict) }
        return notice
    }

    struct Rejected: Error { let verdict: RecordVerdict }

    static func household(_ members: [[String: String]]) throws -> [Notice] {
        try members.enumerated().map { try notice(row: $0 * 2 + 3, $1) }
    }

    static func findings(_ members: [[String: String]]) throws -> [String] {
        findings(try household(members))
    }

    static func findings(_ members: [Notice]) -> [String] {
        do {
            _ = try CarrierRecord(members: members)
            return []
        } catch {
            return error.diagnostics.map {
                "\($0.place.map { "\($0)" } ?? "-") \($0.code.rawValue)"
            }
        }
    }

    /// Whether a planner that knows only the bytes would let them pass, too.
    static func agree(_ members: [Notice]) -> Bool {
        let all = members.compactMap(CarrierAddress.init)
        return all.count == members.count && Set(all.map(\.place)).count == 1
            && (Set(all.map(\.recipient)).count == 1 || all.allSatisfy(\.namesHolder))
    }

    @Test(
        "It takes postcode, address and recipient from any document",
        arguments: [DocumentType.individualNumberNotice, .expiryNotice, .cardApplication])
    func documents(_ document: DocumentType) throws {
        let notice = try Self.notice(of: document, row: 9, ["方書": "△△荘 101号室"])
        let carrier = try CarrierRecord(members: [notice]).notice
        #expect(carrier.schema == DocumentType.addressCarrier.schema)
        #expect(carrier.row == 9)
        #expect(
            carrier.values == ["9518550", "○○県△△市1", "△△荘 101号室", "番号 太郎"].map(FieldValue.text))
        #expect(try CarrierRecord(members: [Self.notice(of: document, [:])]).notice["方書"] == nil)
    }

    @Test("A document of one's own may hold its postcode as text")
    func ownDocument() throws {
        let schema = RecordSchema([
            FieldDeclaration("氏名", .text), FieldDeclaration("住所", .text),
            FieldDeclaration("郵便番号", .text), FieldDeclaration("発行日", .date),
        ])
        func notice(_ postalCode: String?, name: String? = "番号 花子", row: Int = 4) -> Notice {
            Notice(
                schema: schema, row: row,
                values: [
                    name.map { .text($0) }, .text("○○市1"), postalCode.map { .text($0) }, nil,
                ])
        }
        let carrier = try CarrierRecord(members: [notice("951-8550")]).notice
        #expect(carrier["郵便番号"] == .text("9518550"))
        #expect(carrier["宛名"] == .text("番号 花子"))
        #expect(Self.findings([notice("９５１")]) == ["4行目 郵便番号 piece.postal-code"])
        #expect(
            Self.findings([notice(nil, name: nil)]) == [
                "4行目 郵便番号 piece.no-address", "4行目 宛名 piece.no-recipient",
            ])
        #expect(CarrierAddress(notice("951")) == nil)
        #expect(CarrierAddress(notice("951-8550", name: nil)) == nil)
        // Written with or without a hyphen it is one code.
        #expect(Self.findings([notice("951-8550"), notice("9518550", row: 5)]).isEmpty)
    }

    @Test("宛名 is the one that the members share")
    func sharedRecipient() throws {
        let members = try Self.household([
            ["氏名": "番号 みどり", "宛名": "番号 太郎"], ["氏名": "番号 太郎", "宛名": "番号 太郎"],
            ["氏名": "番号 次郎", "宛名": "番号 太郎"],
        ])
        #expect(try CarrierRecord(members: members).notice["宛名"] == .text("番号 太郎"))
        #expect(Self.agree(members))
    }

    @Test("Without any, it is the first member in the order of the input")
    func noRecipient() throws {
        let members = try Self.household([["氏名": "番号 みどり"], ["氏名": "番号 太郎"]])
        #expect(try CarrierRecord(members: members).notice["宛名"] == .text("番号 みどり"))
        #expect(Self.agree(members))
    }

    @Test("Members who are addressed to different people have no carrier")
    func recipientsDiffer() throws {
        let two = [["宛名": "番号 太郎"], ["宛名": "番号 花子"]]
        #expect(try Self.findings(two) == ["5行目 宛名 piece.recipients-differ"])
        let gap = [
            ["氏名": "番号 太郎"], ["氏名": "番号 みどり", "宛名": "番号 太郎"], ["氏名": "番号 花子"],
        ]
        #expect(try Self.findings(gap) == ["7行目 宛名 piece.recipients-differ"])
        for members in [two, gap] { #expect(!Self.agree(try Self.household(members))) }
    }

    @Test(
        "Members of different addresses have no carrier; the finding names the field",
        arguments: [
            ("郵便番号", "951-8551"), ("住所", "○○県△△市2"), ("方書", "101号室"),
            ("住所", "○○県△△市１"),
        ])
    func addressesDiffer(_ field: String, _ text: String) throws {
        let members = try Self.household([[:], [:], [field: text]])
        #expect(Self.findings(members) == ["7行目 \(field) piece.addresses-differ"])
        #expect(!Self.agree(members))
    }

    @Test("The same character to Swift is another one in a register", arguments: ["住所", "宛名"])
    func codePoints(_ field: String) throws {
        #expect("\u{795E}" == "\u{FA19}")
        let members = try Self.household([[field: "\u{795E}"], [field: "\u{FA19}"]])
        let code = field == "宛名" ? "recipients-differ" : "addresses-differ"
        #expect(Self.findings(members) == ["5行目 \(field) piece.\(code)"])
        #expect(!Self.agree(members))
    }

    @Test("Everything wrong with a piece is told at once, and no value with it")
    func everything() throws {
        let members = try Self.household([
            [:], ["郵便番号": "", "住所": ""], ["住所": "○○県△△市2", "方書": "別棟", "宛名": "番号 花子"],
        ])
        #expect(
            Self.findings(members) == [
                "5行目 郵便番号 piece.no-address", "5行目 住所 piece.no-address",
                "7行目 住所 piece.addresses-differ", "7行目 方書 piece.addresses-differ",
                "7行目 宛名 piece.recipients-differ",
            ])
        let failure = #expect(throws: DiagnosticFailure.self) {
            try CarrierRecord(members: members)
        }
        let told = failure?.diagnostics.map { "\($0)" }.joined() ?? ""
        for value in ["△△", "別棟", "花子", "太郎"] { #expect(!told.contains(value)) }
    }

    @Test("Different fields never give the same bytes")
    func bytes() throws {
        let texts: [[String: String]] = [
            ["住所": "甲乙", "方書": "丙"], ["住所": "甲", "方書": "乙丙"], ["住所": "甲乙丙"],
            ["住所": "甲乙丙", "氏名": "別の 人"], ["住所": "甲乙丙", "宛名": "別の 人"],
            ["住所": "甲\u{795E}"], ["住所": "甲\u{FA19}"],
        ]
        let addresses = try texts.map { try #require(CarrierAddress(Self.notice($0))) }
        #expect(Set(addresses.map(\.bytes)).count == addresses.count)
        let again = try #require(CarrierAddress(Self.notice(row: 99, ["住所": "甲乙", "方書": "丙"])))
        #expect(again == addresses[0])
        #expect(again.bytes == addresses[0].bytes)
    }
}
