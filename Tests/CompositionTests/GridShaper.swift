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
