/// Kana to be put on the card in braille, with the places it takes; how many there are is the
/// form's to say.
///
/// Length counts as the form says: 濁点 and 半濁点 are one place each, so ガ takes two, as the braille
/// for it does; so is every other kana, small ones and ー included, and a space. バンゴウ ハナコ takes ten.
public struct BrailleKana: Hashable, Sendable {
    /// The kana as given.
    public let text: String
    /// The places it takes.
    public let length: Int

    /// Katakana of either width with ー, ・ and single spaces between words; `nil` for anything else.
    public init?(text: String) {
        var length = 0
        var wasSpace = true
        for scalar in text.unicodeScalars {
            guard let places = Self.places(of: scalar) else { return nil }
            let isSpace = scalar.isPlainSpace
            if isSpace && wasSpace { return nil }
            wasSpace = isSpace
            length += places
        }
        guard !wasSpace else { return nil }
        self.text = text
        self.length = length
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
