/// What has become of the marks of a page.
///
/// Marks that are the same in the same order are set aside. Of the rest, those of one element belong
/// together first, those in the same place second; what is then left over is lost or added.
public struct DisplayComparison {
    private let sources: [String?]
    private var before: [DisplayMark] = []
    /// With its position among all marks, which its source is found by.
    private var after: [(mark: DisplayMark, index: Int)] = []
    /// Where elements stand that the layout has now, by name.
    private var places: [String: String] = [:]

    /// Compares two lists.
    /// - Parameters:
    ///   - before: The recorded list.
    ///   - after: The list at hand.
    ///   - sources: For each of its marks the line of the layout that owns it.
    public static func changes(
        before: DisplayList, after: DisplayList, sources: [String?] = []
    ) -> [PageChange] {
        var changes: [PageChange] = []
        if (before.width, before.height, before.bleed) != (after.width, after.height, after.bleed) {
            changes.append(
                PageChange(
                    .page, seenBy: .displayList, before: before.sizeText, after: after.sizeText,
                    detail: "用紙の大きさが違います"))
        }
        guard before.marks != after.marks else { return changes }
        var comparison = DisplayComparison(before.marks, after.marks, sources)
        return changes + comparison.pairedChanges()
    }

    private init(_ before: [DisplayMark], _ after: [DisplayMark], _ sources: [String?]) {
        self.sources = sources
        for (mark, source) in zip(after, sources) where !mark.owner.isEmpty {
            if let source, places[mark.owner] == nil { places[mark.owner] = source }
        }
        for step in after.difference(from: before) {
            switch step {
            case .remove(_, let mark, _): self.before.append(mark)
            case .insert(let offset, let mark, _): self.after.append((mark, offset))
            }
        }
        self.after.sort { $0.index < $1.index }
    }

    private mutating func pairedChanges() -> [PageChange] {
        var changes: [PageChange] = []
        for rule in Self.rules {
            var left: [DisplayMark] = []
            for old in before {
                guard let match = after.firstIndex(where: { rule(old, $0.mark) }) else {
                    left.append(old)
                    continue
                }
                let (new, index) = after.remove(at: match)
                changes.append(MarkPair(before: old, after: new).change(source: source(index)))
            }
            before = left
        }
        changes += before.map { mark in
            PageChange(
                mark.isWords ? .lost : mark.form == .symbol ? .symbol : .redrawn,
                seenBy: .displayList, before: mark.name, beforeFrame: mark.frame,
                detail: "消えました", source: places[mark.owner])
        }
        changes += after.map { mark, index in
            PageChange(
                mark.isWords ? .added : mark.form == .symbol ? .symbol : .redrawn,
                seenBy: .displayList, after: mark.name, afterFrame: mark.frame,
                detail: "加わりました", source: source(index))
        }
        return changes
    }

    private func source(_ index: Int) -> String? {
        sources.indices.contains(index) ? sources[index] : nil
    }

    /// Which marks belong together, the surest first.
    private static let rules: [@Sendable (DisplayMark, DisplayMark) -> Bool] = [
        // The same mark in another order.
        { $0 == $1 },
        // What it says is unchanged, and it is where it was.
        { $0.isOf($1) && $0.words == $1.words && $0.isNear($1, within: 2_000) },
        { $0.isOf($1) && $0.isNear($1, within: 2_000) },
        { $0.form == $1.form && $0.words == $1.words && $0.isNear($1, within: 2_000) },
        { $0.isOf($1) && $0.words == $1.words && !$0.words.isEmpty },
        { $0.form == $1.form && $0.isNear($1, within: 500) },
        { $0.isOf($1) && !$0.owner.isEmpty },
        // The same words elsewhere: moved from one end of the page to the other.
        { $0.form == $1.form && $0.words == $1.words && !$0.words.isEmpty },
    ]
}

extension DisplayList {
    fileprivate var sizeText: String {
        "\(DisplayMark.text(width)) × \(DisplayMark.text(height)) mm"
            + (bleed == 0 ? "" : "、塗り足し \(DisplayMark.text(bleed)) mm")
    }
}

extension DisplayMark {
    /// Whether it says anything: blanks alone do not.
    fileprivate var isWords: Bool { form == .text }

    /// What it is called in a report.
    var name: String { form == .text ? words : style }

    fileprivate func isOf(_ other: DisplayMark) -> Bool {
        form == other.form && owner == other.owner
    }

    fileprivate func isNear(_ other: DisplayMark, within distance: Int) -> Bool {
        abs(left - other.left) <= distance && abs(top - other.top) <= distance
    }
}
