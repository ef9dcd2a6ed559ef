internal import ChildProcesses
internal import PageGraphics
internal import SystemPackage

/// Both programs at work on the same stretch of pages, side by side.
struct StretchReading: ~Copyable {
    private var textReader: TextReader
    private var pictureReader: PictureReader
    private let engines: ReadingEngines

    init(
        _ engines: ReadingEngines, file: FilePath, pages: ClosedRange<Int>, resolution: Int
    ) throws(ReadbackFailure) {
        let text = try TextReader(engines, file: file, pages: pages)
        let picture = try PictureReader(
            engines, file: file, pages: pages, resolution: resolution)
        self.engines = engines
        textReader = text
        pictureReader = picture
    }

    /// Reads the next page with every engine.
    mutating func next(
        _ comparison: PageComparison, _ structure: inout PDFStructure
    ) throws(ReadbackFailure) -> [ReadbackFinding] {
        let unreadable = [
            ReadbackFinding(
                .unreadable, page: comparison.page, row: comparison.expectation.row)
        ]
        guard let text = try textReader.next(),
            let parts = structure.page(comparison.page - 1)
        else { return unreadable }
        let findings = try pictureReader.next(bleed: comparison.expectation.bleed) { picture in
            comparison.findings(text: text, picture: picture, structure: parts)
        }
        return findings ?? unreadable
    }

    /// Waits for the programs' end. Over a sound file both are silent.
    consuming func finish() throws(ReadbackFailure) -> [ReadbackFinding] {
        let engines = engines
        let text = textReader.finish()
        let picture = pictureReader.finish()
        for (ending, program) in [(text, engines.textReader), (picture, engines.rasterizer)]
        where ending.status != 0 {
            throw .engine(program: program, .ended(status: ending.status))
        }
        return text.hasComplained || picture.hasComplained
            ? [ReadbackFinding(.engineComplaint)] : []
    }
}
