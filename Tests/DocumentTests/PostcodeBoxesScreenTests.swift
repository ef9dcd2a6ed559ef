internal import Foundation
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A postcode in boxes is heard as one")
struct PostcodeBoxesScreenTests {
    @Test("Checkers find nothing, and the seven digits are one text")
    func heard() throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sample = Checkout.layouts + "/Samples/library-card-notice"
        let request = JobRequest(
            layoutPath: sample + ".yaml", issuerPath: PrintedJob.sampleIssuer,
            fontFolder: Checkout.fonts, purpose: .live, carrier: .none, inputPath: sample + ".csv")
        let bytes = try SingleNoticeJob(
            setup: try PrintSetup(request),
            request: .init(inputPath: sample + ".csv", row: 2, form: .accessiblePDF)
        ).run().bytes
        let pdf = try FinishedPDF(bytes: bytes, folder: folder)
        #expect(try pdf.structuralFaults() == "")
        #expect(try AccessibilityChecker.findings(pdf) == [])
        let words = try pdf.structure().elements("Document")[0].children.map(\.words)
        #expect(words.contains("0000001"), "\(words)")
    }
}
