/// Why a file could not be drawn.
public enum RenderingFailure: Error, Hashable, Sendable {
    /// The sink refused bytes; the `errno` it gave.
    case write(errno: Int32)
    /// cairo reported a status.
    case cairo(status: Int32)
    /// A page measures nothing or not a finite number (cairo would not complain), or a picture of
    /// it would be too large.
    case pageSize
    /// A font of the display list is not in the catalogue.
    case unknownFont(String)
    /// Pango chose another font than the one asked for.
    case substitutedFont(String)
    /// A picture cannot be decoded.
    case image(String)
    /// A file has more inks beside black than can be told apart
    /// (`PageGraphics.InkMarker.maximumCount`).
    case tooManyInks
}
