internal import ChildProcesses
internal import PageGraphics
internal import SystemPackage

/// The pages of a document, one after the other; one is held at a time.
public struct DocumentPages: ~Copyable {
    private let document: DocumentReader.Document
    private let readsSymbols: Bool
    private var rest: Range<Int>
    private var texts: TextReader
    private var styles: StyleReader
    private var pictures: PictureReader

    init(
        _ document: DocumentReader.Document, _ pages: ClosedRange<Int>, _ engines: ReadingEngines,
        resolution: Int, readsSymbols: Bool
    ) throws(ReadbackFailure) {
        self.document = document
        self.readsSymbols = readsSymbols
        let pages = pages.clamped(to: 1...max(document.pageCount, 1))
        let texts = try TextReader(engines, file: document.file, pages: pages, isCropped: true)
        let styles = try StyleReader(engines, file: document.file, pages: pages)
        pictures = try PictureReader(
            engines, file: document.file, pages: pages, resolution: resolution,
            edges: .soft)
        self.texts = texts
        self.styles = styles
        rest = pages.lowerBound..<(min(pages.upperBound, document.pageCount) + 1)
    }

    /// The next page; `nil` behind the last.
    /// - Throws: ``DocumentFailure``: a page that an engine gives up on is unreadable. There are
    ///   no further pages then.
    public mutating func next() throws(DocumentFailure) -> PageReading? {
        guard let number = rest.popFirst() else { return nil }
        let read: (PageText, StyledText, PagePicture)?
        do throws(ReadbackFailure) {
            if let text = try texts.next(), let styled = try styles.next(),
                let picture = try pictures.take()
            {
                read = (text, styled, picture)
            } else {
                read = nil
            }
        } catch { throw .engine(error) }
        guard let (text, styled, picture) = read else {
            rest = rest.upperBound..<rest.upperBound
            throw .unreadable(page: number)
        }
        return try reading(number, text, styled, picture)
    }

    private func reading(
        _ number: Int, _ text: PageText, _ styled: StyledText, _ picture: PagePicture
    ) throws(DocumentFailure) -> PageReading {
        let geometry = document.geometries[number - 1]
        let millimetre = 72 / 25.4
        guard
            let grey = GreyPicture(
                width: picture.width, height: picture.height, scale: picture.scale * millimetre,
                left: geometry.left * geometry.unit / millimetre,
                top: geometry.top * geometry.unit / millimetre, dots: picture.dots)
        else { throw .unreadable(page: number) }
        var reading = PageReading(
            content: PageReading.Content(
                number: number, label: document.labels[number - 1],
                width: geometry.width * geometry.unit / millimetre,
                height: geometry.height * geometry.unit / millimetre,
                words: StyledWords(styled, geometry).words(text.words), symbols: nil),
            picture: grey)
        if readsSymbols { reading.readSymbols() }
        return reading
    }
}
