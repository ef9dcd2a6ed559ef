internal import LayoutDescription

/// Fills lines one after the other (greedy), breaking only where the language allows.
struct LineBreaker {
    /// Shaped text of one paragraph.
    let clusters: [ShapedCluster]
    /// Where lines may break beyond what the language forbids.
    let breaking: LineBreaking
    private let scalarOpportunities: () -> [Bool]

    /// Prepares a paragraph. The opportunities of UAX #14, one a Unicode scalar, are asked for
    /// only when the text has to be broken; most fields never are.
    init(
        clusters: [ShapedCluster], breaking: LineBreaking = .plain,
        scalarOpportunities: @escaping () -> [Bool]
    ) {
        self.clusters = clusters
        self.breaking = breaking
        self.scalarOpportunities = scalarOpportunities
    }

    /// The same text, broken wherever the language allows.
    var plain: LineBreaker {
        LineBreaker(clusters: clusters, scalarOpportunities: scalarOpportunities)
    }

    /// For every cluster whether a line may begin with it: UAX #14 combined with 禁則. Blanks at a
    /// break are left out, so 禁則 is about what stands before and behind them.
    private func breakOpportunities() -> [Bool] {
        let scalars = scalarOpportunities()
        var opportunities = [Bool](repeating: false, count: clusters.count)
        var offset = 0
        var last: Character?
        for (index, cluster) in clusters.enumerated() {
            let isAllowed = offset < scalars.count && scalars[offset]
            offset += cluster.text.unicodeScalars.count
            defer { if !isSpace(index) { last = cluster.text.last } }
            guard index > 0, isAllowed, let first = firstCharacter(from: index),
                let last = last ?? clusters[index - 1].text.last
            else { continue }
            opportunities[index] =
                LineBreakRules.mayBeginLine(first) && LineBreakRules.mayEndLine(last)
        }
        return opportunities
    }

    /// What a line shows first that begins with a cluster.
    private func firstCharacter(from index: Int) -> Character? {
        let visible = (index..<clusters.count).first { !isSpace($0) }
        return clusters[visible ?? index].text.first
    }

    /// The lines as ranges of clusters, spaces at breaks left out; `nil` if one unbreakable
    /// stretch is wider than a line.
    /// - Parameters:
    ///   - width: Width of a line in ems.
    ///   - tracking: Space after each cluster in ems.
    func lines(width: Double, tracking: Double) -> [Range<Int>]? {
        let opportunities = breakOpportunities()
        switch breaking {
        case .plain: return filled(opportunities, width: width, tracking: tracking)
        case .address:
            return PreferredLines.address(self, opportunities)
                .lines(width: width, tracking: tracking)
        case .name:
            return PreferredLines.name(self, opportunities).lines(width: width, tracking: tracking)
        }
    }

    /// The lines, each as long as it may be; `nil` if a stretch without an opportunity is wider
    /// than a line.
    func filled(
        _ opportunities: [Bool], from first: Int = 0, width: Double, tracking: Double
    ) -> [Range<Int>]? {
        var lines: [Range<Int>] = []
        var start = first
        while start < clusters.count {
            guard
                let end = endOfLine(
                    from: start, opportunities, width: width, tracking: tracking)
            else { return nil }
            lines.append(start..<trimmedEnd(start: start, end: end))
            start = nextStart(from: end)
        }
        return lines
    }

    /// Where the line after a break begins: behind the spaces that stand there.
    func nextStart(from end: Int) -> Int {
        var start = end
        while start < clusters.count, isSpace(start) { start += 1 }
        return start
    }

    /// The furthest allowed break such that the line from `start` fits.
    func endOfLine(
        from start: Int, _ opportunities: [Bool], width: Double, tracking: Double
    ) -> Int? {
        var used = 0.0
        var candidate: Int?
        for index in start..<clusters.count {
            if index > start, opportunities[index] { candidate = index }
            let visible = used + LineMeasure.endWidth(of: clusters[index])
            if visible > width + LineMeasure.slack, !isSpace(index) { return candidate }
            used += clusters[index].advance + tracking
        }
        return clusters.count
    }

    /// Where a line ends without the spaces at its break.
    func trimmedEnd(start: Int, end: Int) -> Int {
        var end = end
        while end > start + 1, isSpace(end - 1) { end -= 1 }
        return end
    }

    func isSpace(_ index: Int) -> Bool {
        clusters[index].text == " " || clusters[index].text == "\u{3000}"
    }
}
