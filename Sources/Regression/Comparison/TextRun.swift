internal import Readback

/// Words that stand side by side on a line.
struct TextRun {
    private(set) var words: [PlacedText]
    private(set) var frame: PageFrame

    private init(_ word: PlacedText) {
        words = [word]
        frame = word.frame
    }

    /// What it says; blanks where there are gaps.
    var text: String { words.map(\.text).joined(separator: " ") }
    /// What it says, however it was cut into words.
    var letters: String { words.map(\.text).joined() }
    var line: Double { words[0].line }
    var left: Double { words[0].left }

    /// Words made into runs: on one line, and no farther apart than two letters.
    static func runs(of words: [PlacedText]) -> [TextRun] {
        let sorted = words.sorted { ($0.line, $0.left) < ($1.line, $1.left) }
        var lines: [[PlacedText]] = []
        for word in sorted {
            if let first = lines.last?.first, abs(word.line - first.line) <= 0.5 {
                lines[lines.count - 1].append(word)
            } else {
                lines.append([word])
            }
        }
        var runs: [TextRun] = []
        for line in lines {
            for (index, word) in line.sorted(by: { $0.left < $1.left }).enumerated() {
                if index > 0, let last = runs.last,
                    word.frame.left - last.frame.right < 2 * word.frame.height
                {
                    runs[runs.count - 1].words.append(word)
                    runs[runs.count - 1].frame = last.frame.union(word.frame)
                } else {
                    runs.append(TextRun(word))
                }
            }
        }
        return runs
    }

    /// Whether it stands where the other one stood.
    func isInPlace(of other: TextRun) -> Bool {
        let overlap = min(frame.right, other.frame.right) - max(frame.left, other.frame.left)
        return abs(line - other.line) <= 1.5 && overlap > 0
    }

    /// Whether it says the same, wherever it stands.
    func isSame(as other: TextRun) -> Bool { letters == other.letters }

    /// How far it is to another one: lines count more than columns.
    func distance(to other: TextRun) -> Double {
        10 * abs(line - other.line) + abs(left - other.left)
    }

    /// Where some of its letters stand, by their numbers. Letters of a word share its width: wide
    /// ones take two parts, narrow ones one.
    func frame(of range: Range<Int>) -> PageFrame {
        var result: PageFrame?
        var start = 0
        for word in words {
            let letters = Array(word.text)
            let own = range.clamped(to: start..<(start + letters.count))
            if !own.isEmpty {
                let part = Self.part(
                    of: word.frame, letters, (own.lowerBound - start)..<(own.upperBound - start))
                result = result?.union(part) ?? part
            }
            start += letters.count
        }
        return result ?? frame
    }

    private static func part(
        of frame: PageFrame, _ letters: [Character], _ range: Range<Int>
    ) -> PageFrame {
        let widths = letters.map { $0.isASCII ? 1.0 : 2.0 }
        let unit = frame.width / max(widths.reduce(0, +), 1)
        let left = widths[..<range.lowerBound].reduce(0, +) * unit
        let width = widths[range].reduce(0, +) * unit
        return PageFrame(
            left: frame.left + left, top: frame.top, width: width, height: frame.height)
    }
}
