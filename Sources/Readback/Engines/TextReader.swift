internal import ChildProcesses
internal import PageGraphics
internal import SystemPackage

/// Poppler's `pdftotext -raw -bbox` over a range of pages: the words in the order in which they
/// were drawn, each with its box, as XHTML.
///
/// The few lines are read here and not by an XML parser: they come page by page through a pipe,
/// ten thousand bytes each, and a parser for whole documents would wait for the last volume's end.
struct TextReader: ~Copyable {
    private var lines: ProgramLines

    /// - Parameter isCropped: Whether places count from the corner of the crop box, as a viewer
    ///   shows the page, and not of the media box.
    init(
        _ engines: ReadingEngines, file: FilePath, pages: ClosedRange<Int>, isCropped: Bool = false
    ) throws(ReadbackFailure) {
        lines = try ProgramLines(
            program: engines.textReader,
            arguments: [
                "-raw", "-bbox", "-enc", "UTF-8", "-f", "\(pages.lowerBound)",
                "-l", "\(pages.upperBound)",
            ] + (isCropped ? ["-cropbox"] : []) + [file.string, "-"])
    }

    /// The next page; `nil` if there is none.
    mutating func next() throws(ReadbackFailure) -> PageText? {
        var size: Size?
        var words: [PageWord] = []
        words.reserveCapacity(128)
        while let line = try lines.next(Line.init) {
            switch line {
            case .page(let found): size = found
            case .word(let word): words.append(word)
            case .pageEnd: return size.map { PageText(size: $0, words: words) }
            case .other: continue
            }
        }
        return nil
    }

    /// Waits for the program's end. Of a blank page it says that it has no words.
    consuming func finish() -> ChildProcess.Ending {
        lines.finish(harmless: ["no word list"])
    }
}

extension TextReader {
    /// One line of what `pdftotext -bbox` writes.
    enum Line {
        case page(Size)
        case word(PageWord)
        case pageEnd
        case other

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            var scanner = LineScanner(bytes)
            switch scanner.tag() {
            case .word: self = Self.word(&scanner)
            case .page: self = Self.page(&scanner)
            case .pageEnd: self = .pageEnd
            case .letter, .font, .other: self = .other
            }
        }

        private static func word(_ scanner: inout LineScanner) -> Line {
            guard let left = scanner.attribute(), let top = scanner.attribute(),
                let right = scanner.attribute(), let bottom = scanner.attribute()
            else { return .other }
            let box = Rect(
                origin: Point(x: Length(points: left), y: Length(points: top)),
                size: Size(
                    width: Length(points: right - left), height: Length(points: bottom - top)))
            return .word(PageWord(letters: scanner.content(), box: box))
        }

        private static func page(_ scanner: inout LineScanner) -> Line {
            guard let width = scanner.attribute(), let height = scanner.attribute() else {
                return .other
            }
            return .page(Size(width: Length(points: width), height: Length(points: height)))
        }
    }
}
