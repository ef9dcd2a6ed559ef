/// Katakana of any spelling as full-width letters with their voicing marks joined to them.
///
/// Half-width kana, and 濁点 and 半濁点 as characters of their own, are other spellings of the same
/// letters; in braille there is one.
struct KatakanaLetters {
    /// A letter and where it stands.
    struct Letter: Hashable {
        /// Full-width, voiced if it is.
        var scalar: Unicode.Scalar
        /// Position of its character in the text, from 1, in grapheme clusters.
        let position: Int
    }

    /// The letters in order.
    private(set) var letters: [Letter] = []
    /// The first voicing mark, as it is written, that no letter before it takes; `nil` if there is
    /// none.
    private(set) var strayMark: Letter?

    /// Reads a text; what is no katakana is taken over as it is.
    init(_ text: String) {
        for (index, character) in text.enumerated() {
            for scalar in character.unicodeScalars { add(scalar, at: index + 1) }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, at position: Int) {
        let letter = Self.fullWidth(scalar)
        guard let mark = Self.mark(letter) else {
            letters.append(Letter(scalar: letter, position: position))
            return
        }
        guard let last = letters.last, let voiced = Self.voiced(last.scalar, by: mark) else {
            strayMark = strayMark ?? Letter(scalar: scalar, position: position)
            return
        }
        letters[letters.count - 1].scalar = voiced
    }

    private enum Mark { case voiced, semivoiced }

    private static func mark(_ scalar: Unicode.Scalar) -> Mark? {
        switch scalar.value {
        case 0x3099, 0x309B, 0xFF9E: .voiced
        case 0x309A, 0x309C, 0xFF9F: .semivoiced
        default: nil
        }
    }

    private static func voiced(_ scalar: Unicode.Scalar, by mark: Mark) -> Unicode.Scalar? {
        switch (scalar.value, mark) {
        case (0x30A6, .voiced): Unicode.Scalar(0x30F4 as UInt32)
        case (0x30AB...0x30C1, .voiced) where scalar.value & 1 == 1,
            (0x30C4, .voiced), (0x30C6, .voiced), (0x30C8, .voiced),
            (0x30CF...0x30DB, .voiced) where (scalar.value - 0x30CF) % 3 == 0:
            Unicode.Scalar(scalar.value + 1)
        case (0x30CF...0x30DB, .semivoiced) where (scalar.value - 0x30CF) % 3 == 0:
            Unicode.Scalar(scalar.value + 2)
        // ヷ, ヸ, ヹ, ヺ.
        case (0x30EF...0x30F2, .voiced): Unicode.Scalar(scalar.value + 8)
        default: nil
        }
    }

    /// The letters of U+FF66–FF9D in full width.
    private static let wide = Array(
        "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)

    private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF66...0xFF9D: wide[Int(scalar.value - 0xFF66)]
        case 0xFF65: "\u{30FB}"
        default: scalar
        }
    }
}
