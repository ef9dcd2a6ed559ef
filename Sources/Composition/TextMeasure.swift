/// Width of a line of text.
public struct TextMeasure: Hashable, Sendable {
    /// Sum of the advances of its clusters in ems, not negative.
    public var advance: Double
    /// Number of its clusters.
    public var clusterCount: Int
    /// Ems of the widest stretch in which there may be no place to break the line: at most the
    /// whole text, at least the widest stretch that cannot be broken.
    public var widestStretch: Double

    /// Makes a measure.
    public init(advance: Double, clusterCount: Int, widestStretch: Double) {
        self.advance = advance
        self.clusterCount = clusterCount
        self.widestStretch = widestStretch
    }
}
