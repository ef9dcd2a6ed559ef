internal import Diagnostics
internal import NoticeModel
internal import PageGraphics
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("見本 and 写し stand on every page that must bear them, and on no other")
struct OverlayTests {
    @Test("A specimen bears 見本 on every page", arguments: PaperDocument.allCases)
    func specimen(document: PaperDocument) throws {
        for page in try Specimens.job(of: document).pages {
            #expect(page.stampWords == ["本", "見"])
        }
    }

    @Test("A copy bears 写し on every page", arguments: PaperDocument.allCases)
    func copy(document: PaperDocument) throws {
        let job = try PrintedJob(
            document, records: [InventedRecord.make(1)], purpose: .archiveCopy)
        #expect(job.pages.count == document.pagesPerNotice)
        for page in job.pages { #expect(page.stampWords == ["し", "写"]) }
    }

    @Test(
        "A live notice bears neither",
        arguments: PaperDocument.allCases.filter { $0 != .notificationCard })
    func live(document: PaperDocument) throws {
        for page in try ResidentBatch.batch(of: document).job.pages { #expect(page.stamps.isEmpty) }
    }

    @Test("Each half of the notification card's sheet bears it", .tags(.notificationCard))
    func halves() throws {
        let copies = try ResidentBatch.batch(of: .notificationCard).job
        for page in try Specimens.job(of: .notificationCard).pages + copies.pages {
            let heights = page.stamps.map { Length(points: $0.centerY).millimetres }
            #expect(heights.contains { $0 < 65.98 })
            #expect(heights.contains { $0 > 82 })
        }
    }

    @Test("通知カード is never printed live", .tags(.notificationCard))
    func abolished() {
        let error = #expect(throws: DiagnosticFailure.self) {
            try PrintSetup(
                layoutPath: PaperDocument.notificationCard.layoutPath,
                issuerPath: PrintedJob.sampleIssuer, fontFolder: Checkout.fonts, purpose: .live)
        }
        #expect(error?.diagnostics.map(\.code) == ["notice.not-issued"])
    }
}

extension ReadPage {
    /// The characters of the stamps, each once, sorted.
    fileprivate var stampWords: [String] { Set(stamps.map(\.text)).sorted() }
}
