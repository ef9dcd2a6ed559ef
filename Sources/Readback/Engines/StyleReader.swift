internal import ChildProcesses
internal import SystemPackage

/// MuPDF's structured text over a range of pages: font, size, ink and place of every letter.
///
/// Poppler's `pdftotext`, which spells the words, says nothing of fonts; MuPDF needs less than a
/// millisecond for a page.
struct StyleReader: ~Copyable {
    private var lines: ProgramLines

    init(
        _ engines: ReadingEngines, file: FilePath, pages: ClosedRange<Int>
    ) throws(ReadbackFailure) {
        lines = try ProgramLines(
            program: engines.rasterizer,
            arguments: [
                "draw", "-q", "-F", "stext", "-o", "-", file.string,
                "\(pages.lowerBound)-\(pages.upperBound)",
            ])
    }

    /// The next page; `nil` if there is none.
    mutating func next() throws(ReadbackFailure) -> StyledText? {
        var text = StyledText()
        var font = ""
        var size = 0.0
        var isOnPage = false
        // The style of the letter before, which nearly always is that of the next one.
        var last: (ink: [UInt8], style: Int32)?
        while let line = try lines.next(Line.init) {
            switch line {
            case .page: isOnPage = true
            case .font(let name, let points): (font, size, last) = (name, points, nil)
            case .letter(let origin, let middle, let ink):
                if last?.ink != ink {
                    let style = PageReading.Style(
                        font: font, size: size, ink: String(decoding: ink, as: UTF8.self))
                    last = (ink, text.number(of: style))
                }
                text.letters.append(
                    StyledText.Letter(origin: origin, middle: middle, style: last?.style ?? 0))
            case .pageEnd: return isOnPage ? text : nil
            case .other: continue
            }
        }
        return nil
    }

    /// One line of what `mutool draw -F stext` writes.
    enum Line {
        case page
        case font(name: String, size: Double)
        case letter(
            origin: (x: Double, y: Double), middle: (x: Double, y: Double), ink: [UInt8])
        case pageEnd
        case other

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            var scanner = LineScanner(bytes)
            switch scanner.tag() {
            case .letter: self = Self.letter(&scanner)
            case .font: self = Self.font(&scanner)
            case .page: self = .page
            case .pageEnd: self = .pageEnd
            case .word, .other: self = .other
            }
        }

        /// `quad` with its four corners, `x`, `y`, `color`, and `c`, the letter.
        private static func letter(_ scanner: inout LineScanner) -> Line {
            guard let quad = scanner.attributes(count: 8), let x = scanner.attribute(),
                let y = scanner.attribute()
            else { return .other }
            let ink = scanner.text()
            // A blank leaves no mark, and may be set in any font.
            if scanner.text().elementsEqual([0x20]) { return .other }
            return .letter(
                origin: (x, y),
                middle: (
                    (quad[0] + quad[2] + quad[4] + quad[6]) / 4,
                    (quad[1] + quad[3] + quad[5] + quad[7]) / 4
                ), ink: Array(ink))
        }

        private static func font(_ scanner: inout LineScanner) -> Line {
            let name = LineScanner.resolved(scanner.text())
            guard let size = scanner.attribute() else { return .other }
            return .font(name: String(decoding: name, as: UTF8.self), size: size)
        }
    }
}
