/// One mark on the page. The cases are few on purpose: every consumer, PDF or picture, handles all
/// of them.
public enum DrawItem: Hashable, Sendable {
    /// Text already shaped and placed.
    case glyphs(GlyphRun)
    /// A rule between two points.
    case line(from: Point, to: Point, Stroke)
    /// A rectangle, its corners rounded by `radius`, outlined, filled or both.
    case rectangle(Rect, radius: Length, stroke: Stroke?, fill: Ink?)
    /// A symbol whose every module is a square of side `module`, top left module at `origin`.
    case symbol(ModuleMatrix, origin: Point, module: Length)
    /// The bars of a barcode, filled with black.
    case bars([Rect])
    /// A picture scaled to a rectangle. The bytes are those of a PNG file.
    case image(ImageData, Rect)
}
