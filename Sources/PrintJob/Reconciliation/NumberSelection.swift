public import Diagnostics

/// Numbers that somebody chose (`10000019-10000025,10000031`): serials, mail pieces or rows.
///
/// Its description is the same selection in the same notation, so that what one command reports
/// can be given to the next.
public struct NumberSelection: Hashable, Sendable, CustomStringConvertible {
    /// What is chosen, and so how its numbers are written.
    public enum Kind: Hashable, Sendable {
        /// Serials: eight digits each, zeros in front included.
        case serials
        /// Mail pieces: 1 to 9,999,999, zeros in front allowed as the control line has them.
        case pieces
        /// Rows of the residents file: from 1, the header not counted.
        case rows
    }

    /// The most numbers one selection may hold. More is a slip of the hand: it is above the
    /// largest job that is planned for.
    public static let greatestCount = 1_000_000

    /// Ascending, and neither overlapping nor touching.
    public let ranges: [ClosedRange<UInt32>]
    /// What is chosen.
    public let kind: Kind

    /// Reads a selection as a clerk types it: numbers and ranges between commas, with spaces where
    /// they like and in full-width characters if the keyboard gives them.
    ///
    /// - Parameter option: The option it comes from, for findings.
    /// - Throws: findings `selection.…` that name the entry by its place in the list, from 1, and
    ///   repeat nothing of it.
    public init(parsing text: String, as kind: Kind, option: String) throws(DiagnosticFailure) {
        var parser = NumberSelectionParser(kind: kind, option: option)
        self.init(try parser.ranges(in: text), kind: kind)
    }

    /// Collects numbers in any order; doubles count once.
    public init(_ numbers: some Sequence<UInt32>, kind: Kind) {
        self.init(numbers.map { $0...$0 }, kind: kind)
    }

    init(_ parts: [ClosedRange<UInt32>], kind: Kind) {
        var merged: [ClosedRange<UInt32>] = []
        for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            // Numbers have at most nine digits: one more never overflows.
            if let last = merged.last, part.lowerBound <= last.upperBound + 1 {
                let end = max(last.upperBound, part.upperBound)
                merged[merged.count - 1] = last.lowerBound...end
            } else {
                merged.append(part)
            }
        }
        ranges = merged
        self.kind = kind
    }

    /// How many numbers there are.
    public var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// Whether there are none; a selection that was read has at least one.
    public var isEmpty: Bool { ranges.isEmpty }

    /// The numbers, ascending.
    public var numbers: some Sequence<UInt32> { ranges.lazy.joined() }

    /// Whether a number was chosen; a binary search.
    public func contains(_ number: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(number)
    }

    /// The selection in its shortest notation (`10000019-10000025,10000031`).
    public var description: String {
        ranges.map { range in
            range.count == 1
                ? text(range.lowerBound) : "\(text(range.lowerBound))-\(text(range.upperBound))"
        }.joined(separator: ",")
    }

    private func text(_ number: UInt32) -> String {
        let digits = String(number)
        guard kind == .serials else { return digits }
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
