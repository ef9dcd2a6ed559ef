internal import CCairo
internal import CPango

/// A font at one size, ready to be drawn with. A class because it is kept in a dictionary; it
/// owns one reference to the Pango font, which owns the scaled font.
final class DrawingFont {
    let scaledFont: OpaquePointer
    private let font: UnsafeMutablePointer<PangoFont>

    /// Takes over the reference to `font`; `nil` (and released) if cairo cannot scale it.
    init?(_ font: UnsafeMutablePointer<PangoFont>) {
        let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
        guard let scaled, cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS else {
            g_object_unref(font)
            return nil
        }
        self.font = font
        scaledFont = scaled
    }

    deinit { g_object_unref(font) }
}
