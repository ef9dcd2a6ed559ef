internal import LayoutDescription
internal import PageGraphics

/// Places the clusters of one line in a frame and cuts them into runs of one font.
struct LinePlacement {
    let clusters: ArraySlice<ShapedCluster>
    let size: Length
    /// Width of letters as a fraction of their own.
    let condensing: Double
    let ink: Ink
    /// Tracking in ems.
    let tracking: Double
    let alignment: HorizontalAlignment
    /// Whether this is the last line of its paragraph, which is never spread.
    let isLast: Bool

    /// The runs of the line, its baseline beginning at the frame's left edge.
    func runs(left: Length, width: Length, baseline: Length) -> [GlyphRun] {
        let natural = LineMeasure.width(of: clusters, tracking: tracking) * em
        let free = width.points - natural
        var x = left.points
        var gaps: (every: Double, cjk: Double) = (0, 0)
        switch alignment {
        case .left: break
        case .center: x += free / 2
        case .right: x += free
        case .distribute: (x, gaps.every) = distributed(from: x, free: free)
        case .justify: if !isLast { gaps.cjk = justified(free: free) }
        }
        return runs(from: x, baseline: baseline, gaps: gaps)
    }

    /// Points to an em along the line.
    private var em: Double { size.points * condensing }

    /// 均等割付 spreads the characters over the frame; a single one stands in the middle.
    private func distributed(from x: Double, free: Double) -> (x: Double, gap: Double) {
        guard clusters.count > 1 else { return (x + free / 2, 0) }
        return (x, free / Double(clusters.count - 1))
    }

    /// Space for each gap beside an ideograph or kana, so that lines end flush; a line that
    /// would be torn apart (more than a third of an em a gap) stays ragged.
    private func justified(free: Double) -> Double {
        let count = clusters.indices.dropLast().count { isStretchable(after: $0) }
        guard count > 0 else { return 0 }
        let gap = free / Double(count)
        return gap > size.points / 3 ? 0 : gap
    }

    private func isStretchable(after index: Int) -> Bool {
        isWide(clusters[index]) || isWide(clusters[index + 1])
    }

    private func isWide(_ cluster: ShapedCluster) -> Bool {
        cluster.text.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
    }

    private func runs(
        from start: Double, baseline: Length, gaps: (every: Double, cjk: Double)
    ) -> [GlyphRun] {
        var runs: [GlyphRun] = []
        var x = start
        var run: GlyphRun?
        for index in clusters.indices {
            let cluster = clusters[index]
            if run?.font.font != cluster.font {
                if let run { runs.append(run) }
                run = emptyRun(font: cluster.font, x: x, baseline: baseline)
            }
            append(cluster, at: x, to: &run)
            x += (cluster.advance + tracking) * em + gaps.every
            if gaps.cjk != 0, index < clusters.endIndex - 1, isStretchable(after: index) {
                x += gaps.cjk
            }
        }
        if let run { runs.append(run) }
        return runs
    }

    private func emptyRun(font: String, x: Double, baseline: Length) -> GlyphRun {
        var run = GlyphRun(
            font: FontInstance(font: font, size: size, condensing: condensing),
            origin: Point(x: Length(points: x), y: baseline), ink: ink, text: "", glyphs: [],
            clusters: [])
        run.glyphs.reserveCapacity(clusters.count)
        run.clusters.reserveCapacity(clusters.count)
        return run
    }

    private func append(_ cluster: ShapedCluster, at x: Double, to run: inout GlyphRun?) {
        guard let origin = run?.origin.x.points else { return }
        let em = em
        for glyph in cluster.glyphs {
            run?.glyphs.append(
                GlyphRun.Glyph(
                    index: glyph.index, x: x - origin + glyph.x * em,
                    y: glyph.y * size.points))
        }
        run?.text += cluster.text
        run?.clusters.append(
            GlyphRun.Cluster(
                byteCount: cluster.text.utf8.count, glyphCount: cluster.glyphs.count))
    }
}
