internal import PageGraphics

/// Compares the words of a page with what must stand there: every word belongs to a text, every
/// text has all its words, each within its frame.
struct TextComparison {
    /// Points by which a word may leave its frame: rounding, and side bearings that are negative.
    private static let slack = Length(points: 0.6)
    /// Part of the em that a closing bracket's or a comma's blank half may hang out at a line's end.
    private static let hang = 0.55
    private static let hanging = Set("、。，．）］｝」』】〉》〕".unicodeScalars.map { Array(String($0).utf8) })

    /// A text and the words that were found for it.
    struct Match {
        let text: ExpectedText
        var words: [PageWord] = []
    }

    private(set) var matches: [Match]
    private(set) var faults: [(ReadbackFinding.Fault, ExpectedText?)] = []

    init(_ texts: [ExpectedText], words: [PageWord]) {
        matches = texts.map { Match(text: $0) }
        let frames = texts.map { Frame($0) }
        for word in words {
            if let index = Self.owner(of: word, among: texts, frames) {
                for (owner, part) in WordDivision(texts).parts(of: word, in: index) {
                    matches[owner].words.append(part)
                }
            } else {
                faults.append((.textUnexpected, Self.nearest(to: word, among: texts)))
            }
        }
        for index in matches.indices {
            matches[index].words =
                matches[index].text.isStamp
                ? matches[index].words.sorted { $0.box.left < $1.box.left }
                : Self.reading(matches[index].words)
            if let fault = Self.fault(of: matches[index]) {
                faults.append((fault, matches[index].text))
            }
        }
        faults += Self.overlaps(of: matches).map { (.textOverlap, $0) }
    }

    // MARK: Whose word it is

    /// Where a text may be found, by itself: every word is held against every one of them.
    private struct Frame {
        let isStamp: Bool
        let box: Rect
        /// Around the middle; stamps only.
        let reach: Double
        /// Least height of a word; stamps only.
        let height: Length

        init(_ text: ExpectedText) {
            isStamp = text.isStamp
            box = text.frame
            reach = max(text.frame.size.width.points, text.frame.size.height.points)
            height = text.size * 0.9
        }

        func mayHold(_ word: PageWord, _ center: Point) -> Bool {
            // A stamp is turned about the middle of its frame and larger than any other text.
            isStamp
                ? word.box.size.height > height && distance(of: center) <= reach
                : box.left <= center.x && center.x <= box.right
                    && box.top <= center.y && center.y <= box.bottom
        }

        func distance(of point: Point) -> Double {
            let x = (point.x - box.left).points - box.size.width.points / 2
            let y = (point.y - box.top).points - box.size.height.points / 2
            return (x * x + y * y).squareRoot()
        }
    }

    private static func owner(
        of word: PageWord, among texts: [ExpectedText], _ frames: [Frame]
    ) -> Int? {
        let center = word.center
        var best: (index: Int, says: Bool, measure: Double)?
        for index in frames.indices where frames[index].mayHold(word, center) {
            let frame = frames[index]
            let says = contains(texts[index].letters, word.letters)
            if frame.isStamp, !says { continue }
            // Of several frames the smallest, of several stamps the nearest.
            let measure =
                frame.isStamp
                ? frame.distance(of: center)
                : frame.box.size.width.points * frame.box.size.height.points
            if let known = best, known.says != says ? known.says : known.measure <= measure {
                continue
            }
            best = (index, says, measure)
        }
        return best?.index
    }

    private static func contains(_ letters: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, part.count <= letters.count else { return part.isEmpty }
        for start in 0...(letters.count - part.count) where letters[start] == first {
            if letters[start..<(start + part.count)].elementsEqual(part) { return true }
        }
        return false
    }

    /// The text whose frame is nearest to a word that belongs to none.
    private static func nearest(to word: PageWord, among texts: [ExpectedText]) -> ExpectedText? {
        func distance(_ text: ExpectedText) -> Double {
            let center = word.center
            let x = max(text.frame.left - center.x, center.x - text.frame.right, .zero).points
            let y = max(text.frame.top - center.y, center.y - text.frame.bottom, .zero).points
            return x * x + y * y
        }
        return texts.min { distance($0) < distance($1) }
    }

    // MARK: What it says

    /// Words in the order in which they are read: by lines, and from the left. Two fonts of one
    /// line have boxes of different heights about nearly the same middle.
    private static func reading(_ words: [PageWord]) -> [PageWord] {
        guard words.count > 1 else { return words }
        let sorted = words.sorted { $0.center.y < $1.center.y }
        var lines: [[PageWord]] = []
        for word in sorted {
            if let line = lines.last?.first,
                word.center.y - line.center.y
                    < min(word.box.size.height, line.box.size.height) * 0.45
            {
                lines[lines.count - 1].append(word)
            } else {
                lines.append([word])
            }
        }
        return lines.flatMap { $0.sorted { $0.box.left < $1.box.left } }
    }

    private static func fault(of match: Match) -> ReadbackFinding.Fault? {
        let text = match.text
        if match.words.isEmpty { return text.letters.isEmpty ? nil : .textMissing }
        var found: [UInt8] = []
        found.reserveCapacity(text.letters.count)
        var ends: [Int] = []
        for word in match.words {
            found.append(contentsOf: word.letters)
            ends.append(found.count)
        }
        guard found == text.letters else { return .textDiffers }
        if text.isStamp { return nil }
        guard text.breaks.allSatisfy(ends.contains) else { return .textSpacing }
        if match.words.contains(where: { !isInside(text, $0) }) { return .textOutsideFrame }
        let heights = match.words.map(\.box.size.height)
        if heights.contains(where: { $0 > text.size * 1.6 }) { return .textTooLarge }
        return heights.contains { $0 < text.leastSize * 0.7 } ? .textTooSmall : nil
    }

    private static func isInside(_ text: ExpectedText, _ word: PageWord) -> Bool {
        let em = word.box.size.height
        let isHanging = hanging.contains(Array(word.letters.suffix(3)))
        let right = text.frame.right + slack + (isHanging ? em * hang : .zero)
        // Heights of fonts differ from the em: a quarter of it above and below is none of ours.
        return word.box.left >= text.frame.left - slack && word.box.right <= right
            && word.box.top >= text.frame.top - em * 0.25 - slack
            && word.box.bottom <= text.frame.bottom + em * 0.25 + slack
    }

    // MARK: Overlaps

    /// Texts that stand on others: boxes less a fifth of their height share something.
    private static func overlaps(of matches: [Match]) -> [ExpectedText] {
        var boxes: [(box: Rect, owner: Int)] = []
        for (index, match) in matches.enumerated()
        where !match.text.isStamp && !match.text.mayOverlap {
            for word in match.words { boxes.append((core(of: word.box), index)) }
        }
        boxes.sort { $0.box.top < $1.box.top }
        var found: [Int] = []
        for (index, upper) in boxes.enumerated() {
            for lower in boxes[(index + 1)...] {
                if lower.box.top >= upper.box.bottom { break }
                if lower.owner != upper.owner, upper.box.overlaps(lower.box) {
                    found.append(matches[upper.owner].text.isOfRecord ? upper.owner : lower.owner)
                }
            }
        }
        return Array(Set(found)).sorted().map { matches[$0].text }
    }

    private static func core(of box: Rect) -> Rect {
        let height = box.size.height * 0.2
        return Rect(
            origin: Point(x: box.left + Length(points: 0.2), y: box.top + height),
            size: Size(
                width: box.size.width - Length(points: 0.4),
                height: box.size.height - height * 2))
    }
}
