/// All characters of a residents file that somebody should look at before a job.
///
/// Of the residents it holds row numbers and, one by one, the characters that are looked for: those
/// have to be seen to be found in the register. No name, no number and no text around a character
/// is in it.
public struct CharacterReport: Codable, Hashable, Sendable {
    /// Most places that an entry lists; the list of occurrences has all.
    public static let placeLimit = 20
    /// Most different characters that are told apart, so that no file fills the memory.
    public static let entryLimit = 5000

    /// How often a field has a character.
    public struct FieldCount: Codable, Hashable, Sendable {
        /// The canonical header.
        public let field: String
        /// Occurrences in all rows.
        public internal(set) var count: Int
    }

    /// Where a character stands.
    public struct Spot: Codable, Hashable, Sendable {
        /// Row of the residents file, from 1, header not counted.
        public let row: Int
        /// The canonical header of the field.
        public let field: String
        /// Position in the field, from 1, in grapheme clusters.
        public let position: Int
    }

    /// One character, with all its occurrences.
    public struct Entry: Codable, Hashable, Sendable {
        /// Its code points: `U+8FBB U+E0100`.
        public let codePoints: String
        /// The character; `nil` for one that must not be shown by itself.
        public let character: String?
        /// Why it is told.
        public let concern: CharacterConcern
        /// The same in Japanese words.
        public let reason: String
        /// What might have been meant, from the fonts at hand.
        public let candidates: [CharacterCandidate]
        /// Occurrences in all rows.
        public internal(set) var count = 0
        /// The same by field, in the order of the document.
        public internal(set) var fields: [FieldCount] = []
        /// The first few of them.
        public internal(set) var places: [Spot] = []
    }

    /// Rows that were read.
    public let rows: Int
    /// The characters, those that cannot be printed first, then by concern and code point.
    public let characters: [Entry]
    /// Occurrences of characters beyond ``entryLimit``.
    public let furtherOccurrences: Int
    /// Rows of which something could not be read: what characters are there nobody knows.
    public let unreadableRows: Int
    /// The first few of them.
    public let unreadablePlaces: [Int]

    /// Whether no row would be rejected for a character, as far as all could be read.
    public var isPrintable: Bool {
        furtherOccurrences == 0 && unreadableRows == 0
            && !characters.contains { $0.concern.isFatal }
    }
}
