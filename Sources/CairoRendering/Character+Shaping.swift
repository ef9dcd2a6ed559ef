extension Character {
    /// A key for a character whose glyph does not depend on its neighbours in the catalogued
    /// fonts: ideographs, kana, East Asian punctuation, full- and half-width forms, private-use
    /// 外字 and digits, each with at most a variation selector; `nil` for any other.
    ///
    /// The key is made of code points, because Swift takes canonically equivalent characters
    /// (神 U+795E and 神 U+FA19) for equal and would give one the other's glyph.
    var contextFreeKey: UInt64? {
        var scalars = unicodeScalars.makeIterator()
        guard let base = scalars.next(), Self.isContextFree(base.value) else { return nil }
        guard let second = scalars.next() else { return UInt64(base.value) }
        guard second.properties.isVariationSelector, scalars.next() == nil else { return nil }
        return UInt64(second.value) << 32 | UInt64(base.value)
    }

    static func isContextFree(_ point: UInt32) -> Bool {
        switch point {
        case 0x30...0x39, 0x3000...0x9FFF, 0xE000...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
            0xF0000...0x10FFFD:
            true
        default: false
        }
    }

    /// Whether combining marks follow the letter. Variation selectors are none, and neither are the
    /// half-width ﾞ and ﾟ, which have a place of their own.
    var hasCombiningMarks: Bool {
        var scalars = unicodeScalars.makeIterator()
        guard scalars.next() != nil else { return false }
        while let scalar = scalars.next() {
            if scalar.isCombiningMark { return true }
        }
        return false
    }
}

extension Unicode.Scalar {
    /// A mark that belongs to the letter before it, and no variation selector.
    var isCombiningMark: Bool {
        guard value >= 0x300 else { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: !properties.isVariationSelector
        default: false
        }
    }
}
