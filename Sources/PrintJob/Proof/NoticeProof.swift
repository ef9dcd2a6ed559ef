internal import NoticeModel
internal import PageGraphics
internal import Readback

/// Has the PDF of a single notice prove itself before it is handed over.
struct NoticeProof {
    let expectations: NoticeExpectations
    let engines: ReadingEngines

    /// - Throws: ``JobFailure/disproved(_:)``.
    func prove(
        _ bytes: [UInt8], _ notice: Notice, _ numbers: [SheetCodes.Numbers]
    ) throws(JobFailure) {
        let reading = try begin(bytes, pageCount: numbers.count * expectations.pagesPerSheet)
        let pages = expectations.pages(
            of: notice, numbers, isSeparated: expectations.separates(notice, numbers[0]))
        let report = try reading.finish { pages[$0 - 1] }
        guard report.findings.isEmpty else {
            throw .disproved(Disproof(file: "PDF", findings: report.findings))
        }
    }

    /// Has the programs that read begin with a PDF that must have so many pages.
    func begin(_ bytes: [UInt8], pageCount: Int) throws(JobFailure) -> BegunProof {
        try BegunProof(
            bytes, engines: engines, pageCount: pageCount,
            smallestModule: expectations.smallestModule)
    }
}
