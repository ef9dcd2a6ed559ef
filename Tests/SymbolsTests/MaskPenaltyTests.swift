@testable internal import Symbols
internal import TestSupport
internal import Testing

@Suite("Penalties of whole lines are those of their modules read one by one")
struct MaskPenaltyTests {
    /// Runs of a line, the first one light (of length 0 if the line begins dark).
    private func runs(of line: [Bool]) -> [Int] {
        var runs = [0]
        var isDark = false
        for module in line {
            if module != isDark {
                runs.append(0)
                isDark = module
            }
            runs[runs.count - 1] += 1
        }
        return runs
    }

    /// Rules 1 and 3 of ISO/IEC 18004, 7.8.3.1, run by run.
    private func penalty(of line: [Bool]) -> Int {
        let runs = runs(of: line)
        var sum = runs.reduce(0) { $0 + ($1 >= 5 ? $1 - 2 : 0) }
        for index in stride(from: 3, to: runs.count - 2, by: 2) where runs[index] % 3 == 0 {
            let unit = runs[index] / 3
            guard [-2, -1, 1, 2].allSatisfy({ runs[index + $0] == unit }) else { continue }
            let isFreeBefore = index == 3 || runs[index - 3] >= 4 * unit
            let isFreeAfter = index + 4 >= runs.count || runs[index + 3] >= 4 * unit
            if isFreeBefore || isFreeAfter { sum += 40 }
        }
        return sum
    }

    private func word(_ line: [Bool]) -> UInt64 {
        line.enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt64($1.offset) : 0) }
    }

    private func stretch(_ random: inout SeededGenerator) -> [Bool] {
        let unit = Int.random(in: 1...4, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            return [1, 1, 3, 1, 1].enumerated().flatMap { index, length in
                [Bool](repeating: index % 2 == 0, count: length * unit)
            }
        case 1:
            return [Bool](repeating: false, count: 4 * unit - Int.random(in: 0...1, using: &random))
        case 2: return [Bool](repeating: Bool.random(using: &random), count: 2 * unit)
        default: return [Bool.random(using: &random)]
        }
    }

    @Test("Lines of runs and finder patterns of every size", arguments: [21, 25, 45, 57, 61, 64])
    func lines(width: Int) {
        var random = SeededGenerator(state: UInt64(width))
        let rule = MaskPenalty(width: width)
        var withFinder = 0
        for _ in 1...5_000 {
            var line: [Bool] = []
            while line.count < width { line += stretch(&random) }
            // From either end, so that patterns stand at both edges.
            line = Bool.random(using: &random) ? Array(line.prefix(width)) : line.suffix(width)
            let expected = penalty(of: line)
            if expected >= 40 { withFinder += 1 }
            #expect(rule.alongLine(word(line)) == expected)
        }
        #expect(withFinder > 500)
    }

    @Test("A block of two by two modules of one colour costs three")
    func blocks() {
        let rule = MaskPenalty(width: 5)
        #expect(rule.betweenRows(0b00000, 0b00000) == 12)
        #expect(rule.betweenRows(0b11011, 0b11011) == 6)
        #expect(rule.betweenRows(0b10101, 0b10101) == 0)
        #expect(rule.betweenRows(0b11110, 0b11101) == 6)
        #expect(MaskPenalty(width: 64).betweenRows(.max, .max) == 3 * 63)
    }

    @Test(
        "Dark modules off one half cost ten for every five percent",
        arguments: [
            (50, 0), (54, 0), (55, 10), (45, 10), (44, 10), (40, 20), (100, 100), (0, 100),
        ])
    func balance(percent: Int, penalty: Int) {
        #expect(MaskPenalty(width: 10).ofBalance(dark: percent) == penalty)
    }
}
