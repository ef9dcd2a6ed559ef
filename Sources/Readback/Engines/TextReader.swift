internal import ChildProcesses
internal import Glibc
internal import PageGraphics
internal import SystemPackage

/// Poppler's `pdftotext -raw -bbox` over a range of pages: the words in the order in which they
/// were drawn, each with its box, as XHTML.
///
/// The few lines are read here and not by an XML parser: they come page by page through a pipe,
/// ten thousand bytes each, and a parser for whole documents would wait for the last volume's end.
struct TextReader: ~Copyable {
    private var process: ChildProcess
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    /// What is still to be read begins here …
    private var start = 0
    /// … and ends here.
    private var filled = 0

    init(
        _ engines: ReadingEngines, file: FilePath, pages: ClosedRange<Int>
    ) throws(ReadbackFailure) {
        do throws(Errno) {
            process = try ChildProcess(
                program: FilePath(engines.textReader),
                arguments: [
                    "-raw", "-bbox", "-enc", "UTF-8", "-f", "\(pages.lowerBound)",
                    "-l", "\(pages.upperBound)", file.string, "-",
                ])
        } catch {
            throw .engine(program: engines.textReader, .cannotStart(errno: error.rawValue))
        }
    }

    /// The next page; `nil` if there is none.
    mutating func next() throws(ReadbackFailure) -> PageText? {
        var size: Size?
        var words: [PageWord] = []
        words.reserveCapacity(128)
        while let line = try nextLine() {
            let parsed = buffer.withUnsafeBufferPointer { bytes in
                Line(UnsafeBufferPointer(rebasing: bytes[line]))
            }
            switch parsed {
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
        process.finish(harmless: ["no word list"])
    }

    /// The range of the next line in the buffer, without its end.
    private mutating func nextLine() throws(ReadbackFailure) -> Range<Int>? {
        var searched = start
        while true {
            if let end = lineEnd(from: searched) {
                defer { start = end + 1 }
                return start..<end
            }
            searched = filled
            let moved = start
            guard try fill() else { return nil }
            searched -= moved - start
        }
    }

    private func lineEnd(from position: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, position < filled,
                let found = memchr(base + position, 0x0A, filled - position)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Reads on behind what is there; what has been used makes room first.
    private mutating func fill() throws(ReadbackFailure) -> Bool {
        if start > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[start..<filled])
                bytes.copyMemory(from: rest)
            }
            filled -= start
            start = 0
        }
        if filled == buffer.count {
            buffer.append(contentsOf: repeatElement(0, count: buffer.count))
        }
        do throws(Errno) {
            let count = try Self.read(&process, into: &buffer, at: filled)
            filled += count
            return count > 0
        } catch { throw .system(errno: error.rawValue) }
    }

    private static func read(
        _ process: inout ChildProcess, into buffer: inout [UInt8], at offset: Int
    ) throws(Errno) -> Int {
        let result = buffer.withUnsafeMutableBytes { bytes in
            Result { () throws(Errno) in
                try process.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]))
            }
        }
        return try result.get()
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
            case .other: self = .other
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
