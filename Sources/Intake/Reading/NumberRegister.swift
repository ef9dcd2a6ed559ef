/// Which row a number was first seen in. Exact: up to 38 digits fit into two words, so nothing is
/// left to a hash's luck; some forty bytes a record. All numbers of a register are of one length.
struct NumberRegister {
    private struct Key: Hashable {
        let high: UInt64
        let low: UInt64

        init(digits: String) {
            var high: UInt64 = 0
            var low: UInt64 = 0
            for (index, digit) in digits.utf8.enumerated() {
                if index < 19 {
                    low = low * 10 + UInt64(digit - 0x30)
                } else {
                    high = high * 10 + UInt64(digit - 0x30)
                }
            }
            (self.high, self.low) = (high, low)
        }
    }

    private var firstRows: [Key: Int32] = [:]

    /// Notes a number of ASCII digits; the row where it stood before, if it did.
    mutating func register(digits: String, row: Int) -> Int? {
        let key = Key(digits: digits)
        if let first = firstRows[key] { return Int(first) }
        firstRows[key] = Int32(clamping: row)
        return nil
    }
}
