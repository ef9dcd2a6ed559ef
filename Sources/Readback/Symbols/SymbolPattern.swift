/// The modules of a QR code that do not depend on what it says: finders, timing, alignment, format
/// and version (ISO/IEC 18004, 6.3 and 7.9 to 7.10). The rest holds the message.
struct SymbolPattern {
    let version: Int
    var width: Int { 17 + 4 * version }
    /// For every module, row by row: dark or light where that is fixed, `nil` where it is not.
    private(set) var fixed: [Bool?]
    /// Where the message or the format stands.
    private(set) var isMessage: [Bool]

    /// The patterns of all versions, from 1 to 40.
    static let all = (1...40).map(SymbolPattern.init(version:))

    private init(version: Int) {
        self.version = version
        let width = 17 + 4 * version
        fixed = Array(repeating: nil, count: width * width)
        isMessage = Array(repeating: true, count: width * width)
        for index in 0..<width {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
        setAlignment()
        for (column, row) in [(3, 3), (width - 4, 3), (3, width - 4)] { setFinder(column, row) }
        setVersion()
        for place in Self.formatPlaces(width: width).flatMap(\.self) {
            isMessage[place.row * width + place.column] = false
        }
        set(8, width - 8, true)
    }

    private mutating func set(_ column: Int, _ row: Int, _ isDark: Bool) {
        fixed[row * width + column] = isDark
        isMessage[row * width + column] = false
    }

    /// A finder and the light modules around it.
    private mutating func setFinder(_ middleColumn: Int, _ middleRow: Int) {
        for y in -4...4 {
            for x in -4...4 {
                let (column, row) = (middleColumn + x, middleRow + y)
                guard 0..<width ~= column, 0..<width ~= row else { continue }
                let ring = max(abs(x), abs(y))
                set(column, row, ring != 2 && ring != 4)
            }
        }
    }

    private mutating func setAlignment() {
        let places = Self.alignmentPlaces(version: version, width: width)
        guard let last = places.last else { return }
        let corners = [[6, 6], [6, last], [last, 6]]
        for row in places {
            for column in places where !corners.contains([column, row]) {
                for y in -2...2 {
                    for x in -2...2 { set(column + x, row + y, max(abs(x), abs(y)) != 1) }
                }
            }
        }
    }

    private static func alignmentPlaces(version: Int, width: Int) -> [Int] {
        guard version > 1 else { return [] }
        let count = version / 7 + 2
        let step =
            version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
        return [6] + (0..<count - 1).reversed().map { width - 7 - $0 * step }
    }

    private mutating func setVersion() {
        guard version >= 7 else { return }
        var rest = version
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = version << 12 | rest
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            let (far, near) = (width - 11 + index % 3, index / 3)
            set(far, near, isDark)
            set(near, far, isDark)
        }
    }

    /// Where both copies of the format stand, from its lowest bit.
    static func formatPlaces(width: Int) -> [[(column: Int, row: Int)]] {
        let first =
            (0...5).map { (8, $0) } + [(8, 7), (8, 8), (7, 8)] + (9..<15).map { (14 - $0, 8) }
        let second = (0..<8).map { (width - 1 - $0, 8) } + (8..<15).map { (8, width - 15 + $0) }
        return [first, second]
    }
}
