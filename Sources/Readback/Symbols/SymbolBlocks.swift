internal import LayoutDescription

/// How the codewords of a QR code are dealt out to blocks (ISO/IEC 18004, table 9), and whether a
/// block is as it was written.
struct SymbolBlocks {
    private let count: Int
    private let correction: Int

    /// - Parameter version: 1 to 40.
    init(version: Int, level: QRCode.Level) {
        (count, correction) = (
            Self.counts[level]?[version - 1] ?? 1, Self.corrections[level]?[version - 1] ?? 0
        )
    }

    /// Whether no codeword is wrong: the remainder of every block is zero (7.5.2).
    func areIntact(_ codewords: [UInt8]) -> Bool {
        let shortLength = codewords.count / count
        let shortCount = count - codewords.count % count
        let shortData = shortLength - correction
        for block in 0..<count {
            let data = shortData + (block < shortCount ? 0 : 1)
            for root in 0..<correction {
                var remainder: UInt8 = 0
                for index in 0..<(data + correction) {
                    let place =
                        index >= data
                        ? codewords.count - correction * count + (index - data) * count + block
                        : index < shortData
                            ? index * count + block : shortData * count + block - shortCount
                    remainder = Self.product(remainder, root) ^ codewords[place]
                }
                if remainder != 0 { return false }
            }
        }
        return true
    }

    /// A value times the generator to a power, in the field of 256 elements.
    private static func product(_ value: UInt8, _ power: Int) -> UInt8 {
        value == 0 ? 0 : powers[Int(logarithms[Int(value)]) + power]
    }

    /// Powers of the generator, twice round.
    private static let powers: [UInt8] = {
        var value = 1
        return (0..<510).map { _ in
            defer { value = value << 1 ^ (value >= 128 ? 0x11D : 0) }
            return UInt8(value)
        }
    }()

    private static let logarithms: [UInt8] = {
        var logarithms = [UInt8](repeating: 0, count: 256)
        for power in 0..<255 { logarithms[Int(powers[power])] = UInt8(power) }
        return logarithms
    }()

    /// Codewords of error correction in a block, by version.
    private static let corrections: [QRCode.Level: [Int]] = [
        .low: [
            7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28,
            30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
        .medium: [
            10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28,
            28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        ],
        .quartile: [
            13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30,
            30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
        .high: [
            17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24,
            30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
    ]

    /// Blocks, by version.
    private static let counts: [QRCode.Level: [Int]] = [
        .low: [
            1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13,
            14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
        ],
        .medium: [
            1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21,
            23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
        ],
        .quartile: [
            1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29,
            34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
        ],
        .high: [
            1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32,
            35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
        ],
    ]
}
