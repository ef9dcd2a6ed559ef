internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import Testing

@testable internal import Preview

@Suite("A finished notice must be that of the person it was asked for")
struct PersonCheckTests {
    private static let identifier = "12345678901234567890123"

    private static func notice(
        _ changes: [String: String] = [:], document: DocumentType = .cardApplication
    ) throws -> Notice {
        let person = CounterDesk.person(
            ["氏名": "番号 花子", "生年月日": "1993-03-31", "申請書ID": identifier]
                .merging(changes) { $1 }, document: document)
        let validator = try NoticeValidator(document: document, purpose: .archiveCopy)
        let values = document.schema.fields.map { person[$0.name] }
        guard case .accepted(let notice, _) = validator.validate(values, row: 1) else {
            throw PreviewFailure([])
        }
        return notice
    }

    private static func reading(
        _ changes: [String: [String]] = [:], codes: [String]? = nil
    ) -> ReadNotice {
        ReadNotice(
            texts: [
                "氏名": ["番号花子"], "生年月日": ["平成5年3月31日"],
                "申請書ID": ["1234 5678 9012 3456 7890 123", "1234 5678 9012", "3456 7890 123"],
            ].merging(changes) { $1 },
            codes: codes ?? ["https://example.jp/a?id=\(identifier)", "3190110000019#"])
    }

