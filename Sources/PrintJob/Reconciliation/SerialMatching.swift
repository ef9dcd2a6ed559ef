/// Finds each reading's place in the plan.
struct SerialMatching {
    private let expected: [UInt32]
    private let positions: [UInt32: Int32]
    /// How often the serial at each planned position was read.
    private var readingCounts: [Int32]
    /// Readings of planned serials, with their planned positions.
    private var matched: [(position: Int32, reading: ScannedList.Reading)] = []
    private(set) var foreign: [ScannedList.Reading] = []

    init(expected: [UInt32]) {
        self.expected = expected
        positions = Dictionary(
            zip(expected, Int32(0)...), uniquingKeysWith: { first, _ in first })
        readingCounts = Array(repeating: 0, count: expected.count)
    }

    mutating func take(_ reading: ScannedList.Reading) {
        guard let position = positions[reading.serial] else {
            foreign.append(reading)
            return
        }
        readingCounts[Int(position)] += 1
        matched.append((position, reading))
    }

    /// Planned serials that were read.
    var matchedCount: Int { readingCounts.count { $0 > 0 } }

    /// Planned serials that were not read.
    var missing: [UInt32] { zip(expected, readingCounts).filter { $0.1 == 0 }.map(\.0) }

    /// Planned serials that were read more than once, in the order of their first readings.
    var doubled: [Reconciliation.Doubled] {
        var order: [Int32] = []
        var lines: [Int32: [UInt32]] = [:]
        for (position, reading) in matched where readingCounts[Int(position)] > 1 {
            if lines[position] == nil { order.append(position) }
            lines[position, default: []].append(reading.line)
        }
        return order.map { position in
            Reconciliation.Doubled(
                serial: expected[Int(position)], lines: lines[position] ?? [])
        }
    }

    /// First readings of the serials that no longest ascending run of planned positions holds. A
    /// run ascends strictly, so it holds a doubled serial at one of its readings at most, and a
    /// serial that is in order at any of them is not out of order.
    /// - Parameter movable: Serials that may come anywhere.
    func outOfOrder(movable: Set<UInt32>) -> [ScannedList.Reading] {
        var isSettled = Array(repeating: false, count: expected.count)
        let ordered = matched.filter { !movable.contains($0.reading.serial) }
        for index in Self.longestAscendingRun(ordered.map(\.position)) {
            isSettled[Int(ordered[index].position)] = true
        }
        return ordered.filter { position, _ in
            defer { isSettled[Int(position)] = true }
            return !isSettled[Int(position)]
        }.map(\.reading)
    }

    /// Indices of a longest strictly ascending subsequence, descending: patience sorting, with
    /// every element pointing to the one before it in the best run that it ends.
    private static func longestAscendingRun(_ values: [Int32]) -> [Int] {
        /// At `n`, the index of the smallest value that ends a run of `n + 1` elements.
        var ends: [Int] = []
        var previous = Array(repeating: -1, count: values.count)
        for (index, value) in values.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if values[ends[middle]] < value { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = ends[low - 1] }
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var run: [Int] = []
        var index = ends.last ?? -1
        while index >= 0 {
            run.append(index)
            index = previous[index]
        }
        return run
    }
}
