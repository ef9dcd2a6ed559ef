/// Where the eight mask patterns of ISO/IEC 18004 (table 10) differ from the first.
enum MaskPatterns {
    /// Number of patterns.
    static let count = 8
    /// Lines after which every pattern repeats.
    static let period = 12

    /// The modules of a row that a mask and mask 0 treat differently, column x in bit x: `period`
    /// rows of the first mask, then of the next.
    static let rows = lines { mask, line, place in inverts(mask, x: place, y: line) }
    /// The same of columns, row y in bit y.
    static let columns = lines { mask, line, place in inverts(mask, x: line, y: place) }

    private static func lines(_ inverts: (Int, Int, Int) -> Bool) -> [UInt64] {
        (0..<count).flatMap { mask in
            (0..<period).map { line in
                (0..<64).reduce(UInt64(0)) { word, place in
                    inverts(mask, line, place) != inverts(0, line, place)
                        ? word | 1 << UInt64(place) : word
                }
            }
        }
    }

    private static func inverts(_ mask: Int, x: Int, y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (y / 2 + x / 3) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: (x * y % 3 + (x + y) % 2) % 2 == 0
        }
    }
}
