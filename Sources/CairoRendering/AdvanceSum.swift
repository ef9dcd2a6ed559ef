internal import Composition

/// Adds up the measure of a text from its characters and stretches in order.
struct AdvanceSum {
    private var advance = 0.0
    private var clusterCount = 0
    private var widestStretch = 0.0
    /// Where the stretch that is being added to begins.
    private var start = 0.0
    private var followsIdeograph = false

    /// Adds a character. A line may always begin between two plain ideographs (UAX #14, class ID),
    /// and no 禁則 forbids it.
    mutating func add(_ advance: Double, isIdeograph: Bool) {
        if isIdeograph, followsIdeograph {
            widestStretch = max(widestStretch, self.advance - start)
            start = self.advance
        }
        followsIdeograph = isIdeograph
        self.advance += advance
        clusterCount += 1
    }

    /// Adds a stretch that is shaped whole.
    mutating func add(_ stretch: (advance: Double, clusterCount: Int)) {
        followsIdeograph = false
        advance += stretch.advance
        clusterCount += stretch.clusterCount
    }

    /// The measure of what was added.
    var measure: TextMeasure {
        TextMeasure(
            advance: advance, clusterCount: clusterCount,
            widestStretch: max(widestStretch, advance - start))
    }
}
