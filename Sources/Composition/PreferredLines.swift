/// Breaks a text where people break it, if that takes no more lines than filling each line would.
struct PreferredLines {
    private let paragraph: LineBreaker
    /// Where a line may begin.
    private let allowed: [Bool]
    /// Where one had better begin.
    private let preferred: [Bool]

    private init(_ paragraph: LineBreaker, allowed: [Bool], isPreferred: (Int) -> Bool) {
        self.paragraph = paragraph
        self.allowed = allowed
        preferred = allowed.indices.map { $0 > 0 && allowed[$0] && isPreferred($0) }
    }

    /// An address: 番地 and 丁目 stay whole, and a line rather ends before them, or at a space, than in
    /// the middle of a name.
    /// - Parameter opportunities: For every cluster whether the language lets a line begin with it.
    static func address(_ paragraph: LineBreaker, _ opportunities: [Bool]) -> PreferredLines {
        let numbers = HouseNumbers(paragraph.clusters)
        let allowed = zip(opportunities, numbers.isInside).map { $0 && !$1 }
        return PreferredLines(paragraph, allowed: allowed) { index in
            numbers.isBeginning[index] || paragraph.isSpace(index - 1)
        }
    }

    /// A name: a line rather ends between two parts of it than in the middle of one.
    /// - Parameter opportunities: For every cluster whether the language lets a line begin with it.
    static func name(_ paragraph: LineBreaker, _ opportunities: [Bool]) -> PreferredLines {
        PreferredLines(paragraph, allowed: opportunities) { index in
            paragraph.isSpace(index - 1)
                || namePartEnds.contains(paragraph.clusters[index - 1].text)
                || namePartBegins.contains(paragraph.clusters[index].text)
        }
    }

    /// What stands between the parts of a name, and what closes a part.
    private static let namePartEnds: Set<String> = [
        "・", "･", "＝", "゠", "，", "、", "）", "〕", "］", "」",
    ]
    /// What opens a part of a name.
    private static let namePartBegins: Set<String> = ["（", "〔", "［", "「"]

    /// The lines; `nil` if a stretch that must stay whole is wider than a line.
    func lines(width: Double, tracking: Double) -> [Range<Int>]? {
        guard let filled = paragraph.filled(allowed, width: width, tracking: tracking) else {
            return nil
        }
        var lines: [Range<Int>] = []
        var start = 0
        while start < paragraph.clusters.count {
            guard
                let farthest = paragraph.endOfLine(
                    from: start, allowed, width: width, tracking: tracking)
            else { return nil }
            let left = filled.count - lines.count - 1
            let end =
                farthest == paragraph.clusters.count
                ? farthest
                : goodEnd(start, farthest, linesLeft: left, width: width, tracking: tracking)
            lines.append(start..<paragraph.trimmedEnd(start: start, end: end))
            start = paragraph.nextStart(from: end)
        }
        return lines
    }

    /// The last place to break that leaves no more text than the lines after it hold.
    private func goodEnd(
        _ start: Int, _ farthest: Int, linesLeft: Int, width: Double, tracking: Double
    ) -> Int {
        guard farthest > start + 1 else { return farthest }
        for end in stride(from: farthest, to: start, by: -1) where preferred[end] {
            let next = paragraph.nextStart(from: end)
            guard
                let rest = paragraph.filled(
                    allowed, from: next, width: width, tracking: tracking)
            else { continue }
            if rest.count <= linesLeft { return end }
        }
        return farthest
    }
}
