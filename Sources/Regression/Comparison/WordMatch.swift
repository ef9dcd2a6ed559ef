/// Pairs words that say the same and stand together, each once.
struct WordMatch {
    struct Pair {
        let before: Int
        let after: Int
    }

    private(set) var pairs: [Pair] = []
    private let before: [PlacedText]
    private let after: [PlacedText]
    private var isPairedBefore: [Bool]
    private var isPairedAfter: [Bool]
    private var places: [String: [Int]] = [:]

    init(_ before: [PlacedText], _ after: [PlacedText]) {
        self.before = before
        self.after = after
        isPairedBefore = Array(repeating: false, count: before.count)
        isPairedAfter = Array(repeating: false, count: after.count)
        for (index, word) in after.enumerated() { places[word.text, default: []].append(index) }
    }

    /// Words of the left page that have no partner.
    var freeBefore: [Int] { before.indices.filter { !isPairedBefore[$0] } }
    /// Words of the right page that have no partner.
    var freeAfter: [Int] { after.indices.filter { !isPairedAfter[$0] } }

    /// Pairs what stands no farther apart than this in either direction, the nearest first.
    mutating func pair(within reach: Double) {
        var candidates: [(distance: Double, pair: Pair)] = []
        for old in freeBefore {
            for new in places[before[old].text] ?? [] where !isPairedAfter[new] {
                let distance = max(
                    abs(before[old].left - after[new].left),
                    abs(before[old].line - after[new].line))
                // A thousandth is what places are rounded to.
                if distance <= reach + 0.001 {
                    candidates.append((distance, Pair(before: old, after: new)))
                }
            }
        }
        candidates.sort {
            ($0.distance, $0.pair.before, $0.pair.after)
                < ($1.distance, $1.pair.before, $1.pair.after)
        }
        for (_, pair) in candidates
        where !isPairedBefore[pair.before] && !isPairedAfter[pair.after] {
            isPairedBefore[pair.before] = true
            isPairedAfter[pair.after] = true
            pairs.append(pair)
        }
        pairs.sort { $0.before < $1.before }
    }
}
