/// Penalties by which a mask is chosen (ISO/IEC 18004, 7.8.3), of whole lines at once: module n of
/// a line is bit n of its word, 1 for dark, and the bits beyond the symbol are 0.
///
/// Details that the standard leaves open are as in libqrencode, whose symbols these are.
struct MaskPenalty {
    private let width: Int
    /// A bit for every module but the last.
    private let pairs: UInt64

    /// Penalties in a symbol of so many modules a side, at most 64.
    init(width: Int) {
        self.width = width
        pairs = UInt64.max >> UInt64(65 - width)
    }

    /// Long runs of one colour, and stretches that look like a finder pattern, in a row or column.
    func alongLine(_ line: UInt64) -> Int {
        let same = ~(line ^ line >> 1) & pairs
        let three = same & same >> 1
        // A bit for every five modules of one colour. A run of n has n - 4 and costs n - 2.
        let five = three & three >> 2
        var penalty = five.nonzeroBitCount + 2 * (five & ~(five << 1)).nonzeroBitCount
        let finder = smallFinder(line)
        if finder != 0 { penalty += 40 * finder.nonzeroBitCount }
        let six = five & five >> 1 & line
        if six != 0 { penalty += 40 * largeFinders(line, six: six) }
        return penalty
    }

    /// Blocks of two by two modules of one colour in two neighbouring rows.
    func betweenRows(_ upper: UInt64, _ lower: UInt64) -> Int {
        let same = ~(upper ^ upper >> 1) & ~(lower ^ lower >> 1) & ~(upper ^ lower) & pairs
        return 3 * same.nonzeroBitCount
    }

    /// How far the dark modules are from half of all, in steps of five percent.
    func ofBalance(dark: Int) -> Int {
        let area = width * width
        let percent = (200 * dark + area) / area / 2
        return abs(percent - 50) / 5 * 10
    }

    /// Where 1011101 begins with a light module or the edge on either side, and four of them, or
    /// nothing but light modules up to the edge, on one. Shifting brings in zeros: beyond the edge
    /// all is light.
    private func smallFinder(_ line: UInt64) -> UInt64 {
        let places =
            line & ~(line >> 1) & line >> 2 & line >> 3 & line >> 4 & ~(line >> 5) & line >> 6
            & ~(line >> 7) & ~(line << 1)
        guard places != 0 else { return 0 }
        let before = ~(line << 2 | line << 3 | line << 4)
        let after = ~(line >> 8 | line >> 9 | line >> 10)
        return places & (before | after)
    }

    /// The number of finder patterns whose modules are two or more wide; libqrencode counts any
    /// runs of 1:1:3:1:1.
    /// - Parameter six: A bit where six dark modules begin.
    private func largeFinders(_ line: UInt64, six: UInt64) -> Int {
        var count = 0
        var unit: UInt64 = 2
        var middle = six
        while middle != 0, 7 * unit <= UInt64(width) {
            // The middle is three units long and not longer; most long runs fail here.
            let middles = middle & ~(line << 1) & ~(line >> (3 * unit))
            if middles != 0 { count += finders(line, unit, at: middles >> (2 * unit)) }
            middle &= middle >> 3
            unit += 1
        }
        return count
    }

    /// How many of the places begin a finder pattern whose middle is there.
    private func finders(_ line: UInt64, _ unit: UInt64, at places: UInt64) -> Int {
        let (dark, light) = (run(of: line, unit), run(of: ~line, unit))
        let outer = dark & dark >> (6 * unit) & ~(line << 1) & ~(line >> (7 * unit))
        let found = places & outer & light >> unit & light >> (5 * unit)
        guard found != 0 else { return 0 }
        let near = 1...4 * unit
        let before = near.reduce(0) { $0 | line << $1 }
        let after = near.reduce(0) { $0 | line >> (7 * unit - 1 + $1) }
        return (found & ~(before & after)).nonzeroBitCount
    }

    /// A bit where `length` bits in a row are set.
    private func run(of bits: UInt64, _ length: UInt64) -> UInt64 {
        (1..<length).reduce(bits) { $0 & bits >> $1 }
    }
}
