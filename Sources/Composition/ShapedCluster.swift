public import PageGraphics

/// The smallest piece of text that has glyphs of its own: a character with the marks and the
/// variation selector that belong to it. Measures are in ems, so a piece shaped once serves
/// every size.
public struct ShapedCluster: Hashable, Sendable {
    /// The characters.
    public let text: String
    /// Identifier of the catalogued font that shows it.
    public let font: String
    /// Its glyphs, placed relative to the start of the cluster on the baseline, in ems.
    public let glyphs: [GlyphRun.Glyph]
    /// Width in ems.
    public let advance: Double

    /// Makes a cluster.
    public init(text: String, font: String, glyphs: [GlyphRun.Glyph], advance: Double) {
        self.text = text
        self.font = font
        self.glyphs = glyphs
        self.advance = advance
    }
}
