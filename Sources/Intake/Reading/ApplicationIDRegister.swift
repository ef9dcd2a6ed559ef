internal import NoticeModel

/// Which row an 申請書ID was first seen in. Exact: 23 digits fit into two words, so nothing is
/// left to a hash's luck; some forty bytes a record.
struct ApplicationIDRegister {
    private struct Key: Hashable {
        let high: UInt64
        let low: UInt64

        init(_ identifier: ApplicationID) {
            var high: UInt64 = 0
            var low: UInt64 = 0
            for (index, digit) in identifier.digits.utf8.enumerated() {
                if index < 11 {
                    high = high * 10 + UInt64(digit - 0x30)
                } else {
                    low = low * 10 + UInt64(digit - 0x30)
                }
            }
            (self.high, self.low) = (high, low)
        }
    }

    private var firstRows: [Key: Int32] = [:]

    /// Notes an ID; the row where it stood before, if it did.
    mutating func register(_ identifier: ApplicationID, row: Int) -> Int? {
        let key = Key(identifier)
        if let first = firstRows[key] { return Int(first) }
        firstRows[key] = Int32(clamping: row)
        return nil
    }
}
