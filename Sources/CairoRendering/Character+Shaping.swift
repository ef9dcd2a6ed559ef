extension Character {
    /// Whether the character's glyph does not depend on its neighbours in the catalogued fonts:
    /// ideographs, kana, East Asian punctuation, full- and half-width forms, private-use 外字 and
    /// digits, each with at most a variation selector.
    var shapesAlone: Bool {
        var scalars = unicodeScalars.makeIterator()
        guard let base = scalars.next(), Self.isContextFree(base.value) else { return false }
        guard let second = scalars.next() else { return true }
        return second.properties.isVariationSelector && scalars.next() == nil
    }

    private static func isContextFree(_ point: UInt32) -> Bool {
        switch point {
        case 0x30...0x39, 0x3000...0x9FFF, 0xE000...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
            0xF0000...0x10FFFD:
            true
        default: false
        }
    }
}
