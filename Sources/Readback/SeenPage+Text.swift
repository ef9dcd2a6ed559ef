internal import PageGraphics

extension SeenPage {
    /// What the words of one text say as people read it: by lines, from the left, whatever the order
    /// in which they were drawn. A name in two fonts comes out of a PDF font by font.
    ///
    /// Words are joined by a blank, unless one begins where the one before it on the line ends:
    /// there the font changes, and nothing stands between them.
    public static func text(of words: [Word]) -> String {
        var text = ""
        var before: Word?
        for word in inReadingOrder(words) {
            if let before, !word.follows(before) { text += " " }
            text += word.text
            before = word
        }
        return text
    }

    /// Two fonts of one line have boxes of different heights about nearly the same middle.
    private static func inReadingOrder(_ words: [Word]) -> [Word] {
        var lines: [[Word]] = []
        for word in words.sorted(by: { $0.middle < $1.middle }) {
            if let line = lines.last?.first, word.isOnLine(of: line) {
                lines[lines.count - 1].append(word)
            } else {
                lines.append([word])
            }
        }
        return lines.flatMap { $0.sorted { $0.box.left < $1.box.left } }
    }
}

extension SeenPage.Word {
    /// Height of its middle, in points.
    fileprivate var middle: Double { (box.top + box.size.height / 2).points }

    private func em(with other: Self) -> Double {
        min(box.size.height, other.box.size.height).points
    }

    fileprivate func isOnLine(of other: Self) -> Bool {
        abs(middle - other.middle) < em(with: other) * 0.45
    }

    fileprivate func follows(_ other: Self) -> Bool {
        isOnLine(of: other) && abs((box.left - other.box.right).points) < em(with: other) * 0.05
    }
}
