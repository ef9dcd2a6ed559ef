internal import Readback

/// The same words on both pages: how their place and looks differ.
struct TextPair {
    let before: PlacedText
    let after: PlacedText

    /// Greatest difference of two sizes in points that is none.
    private static let sizeSlack = 0.05
    /// Greatest difference of two widths in millimetres that is none: a letter's gap is rounded.
    private static let widthSlack = 0.15
    /// From this distance in millimetres on, a movement may not go out unapproved.
    private static let unacceptable = 0.2

    var changes: [PageChange] {
        let movement = (across: after.left - before.left, down: after.line - before.line)
        let distance = max(abs(movement.across), abs(movement.down))
        let hasMoved = distance > TextComparison.slack + 0.001
        var details = styleDetails
        let isRestyled = !details.isEmpty
        if !isRestyled, let width = widthDetail { details.append(width) }
        guard hasMoved || !details.isEmpty else { return [] }
        if hasMoved { details.append(Measure.movement(movement.across, movement.down)) }
        let isMerelyMoved = hasMoved && details.count == 1
        let isSlight =
            !isRestyled
            && max(distance, abs(after.frame.width - before.frame.width))
                < Self.unacceptable
        return [
            PageChange(
                isMerelyMoved ? .moved : .restyled, seenBy: .text,
                verdict: isSlight ? .distinguishable : .unacceptable, before: before.text,
                after: after.text, beforeFrame: before.frame, afterFrame: after.frame,
                detail: details.joined(separator: "、"))
        ]
    }

    /// How the letters look different, each difference once.
    private var styleDetails: [String] {
        guard !before.styles.isEmpty, !after.styles.isEmpty, before.styles != after.styles else {
            return []
        }
        let fonts = (Self.unique(before.styles.map(\.font)), Self.unique(after.styles.map(\.font)))
        let inks = (Self.unique(before.styles.map(\.ink)), Self.unique(after.styles.map(\.ink)))
        let sizes = (before.styles.map(\.size), after.styles.map(\.size))
        var details: [String] = []
        if fonts.0 != fonts.1 {
            details.append(
                "\(fonts.0.joined(separator: "・"))から\(fonts.1.joined(separator: "・"))")
        }
        if let (old, new) = Self.difference(sizes.0, sizes.1) {
            details.append("\(Measure.points(old)) ptから\(Measure.points(new)) pt")
        }
        if inks.0 != inks.1 {
            details.append("色が\(inks.0.joined(separator: "・"))から\(inks.1.joined(separator: "・"))")
        }
        return details
    }

    private var widthDetail: String? {
        let (old, new) = (before.frame.width, after.frame.width)
        guard abs(old - new) > Self.widthSlack else { return nil }
        return "幅が\(Measure.hundredths(old)) mmから\(Measure.hundredths(new)) mm"
    }

    /// The first sizes that differ; stretches of letters may be cut differently.
    private static func difference(_ old: [Double], _ new: [Double]) -> (Double, Double)? {
        if old.count == new.count {
            return zip(old, new).first { abs($0 - $1) > sizeSlack }
        }
        guard let least = (old.min(), new.min()) as? (Double, Double),
            let most = (old.max(), new.max()) as? (Double, Double)
        else { return nil }
        return [least, most].first { abs($0.0 - $0.1) > sizeSlack }
    }

    private static func unique(_ values: [String]) -> [String] {
        values.enumerated().filter { !values[..<$0.offset].contains($0.element) }.map(\.element)
    }
}
