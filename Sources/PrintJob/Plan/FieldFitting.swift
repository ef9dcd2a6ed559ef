/// How far a field is made smaller or narrower on all notices of a plan.
public struct FieldFitting: Codable, Hashable, Sendable {
    /// The field.
    public var field: String
    /// Whether this is about carrier sheets.
    public var isOfCarrier: Bool
    /// Notices, or carrier sheets, on which it is smaller or narrower than the layout states.
    public var notices = 0
    /// Those on which it is smaller.
    public var shrunk = 0
    /// Those on which it is narrower.
    public var condensed = 0
    /// Those that are printed apart because it fits in no ordinary way.
    public var separated = 0
    /// Smallest size in use, in points.
    public var smallestSize: Double
    /// Size that the layout states where the smallest is used, in points.
    public var statedSize: Double
    /// Least width of letters in use, as a fraction of their own (長体).
    public var leastCondensing: Double

    private init(_ text: FittedText) {
        field = text.field
        isOfCarrier = text.isOfCarrier
        smallestSize = text.size
        statedSize = text.statedSize
        leastCondensing = text.condensing
    }

    /// Sums up texts, which come by row and field: the field in most notices first. A field that
    /// stands in several places of a notice counts once.
    static func groups(of texts: [FittedText]) -> [FieldFitting] {
        struct Key: Hashable {
            let field: String
            let isOfCarrier: Bool
        }
        var groups: [FieldFitting] = []
        var positions: [Key: Int] = [:]
        var seen: [Seen] = []
        for text in texts {
            let key = Key(field: text.field, isOfCarrier: text.isOfCarrier)
            let index = positions[key] ?? groups.count
            if index == groups.count {
                positions[key] = index
                groups.append(FieldFitting(text))
                seen.append(Seen())
            }
            groups[index].take(text, &seen[index])
        }
        return groups.enumerated().sorted {
            ($1.element.notices, $0.offset) < ($0.element.notices, $1.offset)
        }.map(\.element)
    }

    /// What has been counted of the notice that is being looked at.
    private struct Seen {
        var row = 0
        var isShrunk = false
        var isCondensed = false
        var isSeparated = false
    }

    private mutating func take(_ text: FittedText, _ seen: inout Seen) {
        if seen.row != text.row {
            seen = Seen(row: text.row)
            notices += 1
        }
        Self.count(text.size < text.statedSize, &seen.isShrunk, &shrunk)
        Self.count(text.condensing < 1, &seen.isCondensed, &condensed)
        Self.count(text.isSeparated, &seen.isSeparated, &separated)
        if text.size < smallestSize { (smallestSize, statedSize) = (text.size, text.statedSize) }
        leastCondensing = min(leastCondensing, text.condensing)
    }

    private static func count(_ isSo: Bool, _ isSeen: inout Bool, _ number: inout Int) {
        guard isSo, !isSeen else { return }
        isSeen = true
        number += 1
    }
}
