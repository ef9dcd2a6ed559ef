internal import ChildProcesses
internal import Glibc
internal import PageGraphics
internal import SystemPackage

/// MuPDF's `mutool draw` over a range of pages, as a stream of portable greymaps.
///
/// MuPDF and not Poppler, because it draws a page in 1 ms where Poppler takes 5 to 9.
struct PictureReader: ~Copyable {
    /// How edges are drawn, as `mutool` says it: bits for shapes and for letters.
    enum Edges: String {
        /// Hard: for whoever looks for letters and codes on many pages. A letter that is there
        /// leaves dark dots.
        case hard = "0"
        /// Soft: for whoever compares pictures, and for a few pages: MuPDF runs the hinting
        /// programs of fonts for hard letters only, which takes 40 ms before the first page is
        /// drawn; every page takes 3 ms more.
        case soft = "8"

        /// The least part of its ink that a letter's stroke leaves in some dot. A hinted stroke
        /// fills a dot. Without hinting the hairlines of a Mincho of 4.5 pt are a quarter of a dot
        /// of 150 an inch, and may lie on two.
        var leastStroke: Double {
            switch self {
            case .hard: 0.5
            case .soft: 0.1
            }
        }
    }

    private var process: ChildProcess
    private let resolution: Int
    private var picture: PagePicture

    init(
        _ engines: ReadingEngines, file: FilePath, pages: ClosedRange<Int>, resolution: Int,
        edges: Edges
    ) throws(ReadbackFailure) {
        self.resolution = resolution
        picture = PagePicture(
            width: 0, height: 0, scale: Double(resolution) / 72, bleed: .zero,
            leastStroke: edges.leastStroke, dots: [])
        do throws(Errno) {
            process = try ChildProcess(
                program: FilePath(engines.rasterizer),
                arguments: [
                    "draw", "-q", "-A", edges.rawValue, "-r", "\(resolution)", "-c",
                    "gray", "-F", "pgm",
                    "-o", "-", file.string, "\(pages.lowerBound)-\(pages.upperBound)",
                ])
        } catch {
            throw .engine(program: engines.rasterizer, .cannotStart(errno: error.rawValue))
        }
    }

    /// Reads the next page, which reaches so far beyond its trim, and hands it on; gives `nil` if
    /// there is none.
    mutating func next<Value>(
        bleed: Length, _ use: (PagePicture) -> Value
    ) throws(ReadbackFailure) -> Value? {
        guard let (width, height) = try header() else { return nil }
        if picture.width != width || picture.height != height {
            picture = PagePicture(
                width: width, height: height, scale: Double(resolution) / 72, bleed: .zero,
                leastStroke: picture.leastStroke, dots: [UInt8](repeating: 0, count: width * height)
            )
        }
        guard try Self.fill(&picture.dots, from: &process) else { return nil }
        picture.bleed = bleed
        return use(picture)
    }

    /// Reads the next page for keeps; gives `nil` if there is none.
    mutating func take() throws(ReadbackFailure) -> PagePicture? {
        guard let (width, height) = try header() else { return nil }
        var dots = [UInt8](repeating: 0, count: width * height)
        guard try Self.fill(&dots, from: &process) else { return nil }
        return PagePicture(
            width: width, height: height, scale: Double(resolution) / 72, bleed: .zero,
            leastStroke: picture.leastStroke, dots: dots)
    }

    /// Waits for the program's end. As Debian builds it, it says that it has no colour management;
    /// the pages have one ink.
    consuming func finish() -> ChildProcess.Ending {
        process.finish(harmless: ["warning: ICC support is not available"])
    }

    /// `P5`, width, height and the greatest value, one white space after each.
    private mutating func header() throws(ReadbackFailure) -> (Int, Int)? {
        var numbers: [Int] = []
        var number: Int?
        var byte: [UInt8] = [0]
        for position in 0..<64 {
            guard try Self.fill(&byte, from: &process) else { return nil }
            switch (position, byte[0]) {
            case (0, UInt8(ascii: "P")), (1, UInt8(ascii: "5")): continue
            case (2..., UInt8(ascii: "0")...UInt8(ascii: "9")):
                number = (number ?? 0) * 10 + Int(byte[0] - UInt8(ascii: "0"))
            case (2..., 0x20), (2..., 0x0A):
                if let number { numbers.append(number) }
                number = nil
                if numbers.count == 3 { break }
            default: return nil
            }
            if numbers.count == 3 { break }
        }
        guard numbers.count == 3, numbers[0] > 0, numbers[1] > 0, numbers[2] == 255,
            numbers[0] < 1 << 16, numbers[1] < 1 << 16
        else { return nil }
        return (numbers[0], numbers[1])
    }

    /// Bytes that are worth waking up for, and microseconds to wait for them.
    private static let handful = 1 << 17
    private static let nap: UInt32 = 200

    /// Fills a buffer to its end; `false` if the program ended before.
    private static func fill(
        _ buffer: inout [UInt8], from process: inout ChildProcess
    ) throws(ReadbackFailure) -> Bool {
        let result = buffer.withUnsafeMutableBytes { bytes in
            Result { () throws(Errno) in
                var filled = 0
                while filled < bytes.count {
                    let count = try process.read(
                        into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
                    if count == 0 { return false }
                    filled += count
                    // MuPDF writes 8 KB at a time. Waking up for each costs more than to take many.
                    if filled < bytes.count, count < handful { usleep(nap) }
                }
                return true
            }
        }
        do throws(Errno) {
            return try result.get()
        } catch { throw .system(errno: error.rawValue) }
    }
}
