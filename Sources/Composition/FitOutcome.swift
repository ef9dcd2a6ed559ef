internal import PageGraphics

/// How a text came to fit its frame.
struct FitOutcome {
    /// Size actually used.
    var size: Length
    /// Fraction of the stated size that was kept; 1 if the text was not shrunk.
    var scale: Double
    /// Fraction of their own width that the letters kept; 1 if they were not condensed.
    var condensing: Double
    /// For each paragraph its lines as ranges of clusters.
    var lines: [[Range<Int>]]

    /// Lines in all.
    var lineCount: Int { lines.reduce(0) { $0 + $1.count } }
}
