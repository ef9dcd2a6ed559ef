public import PageGraphics
public import SystemPackage

/// Reads a finished PDF back, page by page, and compares it with what must be there.
///
/// Text and places come from Poppler, the picture of the page from MuPDF, what its QR codes say
/// from ZXing, pages and fonts from libqpdf. None of them had a part in drawing a page.
public struct VolumeReadback: Sendable {
    private let engines: ReadingEngines
    private let extent: VerificationExtent

    /// What was read and found.
    public struct Report: Hashable, Sendable {
        /// Pages that were read and compared.
        public internal(set) var pagesRead = 0
        /// What is wrong, in the order of the pages.
        public internal(set) var findings: [ReadbackFinding] = []
    }

    /// Chooses programs and extent.
    public init(engines: ReadingEngines, extent: VerificationExtent = .full) {
        self.engines = engines
        self.extent = extent
    }

    /// Reads a file.
    /// - Parameters:
    ///   - file: The file.
    ///   - pageCount: Pages that it must have.
    ///   - smallestModule: Side of the smallest module of its QR codes; `nil` if it has none.
    ///   - expectation: What a page must show, by its number from 1; asked in ascending order for
    ///     the pages that are read.
    /// - Throws: ``ReadbackFailure`` if the programs do not work, and what `expectation` throws.
    public func read<Failure: Error>(
        _ file: FilePath, pageCount: Int, smallestModule: Length?,
        expectation: (Int) throws(Failure) -> PageExpectation
    ) throws(Failure) -> Result<Report, ReadbackFailure> {
        guard extent != .off else { return .success(Report()) }
        var comparison = FileComparison(file, pageCount: pageCount)
        guard comparison.isReadable else { return .success(comparison.report) }
        let eyesight = Eyesight.ofVolume(smallestModule: smallestModule)
        for pages in extent.stretches(of: pageCount) {
            let stretch: StretchReading
            do throws(ReadbackFailure) {
                stretch = try StretchReading(engines, file: file, pages: pages, eyesight: eyesight)
            } catch { return .failure(error) }
            let failure = try comparison.compare(stretch, pages, expectation: expectation)
            if let failure { return .failure(failure) }
        }
        return .success(comparison.report)
    }
}
