/// A small random number generator (Steele, Lea and Flood, 2014): the same seed gives the same
/// numbers on every machine and with every version of the language. Not for secrets.
struct SplitMix64: Hashable, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from 0 up to but not including `limit`, at least 1. The bias of the plain product
    /// is far below what a sample could show.
    mutating func next(below limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    mutating func next(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + next(below: range.count)
    }

    /// True once in so many times on average.
    mutating func isOnce(in times: Int) -> Bool { next(below: times) == 0 }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[next(below: elements.count)]
    }

    /// So many digits, leading zeros included.
    mutating func digits(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += String(next(below: 10)) }
        return text
    }
}
