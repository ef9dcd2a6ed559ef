internal import Composition
internal import PageGraphics

/// A shaper whose measures can be counted by hand: wide characters are one em, ASCII half an em,
/// and `☒` has no glyph.
final class GridShaper: TextShaper {
    let roles = ["plain"]

    func shape(_ text: String, role: String) throws(UnshowableText) -> [ShapedCluster] {
        let missing = text.enumerated().filter { $0.element == "☒" }.map {
            UnshowableText.Sequence(position: $0.offset + 1, codePoints: [0x2612])
        }
        if !missing.isEmpty { throw UnshowableText(role: role, sequences: missing) }
        return text.map { character in
            ShapedCluster(
                text: String(character), font: "grid",
                glyphs: [.init(index: character.unicodeScalars.first!.value, x: 0, y: 0)],
                advance: character.isASCII ? 0.5 : 1)
        }
    }

    private static func isIdeograph(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { "\u{4E00}"..."\u{9FFF}" ~= $0 }
    }

    func measure(_ text: String, role: String) -> TextMeasure? {
        // As a real shaper, it does not know every text: here none with a Roman letter.
        guard !text.contains(where: { $0 == "☒" || $0 == "\n" || $0.isASCII && $0.isLetter })
        else { return nil }
        let advances = text.map { $0.isASCII ? 0.5 : 1 }
        // Between two ideographs a line may begin, whatever else the text says.
        var (widest, width) = (0.0, 0.0)
        var previous: Character = " "
        for (character, advance) in zip(text, advances) {
            if Self.isIdeograph(previous), Self.isIdeograph(character) { width = 0 }
            (width, previous) = (width + advance, character)
            widest = max(widest, width)
        }
        return TextMeasure(
            advance: advances.reduce(0, +), clusterCount: advances.count, widestStretch: widest)
    }

    func breakOpportunities(in text: String) -> [Bool] {
        var opportunities: [Bool] = []
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            // As UAX #14 has it, never before a space.
            let isSpace = scalar == " " || scalar == "\u{3000}"
            opportunities.append(
                previous.map { !isSpace && (!$0.isASCII || $0 == " ") } ?? false)
            previous = scalar
        }
        return opportunities
    }
}
