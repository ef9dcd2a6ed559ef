/// Which page of one file is held against which of the other.
public enum PagePairing: String, Sendable, CaseIterable {
    /// By the labels that both files give their pages.
    case serial
    /// By their order.
    case order

    /// Two pages; one of them may not be there. Pages count from 1.
    struct Pair: Hashable {
        let before: Int?
        let after: Int?
    }

    /// The pairing that two files' labels allow.
    static func suiting(_ before: [String?], _ after: [String?]) -> PagePairing {
        hasSerials(before) && hasSerials(after) ? .serial : .order
    }

    /// Whether every page has a name.
    static func hasSerials(_ labels: [String?]) -> Bool {
        !labels.isEmpty && labels.allSatisfy { $0 != nil }
    }

    /// The pairs in the order of the right file, pages that only the left one has in their place.
    func pairs(_ before: [String?], _ after: [String?]) -> [Pair] {
        switch self {
        case .order:
            return (0..<max(before.count, after.count)).map { page in
                Pair(
                    before: page < before.count ? page + 1 : nil,
                    after: page < after.count ? page + 1 : nil)
            }
        case .serial: return Self.pairsBySerial(before, after)
        }
    }

    private static func pairsBySerial(_ before: [String?], _ after: [String?]) -> [Pair] {
        let old = names(before)
        let new = names(after)
        var places = Dictionary(
            zip(old, 1...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        let partners = new.map { places.removeValue(forKey: $0) }
        var pairs: [Pair] = []
        var isLeft = Array(repeating: true, count: before.count + 1)
        for case let partner? in partners { isLeft[partner] = false }
        var next = 1
        for (index, partner) in partners.enumerated() {
            if let partner {
                while next < partner {
                    if isLeft[next] { pairs.append(Pair(before: next, after: nil)) }
                    next += 1
                }
                next = max(next, partner + 1)
            }
            pairs.append(Pair(before: partner, after: index + 1))
        }
        for page in next..<max(before.count + 1, next) where isLeft[page] {
            pairs.append(Pair(before: page, after: nil))
        }
        return pairs
    }

    private struct Name: Hashable {
        let serial: String
        /// Labels that are used again count on: the second 「1」 is another page than the first.
        let use: Int
    }

    private static func names(_ labels: [String?]) -> [Name] {
        var uses: [String: Int] = [:]
        return labels.map { label in
            let serial = serial(label ?? "")
            uses[serial, default: 0] += 1
            return Name(serial: serial, use: uses[serial] ?? 0)
        }
    }

    /// A label without its sheet of sheets: another person in a household makes 2/3 of 2/2.
    private static func serial(_ label: String) -> String {
        label.split(separator: " ").filter { part in
            let numbers = part.split(separator: "/", omittingEmptySubsequences: false)
            return numbers.count != 2 || !numbers.allSatisfy { Int($0) != nil }
        }.joined(separator: " ")
    }
}
