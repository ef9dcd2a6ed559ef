internal import LayoutDescription
internal import PageGraphics

/// Sets one text block in its frame.
struct TextSetter {
    /// Part of the em above the baseline. One value for all fonts, so that text of two fonts and
    /// one size shares a baseline (the em box of Japanese fonts stands 0.88 over 0.12).
    static let ascent = 0.88

    let shaper: any TextShaper

    /// The runs that show `text`, the marker included; none for empty text.
    func runs(
        _ text: String, block: TextBlock, frame: Rect
    ) throws(TextSettingFailure) -> [GlyphRun] {
        guard !text.isEmpty else { return [] }
        let indent = block.hangingIndent
        let room = Self.room(for: block, in: frame)
        let paragraphs = try paragraphs(of: text, block: block)
        guard let (outcome, _) = Self.outcome(of: paragraphs, block: block, room: room.size)
        else { throw .doesNotFit }
        let baseline = firstBaseline(outcome, block: block, room: room)
        var runs: [GlyphRun] = []
        if let marker = block.marker {
            let clusters = try shape(marker, role: block.style.fontRole)
            runs += placement(clusters[...], outcome, block, alignment: .left, isLast: true)
                .runs(left: frame.left, width: indent, baseline: baseline)
        }
        return runs + place(paragraphs, outcome, block: block, room: room, baseline: baseline)
    }

    /// How `text` comes to fit; `nil` for empty text.
    /// - Throws: exactly what ``runs(_:block:frame:)`` would throw, but for a marker.
    func fit(
        _ text: String, block: TextBlock, frame: Rect
    ) throws(TextSettingFailure) -> FitAccount? {
        guard !text.isEmpty else { return nil }
        let room = Self.room(for: block, in: frame).size
        return try account(try paragraphs(of: text, block: block), block: block, room: room)
    }

    /// How shaped paragraphs come to fit.
    func account(
        _ paragraphs: [LineBreaker], block: TextBlock, room: Size
    ) throws(TextSettingFailure) -> FitAccount {
        guard let (outcome, fitter) = Self.outcome(of: paragraphs, block: block, room: room)
        else { throw .doesNotFit }
        return FitAccount(
            policy: fitter.fit, statedSize: block.style.size, size: outcome.size,
            scale: outcome.scale, condensing: outcome.condensing, lineCount: outcome.lineCount,
            lineLimit: fitter.lineLimit, isSeparated: fitter.fit != block.fit)
    }

    /// How paragraphs fit, in the ordinary ways or else in those of a notice that is printed apart,
    /// and who found it out; `nil` if they do not.
    static func outcome(
        of paragraphs: [LineBreaker], block: TextBlock, room: Size
    ) -> (FitOutcome, TextFitter)? {
        let fitter = TextFitter(style: block.style, fit: block.fit, room: room)
        if let outcome = outcome(fitter, paragraphs) { return (outcome, fitter) }
        guard let fit = block.separatedFit else { return nil }
        let separated = TextFitter(style: block.style, fit: fit, room: room)
        return outcome(separated, paragraphs).map { ($0, separated) }
    }

    /// How paragraphs fit together. Where an address would not fit with its numbers whole, they
    /// are broken like any other text: no record is rejected for the sake of looks.
    private static func outcome(_ fitter: TextFitter, _ paragraphs: [LineBreaker]) -> FitOutcome? {
        if let outcome = fitter.outcome(for: paragraphs) { return outcome }
        guard paragraphs.contains(where: { $0.breaking == .address }) else { return nil }
        return fitter.outcome(for: paragraphs.map(\.plain))
    }

    /// Where the text itself may stand, right of the hanging indent.
    static func room(for block: TextBlock, in frame: Rect) -> Rect {
        let indent = block.hangingIndent
        return Rect(
            origin: frame.origin + Point(x: indent, y: .zero),
            size: Size(width: frame.size.width - indent, height: frame.size.height))
    }

    func shape(
        _ text: String, role: String
    ) throws(TextSettingFailure) -> [ShapedCluster] {
        do throws(UnshowableText) {
            return try shaper.shape(text, role: role)
        } catch { throw .unshowable(error) }
    }

    func paragraphs(
        of text: String, block: TextBlock
    ) throws(TextSettingFailure) -> [LineBreaker] {
        var result: [LineBreaker] = []
        // Hardly any field has a line break; looking for the byte is cheaper than splitting.
        let lines =
            text.utf8.contains(UInt8(ascii: "\n"))
            ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
        for line in lines {
            let text = String(line)
            result.append(
                LineBreaker(
                    clusters: try shape(text, role: block.style.fontRole),
                    breaking: block.breaking
                ) { shaper.breakOpportunities(in: text) })
        }
        return result
    }

    private func firstBaseline(_ outcome: FitOutcome, block: TextBlock, room: Rect) -> Length {
        let leading = block.style.leading * outcome.scale
        let free = room.size.height - leading * Double(outcome.lineCount - 1) - outcome.size
        let top =
            switch block.verticalAlignment {
            case .top: room.top
            case .middle: room.top + free / 2
            case .bottom: room.top + free
            }
        return top + outcome.size * Self.ascent
    }

    private func place(
        _ paragraphs: [LineBreaker], _ outcome: FitOutcome, block: TextBlock, room: Rect,
        baseline: Length
    ) -> [GlyphRun] {
        let leading = block.style.leading * outcome.scale
        var baseline = baseline
        var runs: [GlyphRun] = []
        for (paragraph, lines) in zip(paragraphs, outcome.lines) {
            for (index, line) in lines.enumerated() {
                let placement = placement(
                    paragraph.clusters[line], outcome, block, alignment: block.alignment,
                    isLast: index == lines.count - 1)
                runs += placement.runs(left: room.left, width: room.size.width, baseline: baseline)
                baseline = baseline + leading
            }
        }
        return runs
    }

    private func placement(
        _ clusters: ArraySlice<ShapedCluster>, _ outcome: FitOutcome, _ block: TextBlock,
        alignment: HorizontalAlignment, isLast: Bool
    ) -> LinePlacement {
        LinePlacement(
            clusters: clusters, size: outcome.size, condensing: outcome.condensing,
            ink: block.style.ink,
            tracking: block.style.tracking.points / block.style.size.points,
            alignment: alignment, isLast: isLast)
    }
}
