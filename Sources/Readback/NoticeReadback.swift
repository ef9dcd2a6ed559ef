public import PageGraphics
public import SystemPackage

/// Reads the few pages of a finished notice back, for somebody who waits for it: the programs that
/// read are at work from the beginning, whatever has to be found out meanwhile about what the pages
/// must show.
///
/// What is read and compared is what ``VolumeReadback`` reads and compares.
public struct NoticeReadback: ~Copyable {
    private let stretch: StretchReading
    private let file: FilePath
    private let pageCount: Int

    /// Has the programs begin.
    /// - Parameters:
    ///   - file: The file; it must stay until the reading is finished.
    ///   - pageCount: Pages that it must have, at least one.
    ///   - smallestModule: Side of the smallest module of its QR codes; `nil` if it has none.
    /// - Throws: ``ReadbackFailure`` if a program cannot be started.
    public init(
        engines: ReadingEngines, file: FilePath, pageCount: Int, smallestModule: Length?
    ) throws(ReadbackFailure) {
        self.file = file
        self.pageCount = pageCount
        stretch = try StretchReading(
            engines, file: file, pages: 1...pageCount,
            eyesight: .ofNotice(smallestModule: smallestModule))
    }

    /// Compares the pages, as they come, with what they must show.
    /// - Parameters:
    ///   - seen: Takes what a page says, before it is compared; nobody asks for it unless given.
    ///   - expectation: What a page must show, by its number from 1; asked in ascending order.
    /// - Throws: ``ReadbackFailure`` if the programs do not work, as a result, and what
    ///   `expectation` throws.
    public consuming func finish<Failure: Error>(
        seen: ((SeenPage) -> Void)? = nil,
        expectation: (Int) throws(Failure) -> PageExpectation
    ) throws(Failure) -> Result<VolumeReadback.Report, ReadbackFailure> {
        var comparison = FileComparison(file, pageCount: pageCount)
        guard comparison.isReadable else { return .success(comparison.report) }
        let failure = try comparison.compare(
            stretch, 1...pageCount, seen: seen, expectation: expectation)
        return failure.map(Result.failure) ?? .success(comparison.report)
    }
}
