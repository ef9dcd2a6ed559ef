internal import Diagnostics
internal import PrintJob
internal import Testing

@Suite("Numbers that a clerk chooses")
struct NumberSelectionTests {
    private func serials(_ text: String) throws -> NumberSelection {
        try NumberSelection(parsing: text, as: .serials, option: "--serials")
    }

    private func codes(_ text: String, _ kind: NumberSelection.Kind = .serials) -> [String] {
        do {
            _ = try NumberSelection(parsing: text, as: kind, option: "--serials")
            return []
        } catch {
            #expect(error.diagnostics.allSatisfy { $0.place == .option("--serials") })
            #expect(error.diagnostics.allSatisfy { $0.hint != nil })
            return error.diagnostics.map(\.code.rawValue)
        }
    }

    @Test("Numbers and ranges are sorted and joined")
    func reading() throws {
        let selection = try serials("10000031,10000019-10000025,10000026,10000020-10000022")
        #expect(selection.ranges == [10_000_019...10_000_026, 10_000_031...10_000_031])
        #expect(selection.count == 9)
        #expect(selection.description == "10000019-10000026,10000031")
        #expect(Array(selection.numbers) == Array(10_000_019...10_000_026) + [10_000_031])
    }

    @Test(
        "What a Japanese keyboard types is understood",
        arguments: [
            "１００００１９－１００００２５，１００００３１", "10000019 - 10000025, 10000031",
            "10000019〜10000025、10000031", "10000019～10000025，10000031",
            "\u{3000}10000019ー10000025\u{3000}､ 10000031\n", "10000019‐10000025,10000031",
            "10000019−10000025,10000031", "10000019~10000025,10000031",
        ].map { $0.replacing("１００００", with: "１０００００") })
    func keyboards(text: String) throws {
        #expect(try serials(text).description == "10000019-10000025,10000031")
    }

    @Test(
        "What is wrong is said by its code",
        arguments: [
            ("", ["selection.empty"]), (" ，、 ", ["selection.empty"]),
            ("10000019,,10000031", ["selection.empty-entry"]),
            ("10000019,", ["selection.empty-entry"]),
            ("10000025-10000019", ["selection.reversed-range"]),
            ("10000019-25", ["selection.wrong-length"]), ("1000001", ["selection.wrong-length"]),
            ("1000001-1000002", ["selection.wrong-length"]),
            ("100000190", ["selection.wrong-length"]), ("山田", ["selection.not-a-number"]),
            ("10000019 10000020", ["selection.not-a-number"]),
            ("-10000019", ["selection.not-a-number"]),
            ("10000019-", ["selection.not-a-number"]), ("+1000019", ["selection.not-a-number"]),
            ("10000019--10000021", ["selection.not-a-range"]),
            ("10000019-10000020-10000021", ["selection.not-a-range"]),
            ("00000000-00999999", []), ("00000000-01000000", ["selection.too-many"]),
            ("00000000-99999999", ["selection.too-many"]),
            (
                "x,10000019,10000020-10000019",
                ["selection.not-a-number", "selection.reversed-range"]
            ),
        ])
    func faults(text: String, expected: [String]) { #expect(codes(text) == expected) }

    @Test("Pieces and rows are positive and may have zeros in front")
    func positiveNumbers() throws {
        let pieces = try NumberSelection(parsing: "0000012,3", as: .pieces, option: "--pieces")
        #expect(pieces.description == "3,12")
        #expect(codes("0", .pieces) == ["selection.out-of-bounds"])
        #expect(codes("9999999", .pieces) == [])
        #expect(codes("10000000", .pieces) == ["selection.out-of-bounds"])
        #expect(codes("999999999", .rows) == [])
        #expect(codes("1000000000", .rows) == ["selection.out-of-bounds"])
        #expect(codes(String(repeating: "9", count: 5000), .rows) == ["selection.out-of-bounds"])
        #expect(codes(String(repeating: "0", count: 5000) + "7", .rows) == [])
    }

    @Test("A finding says which entry it is and repeats nothing of it")
    func noEcho() throws {
        do {
            _ = try serials("10000019,山田太郎123456789012,87654321-12345678")
            Issue.record("accepted")
        } catch let failure as DiagnosticFailure {
            let shown = failure.diagnostics.map { "\($0.message)" }
            #expect(shown.map { String($0.prefix(3)) } == ["2番目", "3番目"])
            for text in shown + failure.diagnostics.compactMap(\.hint) {
                #expect(!text.contains("山田") && !text.contains("1234") && !text.contains("8765"))
            }
        }
    }

    @Test("A list that is something else altogether is not answered line by line")
    func manyFaults() {
        let junk = Array(repeating: "x", count: 100_000).joined(separator: ",")
        #expect(codes(junk).count == 20)
    }

    @Test("Membership and notation agree with the plain set of numbers", arguments: 1...50)
    func properties(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let chosen = Set((0..<200).map { _ in UInt32(random.next() % 400) })
        let selection = NumberSelection(chosen.shuffled(using: &random), kind: .serials)
        #expect(Array(selection.numbers) == chosen.sorted())
        #expect(selection.count == chosen.count)
        for number in UInt32(0)...401 {
            #expect(selection.contains(number) == chosen.contains(number))
        }
        for (left, right) in zip(selection.ranges, selection.ranges.dropFirst()) {
            #expect(left.upperBound + 1 < right.lowerBound)
        }
        #expect(try serials(selection.description) == selection)
    }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
