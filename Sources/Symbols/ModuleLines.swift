/// The rows or the columns of a symbol as words, module n of a line in bit n.
struct ModuleLines {
    /// Dark modules.
    private(set) var dark: [UInt64]
    /// Modules that are masked.
    private(set) var masked: [UInt64]

    /// Rows from libqrencode's bytes.
    init(rowsOf modules: UnsafeBufferPointer<UInt8>, width: Int) {
        dark = []
        masked = []
        dark.reserveCapacity(width)
        masked.reserveCapacity(width)
        for y in 0..<width {
            var (row, free): (UInt64, UInt64) = (0, 0)
            for x in 0..<width {
                let module = UInt64(modules[y * width + x])
                row |= (module & 1) << UInt64(x)
                free |= (module >> 7 ^ 1) << UInt64(x)
            }
            dark.append(row)
            masked.append(free)
        }
    }

    private init(dark: [UInt64], masked: [UInt64]) {
        self.dark = dark
        self.masked = masked
    }

    /// Rows to columns or back.
    var transposed: ModuleLines {
        ModuleLines(dark: Self.transpose(dark), masked: Self.transpose(masked))
    }

    /// What another mask changes.
    struct Change {
        /// The patterns of all masks.
        let patterns: [UInt64]
        /// Where those of this mask begin.
        let start: Int
        /// Modules of the format information in line 8.
        let along: UInt64
        /// Lines whose module 8 is format information that changes.
        let across: UInt64

        init(patterns: [UInt64], mask: Int, along: UInt64, across: UInt64) {
            self.patterns = patterns
            start = mask * MaskPatterns.period
            self.along = along
            self.across = across
        }
    }

    /// A line under another mask.
    func line(_ index: Int, _ change: Change) -> UInt64 {
        let pattern = change.patterns[change.start + index % MaskPatterns.period]
        let line = dark[index] ^ masked[index] & pattern ^ (change.across >> UInt64(index) & 1) << 8
        return index == 8 ? line ^ change.along : line
    }

    /// Swaps ever smaller blocks of a square of 64 by 64 bits across its diagonal.
    private static func transpose(_ lines: [UInt64]) -> [UInt64] {
        var square = lines + [UInt64](repeating: 0, count: 64 - lines.count)
        var size = 32
        var low: UInt64 = 0xFFFF_FFFF
        while size > 0 {
            var index = 0
            while index < 64 {
                let shift = UInt64(size)
                let moved = (square[index] >> shift ^ square[index + size]) & low
                square[index + size] ^= moved
                square[index] ^= moved << shift
                index = (index + size + 1) & ~size
            }
            size /= 2
            low ^= low << UInt64(size)
        }
        return Array(square.prefix(lines.count))
    }
}
