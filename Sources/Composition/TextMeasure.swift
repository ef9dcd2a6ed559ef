/// Width of a line of text.
public struct TextMeasure: Hashable, Sendable {
    /// Sum of the advances of its clusters in ems, not negative.
    public var advance: Double
    /// Number of its clusters.
    public var clusterCount: Int

    /// Makes a measure.
    public init(advance: Double, clusterCount: Int) {
        self.advance = advance
        self.clusterCount = clusterCount
    }
}
