/// When a card application carries 代替文字情報: substitutes for characters that the card's systems
/// cannot show. Substitutes are people's decisions; this rule only says whether one is needed and
/// whether what is given can be one.
/// The repertoire is this project's reading: the public application guide names the field alone.
public enum SubstituteRule {
    /// A character by where it stands.
    public struct Spot: Hashable, Sendable {
        /// Position in the text, from 1, in grapheme clusters.
        public let position: Int
        /// The character that is outside the standards, without its variation selector.
        public let scalar: Unicode.Scalar

        /// Position and code point, as messages have them: `2文字目（U+20BB7）`.
        public var text: String { "\(position)文字目（\(scalar.codePoint)）" }
    }

    /// Whether some character of a name or an address is outside JIS X 0208 (levels 1 and 2) and
    /// JIS X 0212. A variation sequence counts as its base character.
    public static func isNeeded(for text: String) -> Bool {
        text.unicodeScalars.contains(where: isOutside)
    }

    /// Every character of a name or an address that needs a substitute, in order.
    public static func spots(in text: String) -> [Spot] {
        // Nearly every text has none, and taking it apart into clusters is the greater part.
        guard isNeeded(for: text) else { return [] }
        return text.enumerated().flatMap { index, character in
            character.unicodeScalars.filter(isOutside).map { Spot(position: index + 1, scalar: $0) }
        }
    }

    /// The characters of 代替文字情報 that cannot be substitutes, because the card's systems cannot
    /// show them either.
    ///
    /// `𠮷→吉、𣘺→橋` names the characters that are replaced before each arrow: those are not looked
    /// at. Without an arrow all of an entry is the substitute. Spaces and the signs 、，・／ between
    /// entries may stand anywhere; they are in JIS X 0208.
    public static func faults(inSubstitutes text: String) -> [Spot] {
        guard isNeeded(for: text) else { return [] }
        let characters = Array(text)
        var faults: [Spot] = []
        var start = 0
        while start < characters.count {
            let end = characters[start...].firstIndex(where: isSeparator) ?? characters.count
            let entry = start..<end
            let first = characters[entry].lastIndex(of: "→").map { $0 + 1 } ?? start
            for index in first..<end {
                faults += characters[index].unicodeScalars.filter(isOutside).map {
                    Spot(position: index + 1, scalar: $0)
                }
            }
            start = end + 1
        }
        return faults
    }

    private static func isOutside(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isVariationSelector && !isVoicing(scalar) && !JISRepertoire.contains(scalar)
    }

    /// A combining dakuten or handakuten: with its kana it is one letter, as が is.
    private static func isVoicing(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{3099}" || scalar == "\u{309A}"
    }

    private static func isSeparator(_ character: Character) -> Bool {
        ["、", "，", ",", "・", "／", "/", ";", "；", " ", "\u{3000}"].contains(character)
    }
}
