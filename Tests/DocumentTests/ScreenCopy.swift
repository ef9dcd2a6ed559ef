internal import Foundation
internal import Intake
internal import NoticeModel
internal import PrintJob
internal import TestSupport

/// A document's notices as they are made for the screen, and as they are printed.
struct ScreenCopy {
    let document: PaperDocument
    private let setup: PrintSetup
    private let input: String
    private let folder: String

    /// Takes records given by header, or the specimen of the public guide if there are none.
    init(
        _ document: PaperDocument, records: [[String: String]] = [], purpose: PrintPurpose
    ) throws {
        self.document = document
        folder = try Checkout.temporaryFolder()
        setup = try PrintSetup(
            layoutPath: document.layoutPath, issuerPath: PrintedJob.sampleIssuer,
            fontFolder: Checkout.fonts, purpose: purpose, carrier: .none)
        guard !records.isEmpty else {
            input = document.specimenPath
            return
        }
        let headers = document.type.schema.fields.map(\.name)
        var bytes: [UInt8] = []
        CSVEncoder().encode(headers, into: &bytes)
        for record in records {
            CSVEncoder().encode(headers.map { record[$0] ?? "" }, into: &bytes)
        }
        input = folder + "/residents.csv"
        try Data(bytes).write(to: URL(fileURLWithPath: input))
    }

    /// Removes what was written.
    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// The bytes of a row (from 1), for the screen or as printed.
    func bytes(row: Int = 1, _ form: SingleNoticeJob.Form = .accessiblePDF) throws -> [UInt8] {
        try SingleNoticeJob(
            setup: setup, request: .init(inputPath: input, row: row, form: form)
        ).run().bytes
    }

    /// The file of a row.
    func pdf(row: Int = 1, _ form: SingleNoticeJob.Form = .accessiblePDF) throws -> FinishedPDF {
        try FinishedPDF(bytes: try bytes(row: row, form), folder: folder)
    }
}
