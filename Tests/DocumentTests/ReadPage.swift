internal import PageGraphics
internal import TestSupport

/// One page of a finished volume as Poppler reads it.
struct ReadPage: Sendable {
    /// All text in the order of drawing.
    let drawnText: String
    /// The words, 見本 and 写し left out.
    let words: [PlacedWord]
    /// The characters of 見本 and 写し: larger than any other type.
    let stamps: [PlacedWord]

    private let boxes: [Rect]

    init(drawnText: String, words: [PlacedWord]) {
        self.drawnText = drawnText
        self.words = words.filter { $0.height <= Self.largestType }
        boxes = self.words.map(\.box)
        stamps = words.filter { $0.height > Self.largestType }
    }

    /// Points; the largest type that is not a stamp measures 28.
    private static let largestType = 30.0

    /// The drawn text without white space, for sentences that run over lines.
    var drawnWords: String { drawnText.withoutSpaces }

    /// What stands within a frame: words by their middles, lines from the top, single spaces.
    func text(in frame: Rect) -> String {
        let found = words.filter {
            (frame.left.points...frame.right.points).contains($0.centerX)
                && (frame.top.points...frame.bottom.points).contains($0.centerY)
        }
        return Self.lines(of: found).map { line in
            line.map(\.text).joined(separator: " ")
        }.joined(separator: "\n")
    }

    /// What stands left of a frame, at most so many millimetres away, on its level.
    func label(leftOf frame: Rect, within distance: Double) -> String {
        let width = Length(millimetres: distance)
        let beside = Rect(
            origin: Point(x: frame.left - width, y: frame.top),
            size: Size(width: width, height: frame.size.height))
        return text(in: beside).withoutSpaces
    }

    /// The words whose boxes touch a frame.
    func words(touching frame: Rect) -> [PlacedWord] {
        words.indices.filter { boxes[$0].overlaps(frame) }.map { words[$0] }
    }

    private static func lines(of words: [PlacedWord]) -> [[PlacedWord]] {
        var lines: [[PlacedWord]] = []
        for word in words.sorted(by: { $0.centerY < $1.centerY }) {
            if let first = lines.last?.first, word.centerY - first.centerY < first.height / 2 {
                lines[lines.count - 1].append(word)
            } else {
                lines.append([word])
            }
        }
        return lines.map { $0.sorted { $0.left < $1.left } }
    }
}

extension PlacedWord {
    /// Its box.
    var box: Rect {
        Rect(
            origin: Point(x: Length(points: left), y: Length(points: top)),
            size: Size(width: Length(points: right - left), height: Length(points: height)))
    }
}

extension String {
    /// The text without white space.
    var withoutSpaces: String { String(filter { !$0.isWhitespace }) }

    /// Its scalars. Swift's `==` takes 神 (U+FA19) for 神 (U+795E); a name must not.
    var scalars: [Unicode.Scalar] { Array(unicodeScalars) }

    /// Whether `part` occurs in it, scalar by scalar.
    func holds(_ part: String) -> Bool {
        let whole = Array(utf8)
        let wanted = Array(part.utf8)
        guard let first = wanted.first, whole.count >= wanted.count else { return false }
        return whole.indices.dropLast(wanted.count - 1).contains { start in
            whole[start] == first && whole[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
