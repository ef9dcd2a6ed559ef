internal import Diagnostics
internal import NoticeModel
internal import PrintJob
internal import Testing

@Suite("The carrier of a mail piece is made of the notice that it is addressed by")
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

    static func findings(_ member: Notice) -> [String] {
        do {
            _ = try CarrierRecord(member: member)
            return []
        } catch {
            return error.diagnostics.map {
                "\($0.place.map { "\($0)" } ?? "-") \($0.code.rawValue)"
            }
        }
    }

    @Test(
        "It takes postcode, address and recipient from any document",
        arguments: [DocumentType.individualNumberNotice, .expiryNotice, .cardApplication])
    func documents(_ document: DocumentType) throws {
        let notice = try Self.notice(of: document, row: 9, ["方書": "△△荘 101号室"])
        let carrier = try CarrierRecord(member: notice).notice
        #expect(carrier.schema == DocumentType.addressCarrier.schema)
        #expect(carrier.row == 9)
        #expect(
            carrier.values
                == ["9518550", "○○県△△市1", "△△荘 101号室", "番号 太郎"].map(FieldValue.text)
                + [nil, nil])
        #expect(try CarrierRecord(member: Self.notice(of: document, [:])).notice["方書"] == nil)
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
        let carrier = try CarrierRecord(member: notice("951-8550")).notice
        #expect(carrier["郵便番号"] == .text("9518550"))
        #expect(carrier["宛名"] == .text("番号 花子"))
        #expect(Self.findings(notice("９５１")) == ["4行目 郵便番号 piece.postal-code"])
        #expect(
            Self.findings(notice(nil, name: nil)) == [
                "4行目 郵便番号 piece.no-address", "4行目 宛名 piece.no-recipient",
            ])
        #expect(CarrierAddress(notice("951")) == nil)
        #expect(CarrierAddress(notice("951-8550", name: nil)) == nil)
        // Written with or without a hyphen it is one code.
        #expect(
            CarrierAddress(notice("951-8550"))?.place == CarrierAddress(notice("9518550"))?.place)
    }

    @Test("宛名 is the one that the record names, otherwise the person it is about")
    func recipient() throws {
        let child = try Self.notice(["氏名": "番号 みどり", "宛名": "番号 太郎"])
        #expect(try CarrierRecord(member: child).notice["宛名"] == .text("番号 太郎"))
        #expect(CarrierAddress(child)?.namesHolder == false)
        let adult = try Self.notice(["氏名": "番号 みどり"])
        #expect(try CarrierRecord(member: adult).notice["宛名"] == .text("番号 みどり"))
        #expect(CarrierAddress(adult)?.namesHolder == true)
    }

    @Test("敬称 and 肩書 go with the name, and are told apart")
    func manner() throws {
        let member = try Self.notice(["宛名": "例示会", "敬称": "御中", "肩書": "世帯主"])
        let carrier = try CarrierRecord(member: member).notice
        #expect(carrier["敬称"] == .text("御中") && carrier["肩書"] == .text("世帯主"))
        let texts: [[String: String]] = [
            [:], ["敬称": "御中"], ["肩書": "世帯主"], ["肩書": "世帯主", "敬称": "御中"], ["肩書": "御中"],
        ]
        let manners = try texts.map { try #require(CarrierAddress(Self.notice($0))).manner }
        #expect(Set(manners).count == texts.count)
        // 様 is what an empty column means.
        #expect(try #require(CarrierAddress(Self.notice(["敬称": "様"]))).manner == manners[0])
    }

    @Test("A word that a document of one's own calls 敬称 must be one that the carrier knows")
    func ownHonorific() throws {
        let schema = RecordSchema([
            FieldDeclaration("氏名", .text), FieldDeclaration("住所", .text),
            FieldDeclaration("郵便番号", .text), FieldDeclaration("敬称", .text),
        ])
        func findings(_ honorific: String?) -> [String] {
            let texts = ["番号 花子", "○○市1", "951-8550", honorific]
            return Self.findings(
                Notice(schema: schema, row: 3, values: texts.map { $0.map(FieldValue.text) }))
        }
        #expect(findings(nil).isEmpty && findings("御中").isEmpty)
        #expect(findings("殿") == ["3行目 敬称 piece.honorific"])
    }

    @Test("What is missing is told at once, and no value with it")
    func missing() throws {
        let member = try Self.notice(row: 5, ["郵便番号": "", "住所": "", "方書": "別棟"])
        #expect(
            Self.findings(member) == ["5行目 郵便番号 piece.no-address", "5行目 住所 piece.no-address"])
        let failure = #expect(throws: DiagnosticFailure.self) {
            try CarrierRecord(member: member)
        }
        let told = failure?.diagnostics.map { "\($0)" }.joined() ?? ""
        for value in ["別棟", "番号 太郎"] { #expect(!told.contains(value)) }
    }

    @Test("Different fields never give the same bytes")
    func bytes() throws {
        let texts: [[String: String]] = [
            ["住所": "甲乙", "方書": "丙"], ["住所": "甲", "方書": "乙丙"], ["住所": "甲乙丙"],
            ["住所": "甲乙丙", "氏名": "別の 人"], ["住所": "甲乙丙", "宛名": "別の 人"],
            ["住所": "甲\u{795E}"], ["住所": "甲\u{FA19}"],
        ]
        let addresses = try texts.map { try #require(CarrierAddress(Self.notice($0))) }
        #expect(Set(addresses.map(\.place)).count == addresses.count - 2)
        #expect(Set(addresses.map { [$0.place, $0.recipient] }).count == addresses.count - 1)
        let again = try #require(CarrierAddress(Self.notice(row: 99, ["住所": "甲乙", "方書": "丙"])))
        #expect(again == addresses[0])
    }
}
