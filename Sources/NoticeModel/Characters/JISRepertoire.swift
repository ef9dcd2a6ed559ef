/// The characters of JIS X 0208 and JIS X 0212: what the card's systems can show without a
/// substitute.
enum JISRepertoire {
    /// Whether a character is in one of the standards.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value >= 0x4E00 {
            let bit = Int(value - 0x4E00)
            if bit >> 6 < kanji.count { return kanji[bit >> 6] >> UInt64(bit & 63) & 1 == 1 }
        } else if (0x30A1...0x30F6).contains(value) || (0x20...0x7E).contains(value) {
            return true
        }
        return isAmongOthers(value)
    }

    private static func isAmongOthers(_ value: UInt32) -> Bool {
        var low = 0
        var high = others.count
        while low < high {
            let middle = (low + high) / 2
            if others[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < others.count && others[low].contains(value)
    }
}
