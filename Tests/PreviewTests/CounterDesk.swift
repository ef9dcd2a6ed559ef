internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import Preview
internal import PrintJob
internal import SampleResidents
internal import TestSupport

/// A counter in a temporary folder: a residents file of invented people, documents, a ledger.
final class CounterDesk: Sendable {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { folder + "/" + name }

    /// The documents that the repository has layouts of.
    static let documents = DeskDocuments(
        layoutPaths: DocumentType.all.map { "\(Checkout.layouts)/\($0.identifier).yaml" })

    static let session = JobSession(
        account: "test", host: "test", now: { "2026-04-24T00:00:00Z" })

    /// Texts of a generated record by field, some of them replaced.
    static func person(
        _ changes: [String: String] = [:], document: DocumentType = .cardApplication,
        seed: UInt64 = 1
    ) -> [String: String] {
        let generator = ResidentGenerator(document: document, seed: seed)
        let row = generator.rows(count: 1).first { _ in true } ?? []
        var person = Dictionary(uniqueKeysWithValues: zip(generator.headers, row))
        // Nothing of one person may contradict the changes.
        for field in ["生年月日表記", "暦", "代替文字情報", "点字カナ"] where person[field] != nil {
            person[field] = ""
        }
        return person.merging(changes) { $1 }
    }

    /// Writes a residents file of people given by field.
    @discardableResult
    func residents(
        _ people: [[String: String]], document: DocumentType = .cardApplication,
        name: String = "residents.csv"
    ) throws -> String {
        let headers = document.schema.fields.map(\.name)
        var bytes: [UInt8] = []
        CSVEncoder().encode(headers, into: &bytes)
        for person in people {
            CSVEncoder().encode(headers.map { person[$0] ?? "" }, into: &bytes)
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    /// A file of so many generated people.
    func generatedResidents(
        count: Int, document: DocumentType = .cardApplication
    ) throws -> String {
        let generator = ResidentGenerator(document: document, seed: 7)
        var bytes: [UInt8] = []
        CSVEncoder().encode(generator.headers, into: &bytes)
        for row in generator.rows(count: count) { CSVEncoder().encode(row, into: &bytes) }
        try Data(bytes).write(to: URL(fileURLWithPath: path("generated.csv")))
        return path("generated.csv")
    }

    /// The index of a file as the live document sees it.
    static func index(
        _ path: String, _ document: DocumentType = .cardApplication
    ) throws -> ResidentsIndex {
        try ResidentsIndex(
            ResidentsSource(path: path),
            validator: try NoticeValidator(document: document, purpose: .live))
    }

    /// A 申請書ID that ends in these digits.
    static func identifier(endingIn tail: String) -> String {
        String(repeating: "1", count: 23 - tail.count) + tail
    }
}
