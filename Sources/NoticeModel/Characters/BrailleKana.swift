/// Kana to be put on the card in braille, with the places it takes; how many there are is the
/// form's to say.
///
/// Length counts as the form says: 濁点 and 半濁点 are one place each, so ガ takes two, as the braille
/// for it does; so is every other kana, small ones and ー included, and a space. バンゴウ ハナコ takes ten.
///
/// The form counts characters, not cells of braille: ギョ is three here (キ, ゛, ョ) and two cells
/// (拗濁音符, コ). A text never takes more cells than places, but for ・, which has a blank after it.
/// ``BrailleCells`` are the cells.
public struct BrailleKana: Hashable, Sendable {
    /// The kana as given.
    public let text: String
    /// The places it takes.
    public let length: Int
    /// The places up to each character (grapheme cluster), that character included.
    private let ends: [Int]

    /// What keeps a text from being kana for braille.
    public struct Fault: Error, Hashable, Sendable {
        /// What is wrong.
        public enum Kind: Hashable, Sendable {
            /// A character that is no kana.
            case character
            /// A space too many, or an empty text.
            case space
            /// 濁点 or 半濁点 behind nothing that takes it: ア゛, パ゜.
            case looseMark
            /// No kana at all but ー and ・.
            case noLetter
        }

        /// What is wrong.
        public let kind: Kind
        /// Position of the character, from 1, in grapheme clusters.
        public let position: Int
        /// Its code point; `nil` for a space too many and where there is no letter.
        public let scalar: Unicode.Scalar?
    }

    /// Katakana of either width with ー, ・ and single spaces between words. Voicing marks by
    /// themselves follow a letter that takes them, and one letter at least is no ー or ・.
    /// - Throws: ``Fault`` at the first character that is none of that.
    public init(checking text: String) throws(Fault) {
        var ends: [Int] = []
        var length = 0
        var wasSpace = true
        for (index, character) in text.enumerated() {
            for scalar in character.unicodeScalars {
                guard let places = Self.places(of: scalar) else {
                    throw Fault(kind: .character, position: index + 1, scalar: scalar)
                }
                let isSpace = scalar.isPlainSpace
                if isSpace && wasSpace {
                    throw Fault(kind: .space, position: index + 1, scalar: nil)
                }
                wasSpace = isSpace
                length += places
            }
            ends.append(length)
        }
        guard !wasSpace else {
            throw Fault(kind: .space, position: max(ends.count, 1), scalar: nil)
        }
        try Self.checkLetters(text)
        self.text = text
        self.length = length
        self.ends = ends
    }

    /// Katakana of either width with ー, ・ and single spaces between words; `nil` for anything else.
    public init?(text: String) { try? self.init(checking: text) }

    /// Position of the first character, from 1, that goes beyond so many places; `nil` if none does.
    public func position(beyond limit: Int) -> Int? {
        ends.firstIndex { $0 > limit }.map { $0 + 1 }
    }

    private static func checkLetters(_ text: String) throws(Fault) {
        let read = KatakanaLetters(text)
        if let mark = read.strayMark {
            throw Fault(kind: .looseMark, position: mark.position, scalar: mark.scalar)
        }
        let isLetterless = read.letters.allSatisfy {
            $0.scalar.isPlainSpace || $0.scalar == "\u{30FB}" || $0.scalar == "\u{30FC}"
        }
        if isLetterless { throw Fault(kind: .noLetter, position: 1, scalar: nil) }
    }

    private static func places(of scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x20, 0x3000: 1
        case 0x30F4, 0x30F7...0x30FA: 2
        case 0x30AC...0x30C2: scalar.value & 1 == 0 ? 2 : 1
        case 0x30C5, 0x30C7, 0x30C9: 2
        case 0x30CF...0x30DD: (scalar.value - 0x30CF) % 3 == 0 ? 1 : 2
        case 0x30A1...0x30FC: 1
        // Half-width kana, and 濁点 and 半濁点 as characters of their own.
        case 0xFF65...0xFF9F, 0x3099...0x309C: 1
        default: nil
        }
    }
}
