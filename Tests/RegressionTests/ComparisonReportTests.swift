internal import Foundation
internal import Regression
internal import Testing

@Suite("What a comparison reports")
struct ComparisonReportTests {
    private let report = ComparisonReport(
        subject: .baselines, before: "Tests/Baselines", after: "Layouts",
        pages: [
            PageResult(
                document: "expiry-notice", specimen: "longest", page: 1, label: "1", state: .passed),
            PageResult(
                document: "expiry-notice", specimen: "longest", page: 2, label: "2",
                state: .changed,
                changes: [PageChange(.lost, seenBy: .text, before: "様")],
                pictures: PagePictures(before: [1], after: [2], scale: 5.9)),
        ])

    @Test("A page that is not as it was is a difference")
    func differences() {
        #expect(report.hasDifferences)
        #expect(report.count(.changed) == 1)
        #expect(report.count(.missing) == 0)
    }

    @Test("Pictures are not part of what is written as JSON")
    func json() throws {
        let data = try JSONEncoder().encode(report)
        let read = try JSONDecoder().decode(ComparisonReport.self, from: data)
        #expect(read.pages[1].pictures == nil)
        #expect(read.pages[1].changes == report.pages[1].changes)
    }
}
