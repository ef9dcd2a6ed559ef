internal import Diagnostics
internal import Foundation
internal import Testing

@testable internal import PrintJob

@Suite("What was read is compared with what was planned")
struct ReconciliationTests {
    let workshop: Workshop
    static let plan = (10_000_019...10_000_028).map { UInt32($0) }

    init() throws { workshop = try Workshop() }

    private func reconcile(
        _ expected: [UInt32], _ serials: [UInt32], extraLines: [String] = []
    ) throws -> Reconciliation {
        let lines = serials.map { String(100_000_000 + UInt64($0)).dropFirst() + "" } + extraLines
        let path = workshop.path("scanned.txt")
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
        return Reconciliation(
            expected: expected,
            scanned: try ScannedList(path: path, barcode: ScannedListTests.sampleBarcode))
    }

    @Test("All read once and in order is clean")
    func clean() throws {
        let result = try reconcile(Self.plan, Self.plan)
        #expect(result.isClean)
        #expect(result.findings == [])
        #expect(result.counts.matched == 10)
    }

    @Test("A doctored list: missing, doubled, foreign, out of order, unreadable")
    func doctored() throws {
        var read = Self.plan
        read.removeSubrange(3...4)  // …22, …23 missing
        read.remove(at: 7)  // …28 missing
        read.insert(10_000_020, at: 3)  // doubled
        read.insert(99_999_999, at: 0)  // foreign
        read.append(read.remove(at: 1))  // …19 goes last
        let result = try reconcile(Self.plan, read, extraLines: ["?"])
        #expect(!result.isClean)
        #expect(result.missing.description == "10000022-10000023,10000028")
        #expect(result.doubled == [.init(serial: 10_000_020, lines: [2, 4])])
        #expect(result.foreign == [.init(serial: 99_999_999, line: 1)])
        #expect(result.outOfOrder == [.init(serial: 10_000_019, line: 9)])
        #expect(
            result.counts
                == .init(
                    planned: 10, read: 9, matched: 7, missing: 3, doubled: 1, repeated: 1,
                    foreign: 1, outOfOrder: 1, unreadable: 1))
        #expect(
            result.findings.map(\.code.rawValue) == [
                "reconcile.missing", "reconcile.doubled", "reconcile.foreign",
                "reconcile.out-of-order", "reconcile.unreadable-line",
            ])
    }

    @Test("One envelope that moved is one difference, not a tail of them", arguments: 0..<10)
    func moved(from: Int) throws {
        for to in 0..<10 where abs(to - from) > 1 {
            var read = Self.plan
            read.insert(read.remove(at: from), at: to)
            let result = try reconcile(Self.plan, read)
            #expect(result.outOfOrder.map(\.serial) == [Self.plan[from]])
            #expect(result.missing.isEmpty && result.doubled.isEmpty && result.foreign.isEmpty)
        }
    }

    @Test("The order is that of dispatch, not that of the numbers")
    func dispatchOrder() throws {
        let plan: [UInt32] = [30, 10, 20]
        #expect(try reconcile(plan, plan).isClean)
        #expect(try reconcile(plan, [10, 20, 30]).outOfOrder.map(\.serial) == [30])
    }

    @Test("A serial that one of its readings has in order is doubled and nothing more")
    func doubledInOrder() throws {
        let result = try reconcile([1, 2, 3], [3, 1, 2, 3])
        #expect(result.doubled == [.init(serial: 3, lines: [1, 4])])
        #expect(result.outOfOrder == [])
    }

    @Test("Differences in any mixture are found as plain counting finds them", arguments: 1...60)
    func properties(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let planned = Array(Set((0..<40).map { _ in UInt32(random.next() % 80) }))
            .sorted().shuffled(using: &random)
        let read = (0..<50).map { _ in UInt32(random.next() % 90) }
        let result = try reconcile(planned, read)
        let (plannedSet, readSet) = (Set(planned), Set(read))
        #expect(Array(result.missing.numbers) == plannedSet.subtracting(readSet).sorted())
        #expect(result.foreign.map(\.serial) == read.filter { !plannedSet.contains($0) })
        let repeatedSerials = plannedSet.filter { serial in read.count { $0 == serial } > 1 }
        #expect(Set(result.doubled.map(\.serial)) == repeatedSerials)
        for doubled in result.doubled {
            let lines = read.indices.filter { read[$0] == doubled.serial }.map { UInt32($0 + 1) }
            #expect(doubled.lines == lines)
        }
        let counts = result.counts
        #expect(counts.read == counts.matched + counts.repeated + counts.foreign)
        #expect(counts.planned == counts.matched + counts.missing)
        let positions = read.compactMap { planned.firstIndex(of: $0) }
        #expect(counts.outOfOrder == counts.matched - Self.longestRun(positions))
        #expect(Self.isAscending(without: result.outOfOrder.map(\.serial), read, planned))
    }

    /// The length of the longest strictly ascending subsequence, by the plain quadratic way.
    private static func longestRun(_ values: [Int]) -> Int {
        var best: [Int] = []
        for (index, value) in values.enumerated() {
            let before = zip(values[..<index], best).filter { $0.0 < value }.map(\.1).max() ?? 0
            best.append(before + 1)
        }
        return best.max() ?? 0
    }

    /// Whether the remaining serials can be found in order, each at one of its readings.
    private static func isAscending(
        without removed: [UInt32], _ read: [UInt32], _ planned: [UInt32]
    ) -> Bool {
        var rest = read[...]
        for serial in planned where read.contains(serial) && !removed.contains(serial) {
            guard let found = rest.firstIndex(of: serial) else { return false }
            rest = rest[(found + 1)...]
        }
        return true
    }

    @Test("A large job in the worst order is compared in little time")
    func large() throws {
        let plan = (10_000_000..<10_200_000).map { UInt32($0) }
        var random = SeededNumbers(seed: 7)
        let clock = ContinuousClock()
        var results: [Reconciliation] = []
        let duration = try clock.measure {
            results = try [
                reconcile(plan, plan.reversed()), reconcile(plan, plan.shuffled(using: &random)),
            ]
        }
        #expect(results[0].counts.outOfOrder == plan.count - 1)
        #expect(results.allSatisfy { $0.missing.isEmpty && $0.counts.matched == plan.count })
        // Quadratic work would take minutes.
        #expect(duration < .seconds(30))
    }
}
