internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import PageGraphics
internal import PrintJob
internal import Regression
internal import TestSupport
internal import Testing

@Suite("A specimen is printed as a job prints a record")
struct SpecimenPressTests {
    /// The residents file with the one record of a specimen.
    private static func residents(_ specimen: Specimen) throws -> String {
        let folder = try Checkout.temporaryFolder()
        let record = Dictionary(
            uniqueKeysWithValues: specimen.record.map { ($0.name, $0.value ?? "") })
        let data = try JSONSerialization.data(withJSONObject: record)
        let path = folder + "/residents.jsonl"
        try (data + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test(
        "The PDF has the very bytes that a job of the record writes",
        arguments: [
            ("individual-number-notice", "longest-kanji-name"),
            ("individual-number-notice", "unknown-birth"), ("expiry-notice", "shortest-name"),
            ("notification-card", "supplementary-characters"),
            ("card-application", "longest-address"), ("card-application", "longest-birth-text"),
        ])
    func sameBytes(document: String, name: String) throws {
        let set = try CommittedSet.load(document)
        let found = try #require(set.specimens.first { $0.name == name })
        // A notice by itself is the only one of its mail piece and has the issuer's first number.
        let specimen = found.printedAlone
        let path = try Self.residents(specimen)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let setup = try PrintSetup(
            layoutPath: set.layoutPath, issuerPath: set.issuerPath, fontFolder: set.fontFolder,
            purpose: specimen.purpose)
        let rendered = try SingleNoticeJob(
            setup: setup, request: .init(inputPath: path, row: 1, form: .pdf)
        ).run()
        let printed = try SpecimenPress(set: set).print(specimen)
        #expect(printed.pdf == rendered.bytes)
        #expect(printed.pages.count == rendered.pageCount)
        #expect(printed.labels[0] == rendered.serial)
    }

    @Test("The same bytes every time, from one press and from another")
    func repeatable() throws {
        let set = try CommittedSet.load("expiry-notice")
        let press = SpecimenPress(set: set)
        let first = try press.print(set.specimens[2])
        _ = try press.print(set.specimens[3])
        #expect(try press.print(set.specimens[2]) == first)
        #expect(try SpecimenPress(set: set).print(set.specimens[2]).pdf == first.pdf)
    }

    @Test("Sheets, serials and reprints stand on the page as stated")
    func numbers() throws {
        let notice = try CommittedSet.of("individual-number-notice")
        let last = try #require(notice.composed.first { $0.specimen.name == "longest-kanji-name" })
        #expect(last.labels == ["99999999 12/12", "99999999 12/12 裏"])
        #expect(Self.text(last).contains("00000012 12/12"))
        let reprint = try #require(
            notice.composed.first { $0.specimen.name == "newborn-to-parent" })
        #expect(Self.text(reprint).contains("再印刷"))
        #expect(!Self.text(last).contains("再印刷"))
        let carrier = try CommittedSet.of("address-carrier")
        let large = try #require(
            carrier.composed.first { $0.specimen.name == "longest-kanji-name" })
        #expect(large.labels == ["封書1"])
        #expect(Self.text(large).contains("12枚"))
    }

    /// What the glyphs of the first page say.
    private static func text(_ specimen: ComposedSpecimen) -> String {
        specimen.pages[0].allItems.reduce(into: "") { text, item in
            if case .glyphs(let run) = item { text += run.text }
        }
    }

    private static func set(_ fields: String, base: String = "氏名: 乙") throws -> SpecimenSet {
        let text = """
            layout: Layouts/expiry-notice.yaml
            issuer: Layouts/Samples/issuer.yaml
            fonts: Fonts
            base:
              申請書ID: '99999201911050000000017'
              郵便番号: 000-0000
              住所: ○○県
              有効期限: 2026年の誕生日まで
              有効期限到来対象: マイナンバーカード
              \(base)
            specimens:
              - name: tried
                shows: 例
                fields: { \(fields) }
            """
        return try SpecimenSetLoader(root: Checkout.root).load(text: text, path: "specimens.yaml")
    }

    private static func failure(_ set: SpecimenSet) -> DiagnosticFailure? {
        #expect(throws: DiagnosticFailure.self) {
            try SpecimenPress(set: set).compose(set.specimens[0])
        }
    }

    @Test("A bad record is refused at its line with the name of the specimen, without the value")
    func rejected() throws {
        let failure = Self.failure(
            try Self.set("郵便番号: 12, 宛名: \(String(repeating: "長", count: 101))"))
        let findings = try #require(failure?.diagnostics)
        #expect(findings.map(\.code) == ["notice.postal-code", "notice.too-long"])
        #expect(
            findings.map(\.place) == [
                .position(file: "specimens.yaml", line: 14, column: 21),
                .position(file: "specimens.yaml", line: 14, column: 29),
            ])
        #expect(findings[0].message.hasPrefix("見本記録「tried」の郵便番号: "))
        #expect(!findings.contains { $0.message.contains("長長") })
    }

    @Test("A required field that is missing is told at the specimen; a text too long at its field")
    func missingAndTooLong() throws {
        let missing = Self.failure(try Self.set("氏名: null"))
        #expect(missing?.diagnostics.map(\.code) == ["notice.required"])
        #expect(
            missing?.diagnostics.map(\.place) == [
                .position(file: "specimens.yaml", line: 12, column: 5)
            ])
        let unbreakable = Self.failure(
            try Self.set("宛名: \(String(repeating: "W", count: 100))"))
        #expect(unbreakable?.diagnostics.map(\.code) == ["notice.does-not-fit"])
        #expect(
            unbreakable?.diagnostics.map(\.place) == [
                .position(file: "specimens.yaml", line: 14, column: 19)
            ])
    }

    @Test("A field that the document has not is told with the nearest name")
    func unknownField() throws {
        let failure = Self.failure(try Self.set("有効期間: 2026年"))
        #expect(failure?.diagnostics.map(\.code) == ["specimens.unknown-field"])
        #expect(failure?.diagnostics.first?.hint == "「有効期限」ではありませんか")
    }

    @Test("A document that is not issued any more has no live specimen")
    func withdrawn() throws {
        let set = try CommittedSet.load("notification-card")
        let failure = #expect(throws: DiagnosticFailure.self) {
            try SpecimenPress(set: set).layout(for: .live)
        }
        #expect(failure?.diagnostics.map(\.code) == ["notice.not-issued"])
    }
}

extension Specimen {
    /// The same record as the only one of its mail piece.
    fileprivate var printedAlone: Specimen {
        var alone = self
        alone.serial = nil
        alone.sheet = nil
        alone.isReprint = false
        return alone
    }
}
