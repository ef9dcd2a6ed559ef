internal import Readback

/// Words of one page and those in their place on the other.
struct RunPair {
    let before: TextRun
    let after: TextRun

    var changes: [PageChange] {
        before.letters == after.letters ? sameWords : [otherWords]
    }

    /// The same letters, cut into other words, or elsewhere.
    private var sameWords: [PageChange] {
        let styles = (before.words.flatMap(\.styles), after.words.flatMap(\.styles))
        return TextPair(
            before: PlacedText(before, styles: styles.0), after: PlacedText(after, styles: styles.1)
        ).changes
    }

    private var otherWords: PageChange {
        let (old, new) = (Array(before.letters), Array(after.letters))
        // By code points: a selector that is gone leaves the same character to many a reader.
        let head = zip(old, new).prefix { Self.isSame($0, $1) }.count
        let tail = zip(old[head...].reversed(), new[head...].reversed())
            .prefix { Self.isSame($0, $1) }.count
        let gone = head..<(old.count - tail)
        let come = head..<(new.count - tail)
        if come.isEmpty {
            return PageChange(
                .lost, seenBy: .text, before: String(old[gone]),
                beforeFrame: before.frame(of: gone), detail: "消えました")
        }
        if gone.isEmpty {
            return PageChange(
                .added, seenBy: .text, after: String(new[come]),
                afterFrame: after.frame(of: come), detail: "加わりました")
        }
        return PageChange(
            .reworded, seenBy: .text, before: before.text, after: after.text,
            beforeFrame: before.frame, afterFrame: after.frame, detail: "書き換わりました")
    }

    private static func isSame(_ left: Character, _ right: Character) -> Bool {
        left.unicodeScalars.elementsEqual(right.unicodeScalars)
    }
}

extension PlacedText {
    /// A run as if it were one word.
    fileprivate init(_ run: TextRun, styles: [PageReading.Style]) {
        text = run.text
        frame = run.frame
        left = run.left
        line = run.line
        self.styles = styles.enumerated()
            .filter { $0.offset == 0 || styles[$0.offset - 1] != $0.element }.map(\.element)
    }
}
