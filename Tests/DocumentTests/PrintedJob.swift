internal import Foundation
internal import Intake
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import PrintJob
internal import TestSupport

/// A job that was printed, and its volume as other engines read it.
struct PrintedJob: Sendable {
    /// The layout it was printed with.
    let layout: Layout
    /// Its pages, in order.
    let pages: [ReadPage]
    /// The lines of `rejected.csv`, header left out.
    let rejected: [[String]]
    private let document: PaperDocument
    private let volume: Data

    /// Prints a residents file.
    init(
        _ document: PaperDocument, input: String, purpose: PrintPurpose,
        issuer: String = PrintedJob.sampleIssuer
    ) throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // Without a carrier sheet: page by page, these are the notices alone.
        let request = JobRequest(
            layoutPath: document.layoutPath, issuerPath: issuer, fontFolder: Checkout.fonts,
            purpose: purpose, carrier: .none, inputPath: input)
        let setup = try PrintSetup(request)
        let job = folder + "/job"
        let report = try BatchJob(
            setup: setup, request: request, outputPath: job,
            session: JobSession(account: "test", host: "test", now: { "2026-04-24T00:00:00Z" }),
            workers: .thisProcess
        ).run()
        self.document = document
        layout = setup.layout
        rejected = try String(contentsOfFile: job + "/rejected.csv", encoding: .utf8)
            .split(whereSeparator: \.isNewline).dropFirst().map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
        guard report.manifest.counts.printed > 0 else {
            (pages, volume) = ([], Data())
            return
        }
        let file = job + "/volume-0001.pdf"
        let pdf = FinishedPDF(path: file)
        let (texts, words) = (try pdf.drawnTexts(), try pdf.placedWords())
        guard texts.count == words.count else { throw PagesDisagree() }
        pages = zip(texts, words).map(ReadPage.init)
        volume = try Data(contentsOf: URL(fileURLWithPath: file))
    }

    /// Prints records given by header; headers that the document does not have are left out.
    init(
        _ document: PaperDocument, records: [[String: String]], purpose: PrintPurpose? = nil,
        issuer: String = PrintedJob.sampleIssuer
    ) throws {
        let headers = document.type.schema.fields.map(\.name)
        var bytes: [UInt8] = []
        CSVEncoder().encode(headers, into: &bytes)
        for record in records {
            CSVEncoder().encode(headers.map { record[$0] ?? "" }, into: &bytes)
        }
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let input = folder + "/residents.csv"
        try Data(bytes).write(to: URL(fileURLWithPath: input))
        try self.init(
            document, input: input, purpose: purpose ?? document.purpose, issuer: issuer)
    }

    /// The issuer file that comes with the layouts.
    static let sampleIssuer = Checkout.layouts + "/Samples/issuer.yaml"

    /// Two runs of Poppler saw different numbers of pages.
    struct PagesDisagree: Error {}

    /// Not every record was printed on all its pages; what the list of rejections says.
    struct Incomplete: Error { let rejected: [[String]] }

    /// The job, if it printed so many notices on all their pages and rejected nothing.
    func complete(notices: Int) throws -> PrintedJob {
        guard rejected.isEmpty, pages.count == notices * document.pagesPerNotice else {
            throw Incomplete(rejected: rejected)
        }
        return self
    }

    /// The volume as a file, for a further look at it.
    func withVolume<Result>(_ look: (FinishedPDF) throws -> Result) throws -> Result {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try look(try FinishedPDF(bytes: Array(volume), folder: folder))
    }

    /// What the QR codes of each page say, looked for where the document has its codes.
    func symbols() throws -> [[String]] {
        let strip = document.symbolStrip
        return try withVolume { try $0.symbols(from: strip.top, to: strip.bottom) }
    }

    /// Page (from 0, within a notice) and frame of an element.
    func place(of identifier: String) -> (page: Int, frame: Rect)? {
        for (index, page) in layout.pages.enumerated() {
            if let element = page.elements.first(where: { $0.identifier == identifier }) {
                return (index, element.frame)
            }
        }
        return nil
    }

    /// What stands in an element's frame on the pages of a notice (from 0).
    func text(in identifier: String, notice: Int = 0) -> String? {
        guard let place = place(of: identifier) else { return nil }
        let page = notice * layout.pages.count + place.page
        return pages.indices.contains(page) ? pages[page].text(in: place.frame) : nil
    }
}