    private static func check(
        _ asked: AskedPerson, _ document: DocumentType = .cardApplication
    ) async throws -> PersonCheck {
        PersonCheck(
            asked,
            document: try #require(await CounterDesk.documents.document(document.identifier)))
    }

    private func differences(
        _ reading: ReadNotice, _ changes: [String: String] = [:],
        document: DocumentType = .cardApplication
    ) async throws -> [PersonDifference.Subject] {
        let asked = AskedPerson(key: nil, notice: try Self.notice(changes, document: document))
        return try await Self.check(asked, document).verdict(on: reading).differences.map(\.what)
    }

    @Test("The right one is right")
    func right() async throws {
        let asked = AskedPerson(key: "花子", notice: try Self.notice())
        let verdict = try await Self.check(asked).verdict(on: Self.reading())
        #expect(verdict.isRight)
        #expect(verdict.name == "番号花子")
        #expect(verdict.birthDate == "平成5年3月31日")
        #expect(verdict.applicationID == Self.identifier)
        #expect(asked.birthDate == "平成5年3月31日")
    }

    @Test(
        "What a layout does to a value makes no difference",
        arguments: [
            ["氏名": ["番号　花子", "番号 花子"]], ["氏名": ["番号\u{A0}花 子"]],
            ["生年月日": ["平成 5年 3月31日"]], ["申請書ID": [identifier]],
            ["申請書ID": ["1234 5678 9012", "3456 7890 123"]],
        ])
    func layouts(_ changes: [String: [String]]) async throws {
        #expect(try await differences(Self.reading(changes)) == [])
    }

    @Test(
        "Anything else does",
        arguments: [
            (["氏名": ["番号華子"]], .name), (["氏名": []], .name), (["氏名": ["番号花子", "別人"]], .name),
            (["氏名": ["番号花"]], .name), (["氏名": ["番号花子様"]], .name), (["氏名": [""]], .name),
            (["氏名": ["番号花\u{E0100}子"]], .name),
            (["生年月日": ["平成5年3月30日"]], .birthDate), (["生年月日": []], .birthDate),
            (["生年月日": ["1993年3月31日"]], .birthDate), (["生年月日": ["平成5年3月31日生"]], .birthDate),
            (["生年月日": ["平成05年03月31日"]], .birthDate),
            (["申請書ID": ["12345678901234567890124"]], .applicationID),
            (["申請書ID": ["1234 5678 9012"]], .applicationID), (["申請書ID": []], .applicationID),
            (["申請書ID": [identifier, "9"]], .applicationID),
            (["申請書ID": [identifier + "1"]], .applicationID),
        ] as [([String: [String]], PersonDifference.Subject)])
    func others(_ changes: [String: [String]], _ subject: PersonDifference.Subject) async throws {
        #expect(try await differences(Self.reading(changes)) == [subject])
    }

    @Test("Variation sequences and compatible characters are other names")
    func codePoints() async throws {
        let changes = ["氏名": "辻󠄀 神子", "代替文字情報": ""]
        #expect(try await differences(Self.reading(["氏名": ["辻󠄀神子"]]), changes) == [])
        #expect(try await differences(Self.reading(["氏名": ["辻神子"]]), changes) == [.name])
        #expect(try await differences(Self.reading(["氏名": ["辻󠄀\u{FA19}子"]]), changes) == [.name])
    }

    @Test(
        "The code must lead to this person's application, whatever stands around it",
        arguments: [
            (["https://example.jp/12345678901234567890123"], true),
            (["https://example.jp/12345678901234567890124"], false),
            (["https://example.jp/12345678901234567890123", "12345678901234567890124"], false),
            (["https://example.jp/1234567890123456789012"], false),
            (["https://example.jp/v212345678901234567890123"], true), ([], false),
            (["https://example.jp/123456789012345678901299"], false),
            (["3190110000019#"], false),
        ])
    func codes(_ codes: [String], _ isRight: Bool) async throws {
        #expect(try await differences(Self.reading(codes: codes)) == (isRight ? [] : [.code]))
    }

    @Test("A date by the common era, a date that nobody knows")
    func otherDates() async throws {
        #expect(
            try await differences(Self.reading(["生年月日": ["1993年3月31日"]]), ["暦": "西暦"]) == [])
        #expect(
            try await differences(
                Self.reading(["生年月日": ["不詳"]]), ["生年月日": "", "生年月日表記": "不詳"]) == [])
        #expect(
            try await differences(Self.reading(), ["生年月日": "", "生年月日表記": "不詳"]) == [.birthDate])
    }

    @Test("The individual number, and the addressee, count as well")
    func notices() async throws {
        let document = DocumentType.individualNumberNotice
        let number = "123456789018"
        func reading(_ changes: [String: [String]]) -> ReadNotice {
            var reading = Self.reading(changes.merging(["申請書ID": []]) { left, _ in left })
            reading.texts["個人番号"] = changes["個人番号"] ?? ["1234 5678 9018"]
            return reading
        }
        let record = ["個人番号": number]
        #expect(try await differences(reading([:]), record, document: document) == [])
        #expect(
            try await differences(
                reading(["個人番号": ["1234 5678 9019"]]), record, document: document) == [.page])
        #expect(try await differences(reading(["個人番号": []]), record, document: document) == [.page])

        let expiry = DocumentType.expiryNotice
        let addressee = ["宛名": "番号 太郎"]
        func letter(to recipient: [String]) -> ReadNotice {
            var reading = Self.reading(["申請書ID": [Self.identifier], "宛名": recipient])
            reading.texts["生年月日"] = nil
            return reading
        }
        #expect(
            try await differences(letter(to: ["番号太郎 様"]), addressee, document: expiry) == [])
        for wrong in [["番号花子様"], ["番号太郎"], []] {
            #expect(
                try await differences(letter(to: wrong), addressee, document: expiry) == [.name])
        }
    }

    private static let ownLayout = """
        layout: 1
        document: own-notice
        title: 自前の通知
        page: [100, 148]
        record:
          - { name: 氏名, kind: name, required: true }
          - { name: 生年月日, kind: date }
        requires: [氏名]
        styles:
          plain: { font: gothic, size: 9, leading: 13 }
        pages:
          - side: front
            elements:
              - { text: '氏名：{氏名} 様（{生年月日 | date(plain)}生）', frame: [10, 10, 80, 5], style: plain }
              - { text: '{氏名} {issuer.office.telephone}', frame: [10, 30, 80, 5], style: plain }
        overlays:
          specimen:
            - { stamp: 見本, frame: [15, 40, 70, 40], style: plain, rotation: 35 }

        """

    @Test("A layout of one's own may put other values beside the name")
    func ownLayouts() async throws {
        let desk = try CounterDesk()
        try Data(Self.ownLayout.utf8).write(to: URL(fileURLWithPath: desk.path("own.yaml")))
        let own = try #require(
            await DeskDocuments(layoutPaths: [desk.path("own.yaml")]).all().first)
        let validator = try #require(own.validator(for: .live))
        guard
            case .accepted(let notice, _) = validator.validate(["番号 花子", "1993-03-31"], row: 1)
        else {
            Issue.record("not accepted")
            return
        }
        let check = PersonCheck(AskedPerson(key: nil, notice: notice), document: own)
        func isRight(_ name: String, _ beside: String) -> Bool {
            let texts = ["氏名": [name, beside], "生年月日": [name]]
            return check.verdict(on: ReadNotice(texts: texts, codes: [])).isRight
        }
        #expect(isRight("氏名：番号 花子 様（平成5年3月31日生）", "番号花子 00-0000-0000"))
        #expect(!isRight("氏名：番号 太郎 様（平成5年3月31日生）", "番号花子 00-0000-0000"))
        #expect(!isRight("氏名：番号 花子 様（平成5年3月30日生）", "番号花子 00-0000-0000"))
        #expect(!isRight("氏名：番号 花子 様（平成5年3月31日生）", "番号太郎 00-0000-0000"))
    }

    @Test("Whatever else is wrong with the file blocks it too; no message repeats a value")
    func findings() async throws {
        let asked = AskedPerson(key: nil, notice: try Self.notice())
        let check = try await Self.check(asked)
        var reading = Self.reading()
        reading.findings = [Diagnostic("readback.text-missing", "文字がありません")]
        #expect(!check.verdict(on: reading).isRight)
        let other = Self.reading(["氏名": ["別人"], "申請書ID": ["99999999999999999999999"]])
        for difference in check.verdict(on: other).differences {
            for value in ["別人", "花子", "9999", "1234"] {
                #expect(!difference.message.contains(value))
            }
        }
    }
}
