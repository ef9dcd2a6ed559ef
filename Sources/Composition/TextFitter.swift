internal import LayoutDescription
internal import PageGraphics

/// Decides how a text fits a frame: at full size on as few lines as allowed, else with narrower
/// letters, else smaller, as much of each as it needs and no more than the layout allows; never
/// cut.
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
        if leastPercent < 100, let outcome = condensed(paragraphs, size: stated) { return outcome }
        guard let size = largestSize(for: paragraphs) else { return nil }
        return condensed(paragraphs, size: size)
    }

    /// Whether a text of this measure, without line breaks, fits for certain: at the smallest size
    /// and width allowed, where ``outcome(for:)`` ends if nothing better was found, on one line or on
    /// as many as it takes if each leaves as much room as the widest stretch would. `false` says
    /// nothing: then only ``outcome(for:)`` knows.
    func surelyFits(_ measure: TextMeasure) -> Bool {
        let stated = style.size.points
        let size = min(stated, fit.minimumSize?.points ?? stated)
        return surelyFits(measure, size: size, condensing: Double(leastPercent) / 100)
    }

    /// Whether it fits for certain at the size and width that the layout states.
    func surelyFitsAsStated(_ measure: TextMeasure) -> Bool {
        surelyFits(measure, size: style.size.points, condensing: 1)
    }

    /// Whether it fits for certain on one line, at the size and width that the layout states.
    func surelyFitsOnOneLine(_ measure: TextMeasure) -> Bool {
        let width = measure.advance + tracking * Double(measure.clusterCount - 1)
        return width <= room.width.points / style.size.points && !isTooHigh(lineCount: 1, scale: 1)
    }

    /// Whether a text may be set in another size or width than the layout states.
    var mayChangeLetters: Bool { fit.minimumSize != nil || leastPercent < 100 }

    /// The most lines there is room for, at the smallest size allowed; at least 1.
    var lineLimit: Int {
        let stated = style.size.points
        let scale = min(stated, fit.minimumSize?.points ?? stated) / stated
        let most = fit.maximumLines ?? .max
        var count = 1
        while count < most, !isTooHigh(lineCount: count + 1, scale: scale) { count += 1 }
        return count
    }

    // MARK: Narrower and smaller

    /// Letters are condensed by whole percents, so that one width is one font.
    private var leastPercent: Int {
        guard let least = fit.leastCondensing else { return 100 }
        return min(max(Int((least * 100 - 1e-6).rounded(.up)), 1), 100)
    }

    /// The text at a size, condensed no more than it needs; `nil` if it does not fit even at the
    /// least width.
    private func condensed(_ paragraphs: [LineBreaker], size: Double) -> FitOutcome? {
        var best = outcome(for: paragraphs, size: size, percent: leastPercent)
        guard best != nil else { return nil }
        // What fits in wide letters fits in narrower ones.
        var (fitting, tooWide) = (leastPercent, 101)
        while tooWide - fitting > 1 {
            let percent = (fitting + tooWide) / 2
            if let wider = outcome(for: paragraphs, size: size, percent: percent) {
                (best, fitting) = (wider, percent)
            } else {
                tooWide = percent
            }
        }
        return best
    }

    /// The largest size below the stated one in which the text fits at its least width: a whole
    /// tenth of a point, so that one size is one font whatever it was shrunk from, or the smallest
    /// size allowed.
    private func largestSize(for paragraphs: [LineBreaker]) -> Double? {
        guard let minimum = fit.minimumSize?.points else { return nil }
        func isFitting(_ size: Double) -> Bool {
            outcome(for: paragraphs, size: size, percent: leastPercent) != nil
        }
        guard isFitting(minimum) else { return nil }
        let first = (firstCandidate(for: paragraphs) * 10).rounded()
        // What fits in large letters fits in smaller ones. Steps from the first candidate down.
        var (tooLarge, fitting) = (-1, max(0, Int(first - (minimum * 10).rounded(.down))))
        while fitting - tooLarge > 1 {
            let step = (tooLarge + fitting) / 2
            let size = (first - Double(step)) / 10
            if size > minimum, !isFitting(size) { tooLarge = step } else { fitting = step }
        }
        return max((first - Double(fitting)) / 10, minimum)
    }

    /// Where shrinking begins. One line cannot fit before its width does, so the steps above
    /// that are skipped.
    private func firstCandidate(for paragraphs: [LineBreaker]) -> Double {
        let next = ((style.size.points - Self.step) * 10).rounded() / 10
        guard fit.maximumLines == 1 else { return next }
        let widest = (paragraphs.map { width(of: $0) }.max() ?? 0) * Double(leastPercent) / 100
        guard widest > 0 else { return next }
        return min(next, (room.width.points / widest * 10).rounded(.down) / 10)
    }

    // MARK: One size and width

    private var tracking: Double { style.tracking.points / style.size.points }

    private func width(of paragraph: LineBreaker) -> Double {
        LineMeasure.width(of: paragraph.clusters[...], tracking: tracking)
    }

    private func surelyFits(_ measure: TextMeasure, size: Double, condensing: Double) -> Bool {
        let stated = style.size.points
        let width = measure.advance + tracking * Double(measure.clusterCount - 1)
        let lineWidth = room.width.points / (size * condensing)
        if width <= lineWidth { return !isTooHigh(lineCount: 1, scale: size / stated) }
        // Half an em or more, so that the number of lines stays a number of lines.
        let filled = lineWidth - measure.widestStretch - LineMeasure.slack
        guard fit.maximumLines != 1, tracking == 0, filled > 0.5 else { return false }
        let lineCount = Int((measure.advance / filled).rounded(.up))
        return !isTooHigh(lineCount: lineCount, scale: size / stated)
    }

    private func outcome(
        for paragraphs: [LineBreaker], size: Double, percent: Int = 100
    ) -> FitOutcome? {
        let condensing = Double(percent) / 100
        let lineWidth = room.width.points / (size * condensing)
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
            size: Length(points: size), scale: size / style.size.points, condensing: condensing,
            lines: lines)
        return isTooHigh(lineCount: outcome.lineCount, scale: outcome.scale) ? nil : outcome
    }

    private func isTooHigh(lineCount: Int, scale: Double) -> Bool {
        if lineCount > fit.maximumLines ?? .max { return true }
        let height = style.leading * Double(lineCount - 1) + style.size
        // A twentieth of a point forgives frames that state their height in rounded millimetres.
        return height.points * scale > room.height.points + 0.05
    }
}
