internal import LayoutDescription
internal import PageGraphics

/// Decides how a text fits a frame: at full size on as few lines as allowed, else wrapped, else
/// shrunk step by step down to the floor the layout states; never cut.
struct TextFitter {
    /// Points by which text is shrunk per step; small enough that no reader sees a jump.
    static let step = 0.1

    let style: TextStyle
    let fit: FitPolicy
    let room: Size

    /// How the paragraphs fit together, or `nil` if they do not in any allowed way.
    func outcome(for paragraphs: [LineBreaker]) -> FitOutcome? {
        let stated = style.size.points
        if let outcome = outcome(for: paragraphs, size: stated) { return outcome }
        guard let minimum = fit.minimumSize?.points else { return nil }
        var size = firstCandidate(for: paragraphs)
        while size > minimum {
            if let outcome = outcome(for: paragraphs, size: size) { return outcome }
            // Counted in tenths, so that one size is one font whatever it was shrunk from.
            size = ((size - Self.step) * 10).rounded() / 10
        }
        return outcome(for: paragraphs, size: minimum)
    }

    /// Whether a text of this measure, without line breaks, fits for certain: at the smallest size
    /// allowed, where ``outcome(for:)`` ends if nothing better was found, on one line or on as many
    /// as it takes if each leaves as much room as the widest stretch would. `false` says nothing:
    /// then only ``outcome(for:)`` knows.
    func surelyFits(_ measure: TextMeasure) -> Bool {
        let stated = style.size.points
        let size = min(stated, fit.minimumSize?.points ?? stated)
        let width = measure.advance + tracking * Double(measure.clusterCount - 1)
        let lineWidth = room.width.points / size
        if width <= lineWidth { return !isTooHigh(lineCount: 1, scale: size / stated) }
        // Half an em or more, so that the number of lines stays a number of lines.
        let filled = lineWidth - measure.widestStretch - LineMeasure.slack
        guard fit.maximumLines != 1, tracking == 0, filled > 0.5 else { return false }
        let lineCount = Int((measure.advance / filled).rounded(.up))
        return !isTooHigh(lineCount: lineCount, scale: size / stated)
    }

    /// The most lines there is room for, at the smallest size allowed; at least 1.
    var lineLimit: Int {
        let stated = style.size.points
        let scale = min(stated, fit.minimumSize?.points ?? stated) / stated
        let most = fit.maximumLines ?? .max
        var count = 1
        while count < most, !isTooHigh(lineCount: count + 1, scale: scale) { count += 1 }
        return count
    }

    /// Where shrinking begins. One line cannot fit before its width does, so the steps above
    /// that are skipped.
    private func firstCandidate(for paragraphs: [LineBreaker]) -> Double {
        let next = ((style.size.points - Self.step) * 10).rounded() / 10
        guard fit.maximumLines == 1 else { return next }
        let widest = paragraphs.map { width(of: $0) }.max() ?? 0
        return min(next, (room.width.points / widest * 10).rounded(.down) / 10)
    }

    private var tracking: Double { style.tracking.points / style.size.points }

    private func width(of paragraph: LineBreaker) -> Double {
        LineMeasure.width(of: paragraph.clusters[...], tracking: tracking)
    }

    private func outcome(for paragraphs: [LineBreaker], size: Double) -> FitOutcome? {
        let lineWidth = room.width.points / size
        var lines: [[Range<Int>]] = []
        for paragraph in paragraphs {
            if width(of: paragraph) <= lineWidth + LineMeasure.slack {
                lines.append([0..<paragraph.clusters.count])
            } else if fit.maximumLines != 1,
                let broken = paragraph.lines(width: lineWidth, tracking: tracking)
            {
                lines.append(broken)
            } else {
                return nil
            }
        }
        let outcome = FitOutcome(
            size: Length(points: size), scale: size / style.size.points, lines: lines)
        return isTooHigh(lineCount: outcome.lineCount, scale: outcome.scale) ? nil : outcome
    }

    private func isTooHigh(lineCount: Int, scale: Double) -> Bool {
        if lineCount > fit.maximumLines ?? .max { return true }
        let height = style.leading * Double(lineCount - 1) + style.size
        // A twentieth of a point forgives frames that state their height in rounded millimetres.
        return height.points * scale > room.height.points + 0.05
    }
}
