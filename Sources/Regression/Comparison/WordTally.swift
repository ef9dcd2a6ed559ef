public import Readback

/// On how many pages of a file a word stands on a line: what tells the words of a form from the
/// values of records, which must not be shown.
///
/// Keeps hashes and numbers, no words.
public struct WordTally: Sendable {
    /// On fewer pages than this, nothing can be told apart: a household fills as many.
    private static let leastPages = 10
    /// A word of the form stands on so many of all pages, at least: on both sides of a sheet, a
    /// carrier and a notice there are different forms.
    private static let leastShare = 0.2
    /// And on so many of those that have the line at all. A frequent name does not.
    private static let leastShareOfLine = 0.8
    /// Height of what is taken for one line, in millimetres.
    private static let line = 1.0

    private var pages = 0
    private var words: [Int: Int32] = [:]
    private var lines: [Int: Int32] = [:]

    /// Nothing.
    public init() {}

    /// Counts the words of a page.
    public mutating func add(_ page: PageReading.Content) {
        pages += 1
        var seenWords: Set<Int> = []
        var seenLines: Set<Int> = []
        for word in page.words {
            let line = Self.line(word.frame.top)
            seenLines.insert(line)
            seenWords.insert(Self.key(word.text, line))
            for ending in Self.endings(of: word.text) { seenWords.insert(Self.key(ending, line)) }
        }
        for key in seenWords { words[key, default: 0] += 1 }
        for key in seenLines { lines[key, default: 0] += 1 }
    }

    /// Counts what another tally counted.
    public mutating func add(_ other: WordTally) {
        pages += other.pages
        words.merge(other.words, uniquingKeysWith: +)
        lines.merge(other.lines, uniquingKeysWith: +)
    }

    /// Whether all words of a text belong to the form at a place.
    public func isOfForm(_ text: String, at frame: PageFrame) -> Bool {
        // A line on the edge between two may be counted as either.
        let near = (Self.line(frame.top) - 1)...(Self.line(frame.top) + 1)
        let pagesWithLine = near.reduce(0) { $0 + (lines[$1] ?? 0) }
        return text.split(separator: " ").allSatisfy { word in
            let count = near.reduce(0) { $0 + (words[Self.key(String(word), $1)] ?? 0) }
            return count >= Self.leastPages && Double(count) >= Self.leastShare * Double(pages)
                && Double(count) >= Self.leastShareOfLine * Double(pagesWithLine)
        }
    }

    private static func line(_ top: Double) -> Int {
        Int((min(max(top, -1e6), 1e6) / line).rounded())
    }

    private static func key(_ word: String, _ line: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(word)
        hasher.combine(line)
        return hasher.finalize()
    }

    /// 「様」 and 「御中」 may stand close to a name and be one word with it.
    private static func endings(of word: String) -> [String] {
        guard let last = word.last, !last.isASCII else { return [] }
        return (1...2).filter { word.count > $0 }.map { String(word.suffix($0)) }
    }
}
