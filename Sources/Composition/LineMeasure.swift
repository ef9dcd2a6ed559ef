/// Widths of lines, in ems.
enum LineMeasure {
    /// Differences below this are rounding, not overflow.
    static let slack = 1e-6

    /// Width of a line: advances, tracking between clusters, and the last cluster as it shows.
    static func width(of clusters: ArraySlice<ShapedCluster>, tracking: Double) -> Double {
        guard let last = clusters.last else { return 0 }
        let before = clusters.dropLast().reduce(0) { $0 + $1.advance + tracking }
        return before + endWidth(of: last)
    }

    /// Width of a cluster at the end of a line: the blank right half of closing punctuation may
    /// hang out of the frame (行末約物半角).
    static func endWidth(of cluster: ShapedCluster) -> Double {
        guard cluster.advance > 0.9, let character = cluster.text.first,
            LineBreakRules.hasBlankRightHalf(character)
        else { return cluster.advance }
        return cluster.advance / 2
    }
}
