internal import LayoutDescription

/// Level and mask as they stand in a symbol, twice, along row 8 and column 8 (ISO/IEC 18004, 7.9).
struct FormatInformation {
    /// Dark modules in row 8, column x in bit x; all but the one in column 8.
    let row: UInt64
    /// Dark modules in column 8, row y in bit y, the one in row 8 among them.
    let column: UInt64

    init(mask: Int, level: QRCode.Level, width: Int) {
        let bits = Self.bits(mask: mask, level: level)
        var (row, column): (UInt64, UInt64) = (0, 0)
        for index in 0..<15 where bits >> index & 1 == 1 {
            row |= 1 << UInt64(Self.place(inRow: index, width: width))
            column |= 1 << UInt64(Self.place(inColumn: index, width: width))
        }
        self.row = row
        self.column = column
    }

    private static func place(inRow index: Int, width: Int) -> Int {
        switch index {
        case 0..<8: width - 1 - index
        case 8: 7
        default: 14 - index
        }
    }

    private static func place(inColumn index: Int, width: Int) -> Int {
        switch index {
        case 0..<6: index
        case 6, 7: index + 1
        default: width - 15 + index
        }
    }

    /// Five bits, ten bits of a BCH code, and a pattern over both that keeps them from being all
    /// light.
    private static func bits(mask: Int, level: QRCode.Level) -> Int {
        let indicator =
            switch level {
            case .low: 0b01
            case .medium: 0b00
            case .quartile: 0b11
            case .high: 0b10
            }
        let data = indicator << 3 | mask
        var remainder = data << 10
        for bit in (10...14).reversed() where remainder >> bit & 1 == 1 {
            remainder ^= 0b101_0011_0111 << (bit - 10)
        }
        return (data << 10 | remainder) ^ 0b101_0100_0001_0010
    }
}
