internal import Diagnostics
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

    private func differences(
        _ reading: ReadNotice, _ changes: [String: String] = [:],
        document: DocumentType = .cardApplication
    ) throws -> [PersonDifference.Subject] {
        let asked = AskedPerson(key: nil, notice: try Self.notice(changes, document: document))
        return PersonCheck(asked, document: document).verdict(on: reading).differences.map(\.what)
    }

    @Test("The right one is right")
    func right() throws {
        let asked = AskedPerson(key: "花子", notice: try Self.notice())
        let verdict = PersonCheck(asked, document: .cardApplication).verdict(on: Self.reading())
        #expect(verdict.isRight)
        #expect(verdict.name == "番号花子")
        #expect(verdict.birthDate == "平成5年3月31日")
        #expect(verdict.applicationID == Self.identifier)
        #expect(asked.birthDate == "平成5年3月31日")
    }

    @Test(
        "What a layout does to a value makes no difference",
        arguments: [
            ["氏名": ["番号　花子", "番号 花子 様"]], ["氏名": ["番号花子\u{A0}様"]],
            ["生年月日": ["平成 5年 3月31日"]], ["生年月日": ["平成5年3月31日生"]],
            ["生年月日": ["平成 05年 03月 31日"]], ["申請書ID": [identifier]],
            ["申請書ID": ["申請書ID 1234 5678 9012", "3456 7890 123"]],
        ])
    func layouts(_ changes: [String: [String]]) throws {
        #expect(try differences(Self.reading(changes)) == [])
    }

    @Test(
        "Anything else does",
        arguments: [
            (["氏名": ["番号華子"]], .name), (["氏名": []], .name), (["氏名": ["番号花子", "別人"]], .name),
            (["氏名": ["番号花"]], .name), (["氏名": ["番号花子殿"]], .name), (["氏名": [""]], .name),
            (["氏名": ["番号花\u{E0100}子"]], .name),
            (["生年月日": ["平成5年3月30日"]], .birthDate), (["生年月日": []], .birthDate),
            (["生年月日": ["1993年3月31日"]], .birthDate), (["生年月日": ["平成5年3月31日死"]], .birthDate),
            (["申請書ID": ["12345678901234567890124"]], .applicationID),
            (["申請書ID": ["1234 5678 9012"]], .applicationID), (["申請書ID": []], .applicationID),
            (["申請書ID": [identifier, "9"]], .applicationID),
            (["申請書ID": [identifier + "1"]], .applicationID),
        ] as [([String: [String]], PersonDifference.Subject)])
    func others(_ changes: [String: [String]], _ subject: PersonDifference.Subject) throws {
        #expect(try differences(Self.reading(changes)) == [subject])
    }

    @Test("Variation sequences and compatible characters are other names")
    func codePoints() throws {
        let changes = ["氏名": "辻󠄀 神子", "代替文字情報": ""]
        #expect(try differences(Self.reading(["氏名": ["辻󠄀神子"]]), changes) == [])
        #expect(try differences(Self.reading(["氏名": ["辻神子"]]), changes) == [.name])
        #expect(try differences(Self.reading(["氏名": ["辻󠄀\u{FA19}子"]]), changes) == [.name])
    }

    @Test(
        "The code must lead to this person's application, whatever stands around it",
        arguments: [
            (["https://example.jp/12345678901234567890123"], true),
            (["https://example.jp/12345678901234567890124"], false),
            (["https://example.jp/12345678901234567890123", "12345678901234567890124"], false),
            (["https://example.jp/1234567890123456789012"], false),
            (["https://example.jp/123456789012345678901234"], false), ([], false),
            (["3190110000019#"], false),
        ])
    func codes(_ codes: [String], _ isRight: Bool) throws {
        #expect(try differences(Self.reading(codes: codes)) == (isRight ? [] : [.code]))
    }

    @Test("A date by the common era, a date that nobody knows")
    func otherDates() throws {
        #expect(
            try differences(Self.reading(["生年月日": ["1993年3月31日"]]), ["暦": "西暦"]) == [])
        #expect(
            try differences(
                Self.reading(["生年月日": ["不詳"]]), ["生年月日": "", "生年月日表記": "不詳"]) == [])
        #expect(
            try differences(Self.reading(), ["生年月日": "", "生年月日表記": "不詳"]) == [.birthDate])
    }

    @Test("The individual number, and the addressee, count as well")
    func notices() throws {
        let document = DocumentType.individualNumberNotice
        let number = "123456789018"
        func reading(_ changes: [String: [String]]) -> ReadNotice {
            var reading = Self.reading(changes.merging(["申請書ID": []]) { left, _ in left })
            reading.texts["個人番号"] = changes["個人番号"] ?? ["1234 5678 9018"]
            return reading
        }
        let record = ["個人番号": number]
        #expect(try differences(reading([:]), record, document: document) == [])
        #expect(
            try differences(
                reading(["個人番号": ["1234 5678 9019"]]), record, document: document) == [.page])
        #expect(try differences(reading(["個人番号": []]), record, document: document) == [.page])

        let expiry = DocumentType.expiryNotice
        let addressee = ["宛名": "番号 太郎"]
        #expect(
            try differences(
                Self.reading(["宛名": ["番号太郎様"]]), addressee, document: expiry) == [])
        #expect(
            try differences(
                Self.reading(["宛名": ["番号花子様"]]), addressee, document: expiry) == [.name])
        #expect(try differences(Self.reading(), addressee, document: expiry) == [.name])
    }

    @Test("Whatever else is wrong with the file blocks it too; no message repeats a value")
    func findings() throws {
        let asked = AskedPerson(key: nil, notice: try Self.notice())
        let check = PersonCheck(asked, document: .cardApplication)
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
