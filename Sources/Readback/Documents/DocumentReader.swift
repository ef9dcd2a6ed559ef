internal import PageGraphics
public import SystemPackage

/// Reads any PDF, whoever made it, for comparing: words, looks, codes and pictures of its pages.
///
/// Words and their places come from Poppler, fonts, sizes, inks and the picture from MuPDF, codes
/// from ZXing, pages, labels and boxes from libqpdf.
public struct DocumentReader: Sendable {
    private let engines: ReadingEngines
    private let resolution: Int
    private let readsSymbols: Bool

    /// Chooses programs.
    /// - Parameters:
    ///   - engines: The programs that read.
    ///   - resolution: Dots an inch of the pictures, from 72 to 600.
    ///   - readsSymbols: Whether to look for codes on every page, which takes as long as its words;
    ///     if not, ``PageReading/readSymbols()`` does where it matters.
    public init(engines: ReadingEngines, resolution: Int = 150, readsSymbols: Bool = true) {
        self.engines = engines
        self.resolution = min(max(resolution, 72), 600)
        self.readsSymbols = readsSymbols
    }

    /// A file whose pages are known by number and label.
    public struct Document: Sendable {
        /// Number of pages.
        public let pageCount: Int
        /// What the file calls its pages; `nil` for a page without a label.
        public let labels: [String?]
        let file: FilePath
        let geometries: [PDFStructure.Geometry]
        let reader: DocumentReader

        /// Reads a stretch of pages, one after the other.
        /// - Parameter pages: Numbers from 1, not beyond the last page.
        /// - Throws: ``DocumentFailure/engine(_:)`` if a program cannot be started.
        public func pages(_ pages: ClosedRange<Int>) throws(DocumentFailure) -> DocumentPages {
            do throws(ReadbackFailure) {
                return try DocumentPages(
                    self, pages, reader.engines, resolution: reader.resolution,
                    readsSymbols: reader.readsSymbols)
            } catch { throw .engine(error) }
        }
    }

    /// Opens a file. It is not changed, and must not change while it is read.
    /// - Throws: ``DocumentFailure/unreadable(page:)`` or ``DocumentFailure/locked``.
    public func open(_ file: FilePath) throws(DocumentFailure) -> Document {
        let structure = try PDFStructure(file.string, isRepairing: true)
        let labels = structure.shownLabels()
        var geometries: [PDFStructure.Geometry] = []
        geometries.reserveCapacity(structure.pageCount)
        for page in 0..<structure.pageCount {
            guard let geometry = structure.geometry(page) else {
                throw .unreadable(page: page + 1)
            }
            geometries.append(geometry)
        }
        return Document(
            pageCount: structure.pageCount, labels: labels, file: file, geometries: geometries,
            reader: self)
    }
}
