/// Glyphs of one font on one baseline, with the text they stand for. The text travels with the
/// glyphs so that what is printed can be read back, variation selectors included.
public struct GlyphRun: Hashable, Sendable {
    /// One glyph, placed relative to the run's origin on the baseline. Offsets are points in a run;
    /// text that is shaped but has no size yet states them in ems.
    public struct Glyph: Hashable, Sendable {
        /// Index in the font.
        public var index: UInt32
        /// Offset from the run's origin along the baseline.
        public var x: Double
        /// Offset from the baseline, downwards.
        public var y: Double

        /// Places a glyph.
        public init(index: UInt32, x: Double, y: Double) {
            self.index = index
            self.x = x
            self.y = y
        }
    }

    /// A stretch of text and the glyphs that show it.
    public struct Cluster: Hashable, Sendable {
        /// Number of UTF-8 bytes of the text.
        public var byteCount: Int
        /// Number of glyphs.
        public var glyphCount: Int

        /// Pairs a stretch of text with its glyphs.
        public init(byteCount: Int, glyphCount: Int) {
            self.byteCount = byteCount
            self.glyphCount = glyphCount
        }
    }

    /// Font and size.
    public var font: FontInstance
    /// Left end of the baseline.
    public var origin: Point
    /// Ink.
    public var ink: Ink
    /// Counter-clockwise rotation about the origin in degrees; 0 for all running text.
    public var rotation: Double
    /// The text shown.
    public var text: String
    /// The glyphs in order.
    public var glyphs: [Glyph]
    /// The clusters in order; they cover `text` and `glyphs` exactly.
    public var clusters: [Cluster]

    /// Makes a run.
    public init(
        font: FontInstance, origin: Point, ink: Ink, rotation: Double = 0, text: String,
        glyphs: [Glyph], clusters: [Cluster]
    ) {
        self.font = font
        self.origin = origin
        self.ink = ink
        self.rotation = rotation
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
    }
}
