/// A word of a finished page and its box, in points from the page's top left corner.
///
/// The box is as high as the type: Poppler takes ascent and descent from the font, and those of
/// the catalogue's fonts make up one em.
public struct PlacedWord: Hashable, Sendable {
    /// What it says.
    public let text: String
    /// Left edge.
    public let left: Double
    /// Top edge.
    public let top: Double
    /// Right edge.
    public let right: Double
    /// Bottom edge.
    public let bottom: Double

    /// Height of the box; for upright text the size of the type.
    public var height: Double { bottom - top }
    /// Middle between left and right.
    public var centerX: Double { (left + right) / 2 }
    /// Middle between top and bottom.
    public var centerY: Double { (top + bottom) / 2 }

    /// Reads a line `<word xMin="…" yMin="…" xMax="…" yMax="…">…</word>` of Poppler's; `nil` for
    /// any other line.
    init?(line: Substring) {
        let parts = line.split(separator: "\"", maxSplits: 8, omittingEmptySubsequences: false)
        guard parts.count == 9, parts[0].hasSuffix("<word xMin="), parts[8].hasPrefix(">"),
            parts[8].hasSuffix("</word>"), let left = Double(parts[1]), let top = Double(parts[3]),
            let right = Double(parts[5]), let bottom = Double(parts[7])
        else { return nil }
        var text = String(parts[8].dropFirst().dropLast("</word>".count))
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
            ("&amp;", "&"),
        ] {
            text.replace(entity, with: character)
        }
        self.text = text
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }
}
