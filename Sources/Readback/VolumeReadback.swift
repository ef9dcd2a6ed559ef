internal import ChildProcesses
internal import LayoutDescription
public import PageGraphics
public import SystemPackage

/// Reads a finished PDF back, page by page, and compares it with what must be there.
///
/// Text and places come from Poppler, the picture of the page from MuPDF, what its QR codes say
/// from ZXing, pages and fonts from libqpdf. None of them had a part in drawing a page.
public struct VolumeReadback: Sendable {
    private let engines: ReadingEngines
    private let extent: VerificationExtent
    private let beginsAtOnce: Bool

    /// What was read and found.
    public struct Report: Hashable, Sendable {
        /// Pages that were read and compared.
        public internal(set) var pagesRead = 0
        /// What is wrong, in the order of the pages.
        public internal(set) var findings: [ReadbackFinding] = []
    }

    /// Dots an inch at which pages are looked at; more if a QR code's modules are small, and a
    /// quarter more where edges are not quite hard and thin strokes are paler for it.
    private static let resolution = 120
    /// Dots that a module takes at least. The dot in its middle is its own from one dot a module
    /// on; a reader of codes wants more.
    private static let leastModuleDots = 1.6

    /// Chooses programs and extent.
    /// - Parameter beginsAtOnce: Reads the first page 40 ms earlier and each page 3 ms slower: for
    ///   a notice that somebody waits for.
    public init(
        engines: ReadingEngines, extent: VerificationExtent = .full, beginsAtOnce: Bool = false
    ) {
        self.engines = engines
        self.extent = extent
        self.beginsAtOnce = beginsAtOnce
    }

    /// Reads a file.
    /// - Parameters:
    ///   - file: The file.
    ///   - pageCount: Pages that it must have.
    ///   - smallestModule: Side of the smallest module of its QR codes; `nil` if it has none.
    ///   - seen: Takes what a page says, before it is compared; nobody asks for it unless given.
    ///   - expectation: What a page must show, by its number from 1; asked in ascending order for
    ///     the pages that are read.
    /// - Throws: ``ReadbackFailure`` if the programs do not work, and what `expectation` throws.
    public func read<Failure: Error>(
        _ file: FilePath, pageCount: Int, smallestModule: Length?,
        seen: ((SeenPage) -> Void)? = nil,
        expectation: (Int) throws(Failure) -> PageExpectation
    ) throws(Failure) -> Result<Report, ReadbackFailure> {
        var report = Report()
        guard extent != .off else { return .success(report) }
        guard var structure = PDFStructure.sound(file.string) else {
            report.findings = [ReadbackFinding(.unreadable)]
            return .success(report)
        }
        guard structure.pageCount == pageCount else {
            report.findings = [ReadbackFinding(.pageCount)]
            return .success(report)
        }
        let labels = structure.labels()
        if structure.hasForeignParts { report.findings.append(ReadbackFinding(.annotation)) }
        let resolution = resolution(for: smallestModule)
        for pages in extent.stretches(of: pageCount) {
            var stretch: StretchReading
            do throws(ReadbackFailure) {
                stretch = try StretchReading(
                    engines, file: file, pages: pages, resolution: resolution,
                    edges: beginsAtOnce ? .nearlyHard : .hard)
            } catch { return .failure(error) }
            for page in pages {
                let comparison = PageComparison(
                    expectation: try expectation(page), page: page, label: labels[page - 1])
                do throws(ReadbackFailure) {
                    report.findings += try stretch.next(comparison, &structure, seen: seen)
                } catch { return .failure(error) }
                report.pagesRead += 1
            }
            do throws(ReadbackFailure) {
                report.findings += try stretch.finish()
            } catch { return .failure(error) }
        }
        return .success(report)
    }

    private func resolution(for module: Length?) -> Int {
        let least = beginsAtOnce ? Self.resolution * 5 / 4 : Self.resolution
        guard let module, module.points > 0 else { return least }
        return max(least, Int((Self.leastModuleDots * 72 / module.points).rounded(.up)))
    }
}
