internal import PageGraphics

/// Looks whether text that the file holds is seen on the page: white text, text under a white box
/// and text outside a clip read back perfectly.
struct InkComparison {
    private let picture: PagePicture

    init(_ picture: PagePicture) { self.picture = picture }

    /// The first text of which some em-wide stretch leaves no ink.
    func hiddenTexts(_ matches: [TextComparison.Match]) -> [ExpectedText] {
        matches.filter { match in
            match.words.contains { !isSeen($0, of: match.text) }
        }.map(\.text)
    }

    private func isSeen(_ word: PageWord, of text: ExpectedText) -> Bool {
        let level = Self.level(of: text)
        let box = word.box
        // A box is widened by a dot: without antialiasing a hairline falls to one side or the other.
        let dot = Length(points: 1 / picture.scale)
        let rows = picture.rows(box.top - dot, box.bottom + dot)
        let stretches = max(1, Int((box.size.width.points / box.size.height.points).rounded()))
        let width = box.size.width / Double(stretches)
        for stretch in 0..<stretches {
            let left = box.left + width * Double(stretch)
            let columns = picture.columns(left - dot, left + width + dot)
            if !picture.has(2, in: columns, rows, darkerThan: level) { return false }
        }
        return true
    }

    /// What counts as ink: half the way from paper to the text's own tint. A stamp is pale, and
    /// over a tint it hardly differs from it.
    private static func level(of text: ExpectedText) -> UInt8 {
        if text.isStamp { return 251 }
        return UInt8(min(max(255 * (1 - text.coverage / 2), 0), 251))
    }

    /// Whether there is a mark within a box, its outline not counted.
    func isMarked(_ tick: ExpectedTick) -> Bool {
        let inner = tick.frame.inset(by: tick.weight * 2 + Length(points: 1 / picture.scale))
        let columns = picture.columns(inner.left, inner.right)
        let rows = picture.rows(inner.top, inner.bottom)
        return picture.has(3, in: columns, rows, darkerThan: 128)
    }
}
