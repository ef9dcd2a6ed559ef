internal import SystemPackage

/// A file that is compared with what its pages must show, one stretch of pages after the other.
struct FileComparison: ~Copyable {
    private var structure: PDFStructure?
    private let labels: [Int: String]
    /// What has been read and found so far.
    private(set) var report = VolumeReadback.Report()

    /// Opens a file that must have so many pages.
    init(_ file: FilePath, pageCount: Int) {
        guard let structure = PDFStructure.sound(file.string) else {
            report.findings = [ReadbackFinding(.unreadable)]
            labels = [:]
            return
        }
        guard structure.pageCount == pageCount else {
            report.findings = [ReadbackFinding(.pageCount)]
            labels = [:]
            return
        }
        labels = structure.labels()
        if structure.hasForeignParts { report.findings.append(ReadbackFinding(.annotation)) }
        self.structure = consume structure
    }

    /// Whether there are pages to compare; if not, the report says why.
    var isReadable: Bool { structure != nil }

    /// Compares the pages of a stretch that programs read.
    /// - Returns: Why the programs do not work; `nil` if they do.
    mutating func compare<Failure: Error>(
        _ reading: consuming StretchReading, _ pages: ClosedRange<Int>,
        seen: ((SeenPage) -> Void)? = nil,
        expectation: (Int) throws(Failure) -> PageExpectation
    ) throws(Failure) -> ReadbackFailure? {
        for page in pages {
            let comparison = PageComparison(
                expectation: try expectation(page), page: page, label: labels[page - 1])
            do throws(ReadbackFailure) {
                report.findings += try reading.next(comparison, &structure!, seen: seen)
            } catch { return error }
            report.pagesRead += 1
        }
        do throws(ReadbackFailure) {
            report.findings += try reading.finish()
        } catch { return error }
        return nil
    }
}
