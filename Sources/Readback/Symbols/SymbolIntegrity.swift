internal import LayoutDescription

/// Whether the modules of a QR code are exactly as an encoder writes them. Readers forgive: a
/// symbol that is turned, mirrored or has a wrong module is read, and says what it should, until
/// there is a fold or a stain as well.
enum SymbolIntegrity {
    /// - Parameter code: The version and level that the symbol has.
    static func isIntact(_ bitmap: SymbolBitmap, as code: QRCode) -> Bool {
        guard bitmap.width == code.width, bitmap.height == code.width,
            SymbolPattern.all.indices.contains(code.version - 1)
        else { return false }
        let pattern = SymbolPattern.all[code.version - 1]
        guard hasPatterns(bitmap, pattern), let mask = mask(of: bitmap, code.level) else {
            return false
        }
        return SymbolBlocks(version: code.version, level: code.level)
            .areIntact(codewords(of: bitmap, pattern, mask: mask))
    }

    private static func hasPatterns(_ bitmap: SymbolBitmap, _ pattern: SymbolPattern) -> Bool {
        let width = pattern.width
        for row in 0..<width {
            for column in 0..<width {
                if let isDark = pattern.fixed[row * width + column],
                    isDark != bitmap.isDark(column, row)
                {
                    return false
                }
            }
        }
        return true
    }

    /// The mask that both copies of the format name, each without a fault (7.9); `nil` if they do
    /// not.
    private static func mask(of bitmap: SymbolBitmap, _ level: QRCode.Level) -> Int? {
        let copies = SymbolPattern.formatPlaces(width: bitmap.width).map { places in
            places.enumerated().reduce(0) { bits, place in
                bits | (bitmap.isDark(place.element.column, place.element.row) ? 1 : 0)
                    << place.offset
            }
        }
        let number =
            switch level {
            case .low: 1
            case .medium: 0
            case .quartile: 3
            case .high: 2
            }
        return (0..<8).first { mask in
            let data = number << 3 | mask
            var rest = data
            for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
            let bits = (data << 10 | rest) ^ 0x5412
            return copies.allSatisfy { $0 == bits }
        }
    }

    /// The codewords in the order of their places (7.7.3), the mask taken off (7.8).
    private static func codewords(
        of bitmap: SymbolBitmap, _ pattern: SymbolPattern, mask: Int
    ) -> [UInt8] {
        let width = pattern.width
        var codewords: [UInt8] = []
        codewords.reserveCapacity(width * width / 8)
        var (byte, bits) = (UInt8(0), 0)
        var right = width - 1
        while right > 0 {
            if right == 6 { right = 5 }
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<width {
                let row = isUpward ? width - 1 - step : step
                for column in [right, right - 1] where pattern.isMessage[row * width + column] {
                    let isDark = bitmap.isDark(column, row) != isMasked(column, row, mask)
                    byte = byte << 1 | (isDark ? 1 : 0)
                    bits += 1
                    if bits == 8 {
                        codewords.append(byte)
                        (byte, bits) = (0, 0)
                    }
                }
            }
            right -= 2
        }
        return codewords
    }

    private static func isMasked(_ column: Int, _ row: Int, _ mask: Int) -> Bool {
        let product = column * row
        return switch mask {
        case 0: (column + row) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (column + row) % 3 == 0
        case 4: (column / 3 + row / 2) % 2 == 0
        case 5: product % 2 + product % 3 == 0
        case 6: (product % 2 + product % 3) % 2 == 0
        default: ((column + row) % 2 + product % 3) % 2 == 0
        }
    }
}
