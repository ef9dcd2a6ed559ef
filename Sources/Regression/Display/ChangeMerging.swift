/// Puts together what the comparisons of one page have seen, each change once.
///
/// The display list knows most of a change, even the line of the layout, and so speaks for those
/// that saw the same in the finished file. What only they saw stays: it comes from a font, a
/// library or the program.
enum ChangeMerging {
    /// Merges what was read from a file into what the display list tells.
    static func merged(_ display: [PageChange], _ read: [PageChange]) -> [PageChange] {
        var result = display
        for change in read {
            let witnessed = result.indices.filter { result[$0].explains(change) }
            guard !witnessed.isEmpty else {
                result.append(change)
                continue
            }
            for index in witnessed where !result[index].alsoSeenBy.contains(change.level) {
                result[index].alsoSeenBy.append(change.level)
            }
        }
        return result
    }
}

extension PageChange {
    /// How far frames of one thing may be apart, in millimetres: a text's marks reach beyond the box
    /// of its baseline and size, a reader's box beyond its marks.
    private static let slack = 1.5

    /// Whether another comparison's change is this one.
    fileprivate func explains(_ other: PageChange) -> Bool {
        guard level == .displayList else { return false }
        // Dots and pages have no words; whatever is in their place explains them.
        switch other.kind {
        case .page: return kind == .page
        case .symbol: guard kind == .symbol || kind == .restyled else { return false }
        case .lost, .added, .reworded, .moved, .restyled:
            guard kind != .page else { return false }
        case .redrawn, .picture: break
        }
        let own = [beforeFrame, afterFrame].compactMap(\.self)
        let others = [other.beforeFrame, other.afterFrame].compactMap(\.self)
        return others.allSatisfy { frame in
            own.contains { $0.touches(frame, slack: Self.slack) }
        }
    }
}

extension PageFrame {
    fileprivate func touches(_ other: PageFrame, slack: Double) -> Bool {
        left <= other.left + other.width + slack && other.left <= left + width + slack
            && top <= other.top + other.height + slack && other.top <= top + height + slack
    }
}
