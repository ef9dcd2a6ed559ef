public import Diagnostics

/// The comparison of what an inserter's camera read with what was planned.
///
/// Every planned serial should be read once, in the order of dispatch. What is not so is told
/// apart: **missing** (planned, never read), **doubled** (planned, read more than once), **foreign**
/// (not planned), **out of order**. Readings add up: read = matched + repeated + foreign.
public struct Reconciliation: Hashable, Sendable {
    /// A planned serial that was read more than once.
    public struct Doubled: Hashable, Sendable {
        /// The serial.
        public let serial: UInt32
        /// The lines of all its readings, ascending; at least two.
        public let lines: [UInt32]
    }

    /// How many there are of everything.
    public struct Counts: Codable, Hashable, Sendable {
        /// Serials planned.
        public let planned: Int
        /// Readings with a serial.
        public let read: Int
        /// Planned serials that were read at least once.
        public let matched: Int
        /// Planned serials that were not read.
        public let missing: Int
        /// Planned serials that were read more than once.
        public let doubled: Int
        /// Readings of a planned serial after its first.
        public let repeated: Int
        /// Readings of serials that were not planned.
        public let foreign: Int
        /// Planned serials that were read, but out of order.
        public let outOfOrder: Int
        /// Lines that hold no serial.
        public let unreadable: Int
    }

    /// Planned serials that were not read; its description can be given to a reprint.
    public let missing: NumberSelection
    /// In the order of their first readings.
    public let doubled: [Doubled]
    /// Readings of serials that were not planned, in the order of the file.
    public let foreign: [ScannedList.Reading]
    /// The fewest serials without which all others were read in the order of dispatch, each at its
    /// first reading, in the order of the file. Where either of two could be meant (two neighbours
    /// changed places), one of them is named.
    public let outOfOrder: [ScannedList.Reading]
    /// How many there are of everything.
    public let counts: Counts
    private let name: String
    private let unreadable: [Diagnostic]

    /// Compares. The order in which the serials are planned and read does not matter to its cost:
    /// O(n log n).
    /// - Parameters:
    ///   - expected: The planned serials in the order of dispatch, each once.
    ///   - reprinted: Serials that were printed again: their envelopes are filled whenever the reprint
    ///     comes, so they may be read anywhere.
    public init(expected: [UInt32], reprinted: Set<UInt32> = [], scanned: ScannedList) {
        var matching = SerialMatching(expected: expected)
        for reading in scanned.readings { matching.take(reading) }
        let outOfOrder = matching.outOfOrder(movable: reprinted)
        name = scanned.name
        unreadable = scanned.findings
        missing = NumberSelection(matching.missing, kind: .serials)
        doubled = matching.doubled
        foreign = matching.foreign
        self.outOfOrder = outOfOrder
        counts = Counts(
            planned: expected.count, read: scanned.readings.count,
            matched: matching.matchedCount, missing: missing.count, doubled: doubled.count,
            repeated: doubled.reduce(0) { $0 + $1.lines.count - 1 }, foreign: foreign.count,
            outOfOrder: outOfOrder.count, unreadable: scanned.unreadableLines.count)
    }

    /// Whether every planned serial was read once, in order, and nothing else.
    public var isClean: Bool {
        missing.isEmpty && doubled.isEmpty && foreign.isEmpty && outOfOrder.isEmpty
            && counts.unreadable == 0
    }

    /// One finding a kind of difference, and the lines that hold no serial; none if it is clean.
    public var findings: [Diagnostic] {
        let kinds: [(String, Int, String, String)] = [
            (
                "missing", counts.missing, "読まれていない製造管理番号があります",
                "封書を探し、なければ tsuchi reprint で作り直してください"
            ),
            ("doubled", counts.doubled, "2回以上読まれた製造管理番号があります", "同じ封書が2通ないか確かめてください"),
            (
                "foreign", counts.foreign, "この仕事にない製造管理番号があります",
                "ほかの仕事の封書が混ざっていないか確かめてください"
            ),
            ("out-of-order", counts.outOfOrder, "順序の違う製造管理番号があります", "束の順序を確かめてください"),
        ]
        return kinds.filter { $0.1 > 0 }.map { code, count, message, hint in
            Diagnostic(
                DiagnosticCode(rawValue: "reconcile.\(code)"), at: .file(name),
                "\(message)（\(count)件）", hint: hint)
        } + unreadable
    }
}
