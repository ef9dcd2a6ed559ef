internal import ChildProcesses
internal import PageGraphics
internal import SystemPackage

/// Both programs at work on the same stretch of pages, side by side.
struct StretchReading: ~Copyable {
    private var textReader: TextReader
    private var pictureReader: PictureReader
    private let engines: ReadingEngines

    init(
        _ engines: ReadingEngines, file: FilePath, pages: ClosedRange<Int>, eyesight: Eyesight
    ) throws(ReadbackFailure) {
        let text = try TextReader(engines, file: file, pages: pages)
        let picture = try PictureReader(
            engines, file: file, pages: pages, resolution: eyesight.resolution,
            edges: eyesight.edges)
        self.engines = engines
        textReader = text
        pictureReader = picture
    }

    /// Reads the next page with every engine.
    mutating func next(
        _ comparison: PageComparison, _ structure: inout PDFStructure,
        seen: ((SeenPage) -> Void)? = nil
    ) throws(ReadbackFailure) -> [ReadbackFinding] {
        let unreadable = [
            ReadbackFinding(
                .unreadable, page: comparison.page, row: comparison.expectation.row)
        ]
        let text = try textReader.next()
        let parts = structure.page(comparison.page - 1)
        // Every engine goes on to the next page, also if one of them has found none here.
        let findings = try pictureReader.next(bleed: comparison.expectation.bleed) { picture in
            guard let text, let parts else { return unreadable }
            let symbols = SymbolComparison.readings(
                of: comparison.expectation.symbols, in: picture)
            seen?(SeenPage(comparison, text, symbols))
            return comparison.findings(
                text: text, picture: picture, symbols: symbols, structure: parts)
        }
        return findings ?? unreadable
    }

    /// The least exit code of a program that was not found or ended by a signal. Below it, the
    /// program itself gave up: on the file.
    private static let leastForeignStatus: Int32 = 126

    /// Waits for the programs' end. Over a sound file both are silent and content.
    consuming func finish() throws(ReadbackFailure) -> [ReadbackFinding] {
        let engines = engines
        let text = textReader.finish()
        let picture = pictureReader.finish()
        for (ending, program) in [(text, engines.textReader), (picture, engines.rasterizer)]
        where ending.status >= Self.leastForeignStatus {
            throw .engine(program: program, .ended(status: ending.status))
        }
        let isContent = [text, picture].allSatisfy { $0.status == 0 && !$0.hasComplained }
        return isContent ? [] : [ReadbackFinding(.engineComplaint)]
    }
}
