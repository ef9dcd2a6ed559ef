internal import PageGraphics

/// Divides words that belong to two texts. Letters that touch are one word to the text reader, also
/// where one frame ends and the next begins (a name set to the right, 様 after it).
struct WordDivision {
    private let texts: [ExpectedText]
    /// Points by which a word may leave its frame without being more than one text.
    private static let slack = Length(points: 0.6)

    init(_ texts: [ExpectedText]) { self.texts = texts }

    /// The parts of a word and whose they are; the word itself if it is within the frame of its
    /// owner, or is no end of one text with the beginning of its neighbour.
    func parts(of word: PageWord, in owner: Int) -> [(owner: Int, part: PageWord)] {
        let frame = texts[owner].frame
        let leavesRight = word.box.right > frame.right + Self.slack
        let leavesLeft = word.box.left < frame.left - Self.slack
        guard leavesRight != leavesLeft, !texts[owner].isStamp else { return [(owner, word)] }
        for (other, text) in texts.enumerated() where other != owner && isBeside(word, text) {
            let (left, right) = leavesRight ? (owner, other) : (other, owner)
            if let parts = divide(word, left: left, right: right) { return parts }
        }
        return [(owner, word)]
    }

    /// Whether a word reaches into the frame of a text on the same line.
    private func isBeside(_ word: PageWord, _ text: ExpectedText) -> Bool {
        !text.isStamp && text.frame.top <= word.center.y && word.center.y <= text.frame.bottom
            && text.frame.left < word.box.right && word.box.left < text.frame.right
    }

    /// The word as the end of one text and the beginning of another, cut where the frame of the
    /// second begins.
    private func divide(
        _ word: PageWord, left: Int, right: Int
    ) -> [(owner: Int, part: PageWord)]? {
        let letters = word.letters
        let cut = texts[right].frame.left
        guard cut > word.box.left, cut < word.box.right else { return nil }
        for length in 1..<max(letters.count, 1)
        // A byte in the middle of a character begins nothing.
        where letters[length] & 0xC0 != 0x80 {
            let (head, tail) = (letters[..<length], letters[length...])
            guard texts[left].letters.suffix(head.count).elementsEqual(head),
                texts[right].letters.prefix(tail.count).elementsEqual(tail)
            else { continue }
            return [
                (left, part(Array(head), word.box, from: word.box.left, to: cut)),
                (right, part(Array(tail), word.box, from: cut, to: word.box.right)),
            ]
        }
        return nil
    }

    private func part(_ letters: [UInt8], _ box: Rect, from: Length, to: Length) -> PageWord {
        PageWord(
            letters: letters,
            box: Rect(
                origin: Point(x: from, y: box.top),
                size: Size(width: to - from, height: box.size.height)))
    }
}
