/// A character or a font that might be what was meant. It is shown to people; nothing takes it.
public struct CharacterCandidate: Codable, Hashable, Sendable {
    /// What it is to the character.
    public enum Kind: String, Codable, Hashable, Sendable {
        /// The base character of a variation sequence.
        case base
        /// Another sequence of the same base character.
        case sequence
        /// The unified ideograph that Unicode takes a compatibility ideograph for.
        case unified
        /// The one letter that Unicode has for a letter with combining marks.
        case composed
        /// A font of the catalogue that has the very character, or is declared for characters of
        /// its kind.
        case font
    }

    /// What it is.
    public let kind: Kind
    /// Its code points, `U+8FBB U+E0102`; those a font is declared for, `E000-E0FF`.
    public let codePoints: String
    /// The character; `nil` for a font.
    public let character: String?
    /// The fonts that have it.
    public let fonts: [String]
}
