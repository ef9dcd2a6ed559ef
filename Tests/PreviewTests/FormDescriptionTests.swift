internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import Preview
internal import TestSupport
internal import Testing

@Suite("A record may be typed, by the rules of the batch")
struct FormDescriptionTests {
    private static func document(_ type: DocumentType) async throws -> DeskDocument {
        try #require(await CounterDesk.documents.document(type.identifier))
    }

    @Test("The issuer's rules are those of the desk, and change with the issuer file")
    func issuerRules() async throws {
        let desk = try CounterDesk()
        let path = desk.path("issuer.yaml")
        let sample = try String(contentsOfFile: PressDesk.issuer, encoding: .utf8)
        func write(_ word: String) throws {
            let text = sample.replacing("mismatch: warn", with: "mismatch: \(word)")
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
        try write("reject")
        let documents = DeskDocuments(
            layoutPaths: [Checkout.layouts + "/card-application.yaml"], issuerPath: path)
        func policy() async -> SubstitutePolicy? {
            await documents.all().first?.validator(for: .live)?.substitutePolicy
        }
        #expect(await policy() == .reject)
        try write("warn")
        #expect(await policy() == .warn)
        // While the file is broken, the last rule stands.
        try write("reject")
        #expect(await policy() == .reject)
        try write("[")
        #expect(await policy() == .reject)
    }

    @Test("The form has every field of the document, once", arguments: DocumentType.all)
    func complete(_ type: DocumentType) async throws {
        let fields = FormDescription(try await Self.document(type)).fields
        #expect(fields.map(\.name).sorted() == type.schema.fields.map(\.name).sorted())
        for field in fields {
            let declaration = try #require(
                type.schema.fields.first { $0.name == field.name })
            #expect(field.isRequired == declaration.isRequired)
            if let limit = declaration.maximumLength, declaration.kind != .kana {
                #expect(field.limit == limit)
            }
        }
        // Fields of one group stand together.
        let groups = fields.map(\.group)
        var seen: [FormField.Group] = []
        for group in groups where seen.last != group {
            #expect(!seen.contains(group))
            seen.append(group)
        }
    }

    @Test("A field says what it holds")
    func kinds() async throws {
        let fields = FormDescription(try await Self.document(.notificationCard)).fields
        func field(_ name: String) throws -> FormField {
            try #require(fields.first { $0.name == name })
        }
        #expect(try field("個人番号").kind == "individual-number")
        #expect(try field("個人番号").limit == 12)
        #expect(try field("性別").choices == ["男", "女"])
        #expect(try field("生年月日").note?.contains("生年月日表記") == true)
        #expect(try field("製造管理番号").limit == 8)
        #expect(try field("氏名").limit == 100)
        let json = try JSONEncoder().encode(try field("氏名"))
        let object = try #require(
            try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(object["choices"] is NSNull)
    }

    @Test(
        "Bad values have the very findings of the batch",
        arguments: [
            ["生年月日": "平成5年3月31日"], ["生年月日": "2020-02-30"], ["申請書ID": "１２３"],
            ["氏名": ""], ["氏名": "番号\u{202E}花子"], ["氏名": " 番号"],
            ["氏名": String(repeating: "番", count: 101)], ["性別": "女性"], ["郵便番号": "95185500"],
            ["電話番号": "1-2-3"], ["点字カナ": "ばんごう"], ["点字カナ": String(repeating: "ガ", count: 40)],
            ["在留期間等満了日の有無": "有", "在留期間等満了日": ""], ["製造管理番号": "12"],
            ["氏名": "", "申請書ID": "1", "生年月日": "x", "性別": ""],
        ])
    func sameFindings(_ changes: [String: String]) async throws {
        let desk = try CounterDesk()
        let typed = CounterDesk.person(changes)
        let validator = try NoticeValidator(
            document: .cardApplication, purpose: .live, brailleKanaLimit: nil)
        let reader = try ResidentsReader(
            path: try desk.residents([typed]), validator: validator)
        guard case .rejected(let rejection)? = try reader.next() else {
            Issue.record("the batch takes it")
            return
        }
        let form = FormDescription(try await Self.document(.cardApplication))
        let error = #expect(throws: DiagnosticFailure.self) {
            try form.notice(typed, validator)
        }
        #expect(error?.diagnostics == rejection.findings)
        #expect(!rejection.findings.isEmpty)
    }

    @Test("A good record is the notice that the batch makes of it")
    func sameNotice() async throws {
        let desk = try CounterDesk()
        let typed = CounterDesk.person(["氏名": "番号 花子"])
        let validator = try NoticeValidator(document: .cardApplication, purpose: .live)
        let reader = try ResidentsReader(
            path: try desk.residents([typed]), validator: validator)
        guard case .notice(let notice, _, _)? = try reader.next() else {
            Issue.record("the batch rejects it")
            return
        }
        let form = FormDescription(try await Self.document(.cardApplication))
        #expect(try form.notice(typed, validator) == notice)
    }

    @Test("A text for no field is refused, and not repeated")
    func unknown() async throws {
        let form = FormDescription(try await Self.document(.cardApplication))
        let error = #expect(throws: DiagnosticFailure.self) {
            try form.values(["氏名": "番号 花子", "秘密": "値"])
        }
        #expect(error?.diagnostics.map(\.code) == ["preview.unknown-field"])
        #expect(!"\(String(describing: error))".contains("秘密"))
    }
}
