extension Unicode.Scalar {
    /// A selector of a standardised (U+FE00–FE0F) or ideographic (U+E0100–E01EF) variation.
    var isVariationSelector: Bool {
        (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
    }

    /// The two spaces that names and addresses are written with.
    var isPlainSpace: Bool { self == " " || self == "\u{3000}" }

    /// Printable without a further look: ASCII, kana and the kanji of the first block, which make
    /// up nearly all of a residents file.
    var isCommon: Bool {
        switch value {
        case 0x21...0x7E, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
        default: false
        }
    }

    /// The code point as people look it up: `U+8FBB`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
