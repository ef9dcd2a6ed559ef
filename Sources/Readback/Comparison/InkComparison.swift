internal import PageGraphics

/// Looks whether text that the file holds is seen on the page: white text, text under a white box
/// and text outside a clip read back perfectly.
struct InkComparison {
    private let picture: PagePicture

    init(_ picture: PagePicture) { self.picture = picture }

    /// Every text of which some em-wide stretch leaves no ink, or nothing but ink.
    func hiddenTexts(_ matches: [TextComparison.Match]) -> [ExpectedText] {
        matches.filter { match in
            match.words.contains { !isSeen($0, of: match.text) }
        }.map(\.text)
    }

    private func isSeen(_ word: PageWord, of text: ExpectedText) -> Bool {
        if text.isStamp { return isStampSeen(word, of: text) }
        let level = Self.level(of: text, part: picture.leastStroke)
        let half = Self.level(of: text, part: 0.5)
        let box = word.box
        // A box is widened by a dot: without antialiasing a hairline falls to one side or the other.
        let dot = Length(points: 1 / picture.scale)
        let rows = picture.rows(box.top - dot, box.bottom + dot)
        // What a coloured ink looks like in grey, and so what is lighter, nobody promises.
        let isBlack = text.ink.color == .black
        let innerRows = picture.rows(box.top, box.bottom)
        let stretches = max(1, Int((box.size.width.points / box.size.height.points).rounded()))
        let width = box.size.width / Double(stretches)
        for stretch in 0..<stretches {
            let left = box.left + width * Double(stretch)
            let columns = picture.columns(left - dot, left + width + dot)
            if !picture.has(2, in: columns, rows, darkerThan: level) { return false }
            guard isBlack else { continue }
            let inner = picture.columns(left, left + width)
            if !picture.has(2, in: inner, innerRows, notDarkerThan: half) { return false }
        }
        return true
    }

    /// The grey a part of the way from paper to the text's own tint.
    private static func level(of text: ExpectedText, part: Double) -> UInt8 {
        UInt8(min(max(255 * (1 - text.ink.darkness * part), 0), 251))
    }

    /// A stamp is pale and lies over other text: there must be dots of its own tint or, where it is
    /// drawn as an outline because an archive's file may not overprint, of one between it and
    /// black. Nothing else has so many of them.
    private func isStampSeen(_ word: PageWord, of text: ExpectedText) -> Bool {
        guard text.ink.color == .black else { return true }
        let tint = 255 * (1 - text.ink.coverage)
        let (lower, upper) = (min(tint, 100), min(tint + 8, 252))
        let columns = picture.columns(word.box.left, word.box.right)
        let rows = picture.rows(word.box.top, word.box.bottom)
        return picture.count(
            in: columns, rows, from: UInt8(lower), through: UInt8(upper))
            > columns.count * rows.count / 200
    }

    /// Whether there is a mark within a box, its outline not counted.
    func isMarked(_ tick: ExpectedTick) -> Bool {
        let inner = tick.frame.inset(by: tick.weight * 2 + Length(points: 1 / picture.scale))
        let columns = picture.columns(inner.left, inner.right)
        let rows = picture.rows(inner.top, inner.bottom)
        return picture.has(3, in: columns, rows, darkerThan: 128)
    }
}
