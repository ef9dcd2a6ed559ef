internal import PageGraphics
internal import Readback
internal import SystemPackage

/// Has a finished file prove itself before it gets its name.
struct VolumeProof {
    let engines: ReadingEngines
    let extent: VerificationExtent

    /// Reads a file back.
    /// - Parameters:
    ///   - name: The name that findings call it by.
    ///   - announce: Told before each page how many have been read.
    /// - Returns: Pages that were read and compared.
    /// - Throws: ``JobFailure/disproved(_:)`` if anything is not as it should be,
    ///   ``JobFailure/unproven(_:)`` if a program that reads breaks off.
    func prove(
        _ file: FilePath, name: String, shows expectations: SheetExpectations,
        announce: (_ pagesRead: Int) throws(JobFailure) -> Void = { _ in }
    ) throws(JobFailure) -> Int {
        let report = try read(file, expectations, announce: announce)
        guard report.findings.isEmpty else {
            throw .disproved(Disproof(file: name, findings: report.findings))
        }
        return report.pagesRead
    }

    /// Reads a file back and says what is wrong.
    func read(
        _ file: FilePath, _ expectations: SheetExpectations,
        announce: (_ pagesRead: Int) throws(JobFailure) -> Void = { _ in }
    ) throws(JobFailure) -> VolumeReadback.Report {
        var pagesRead = 0
        return try read(
            file, pageCount: expectations.pageCount, smallestModule: expectations.smallestModule
        ) { page throws(JobFailure) in
            try announce(pagesRead)
            pagesRead += 1
            return try expectations.page(page)
        }
    }

    /// Reads a file back of which every page is known.
    func read(
        _ file: FilePath, pageCount: Int, smallestModule: Length?,
        expectation: (Int) throws(JobFailure) -> PageExpectation
    ) throws(JobFailure) -> VolumeReadback.Report {
        let result = try VolumeReadback(engines: engines, extent: extent).read(
            file, pageCount: pageCount, smallestModule: smallestModule, expectation: expectation)
        return try JobFailure.proving(result.get)
    }
}
