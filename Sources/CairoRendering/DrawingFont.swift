internal import CCairo
internal import CPango

/// A font at one size, ready to be drawn with. A class because it is kept in a dictionary; it
/// owns one reference to the Pango font, which owns the scaled font.
final class DrawingFont {
    let scaledFont: OpaquePointer
    private let font: UnsafeMutablePointer<PangoFont>
    private let isCondensed: Bool

    /// Takes over the reference to `font`; `nil` (and released) if cairo cannot scale it.
    /// - Parameter condensing: Width of the em as a fraction of its height.
    init?(_ font: UnsafeMutablePointer<PangoFont>, condensing: Double) {
        guard let natural = pango_cairo_font_get_scaled_font(OpaquePointer(font)),
            cairo_scaled_font_status(natural) == CAIRO_STATUS_SUCCESS
        else {
            g_object_unref(font)
            return nil
        }
        isCondensed = condensing != 1
        let scaled = isCondensed ? Self.condensed(natural, condensing) : natural
        guard cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS else {
            cairo_scaled_font_destroy(scaled)
            g_object_unref(font)
            return nil
        }
        self.font = font
        scaledFont = scaled
    }

    deinit {
        if isCondensed { cairo_scaled_font_destroy(scaledFont) }
        g_object_unref(font)
    }

    /// The same face with narrower letters. The face is shared, so the glyphs stand in a PDF once,
    /// with one table that turns them back into text; only the text matrix is another.
    private static func condensed(_ natural: OpaquePointer, _ condensing: Double) -> OpaquePointer {
        var (matrix, transformation) = (cairo_matrix_t(), cairo_matrix_t())
        cairo_scaled_font_get_font_matrix(natural, &matrix)
        cairo_scaled_font_get_ctm(natural, &transformation)
        matrix.xx *= condensing
        matrix.xy *= condensing
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_scaled_font_get_font_options(natural, options)
        return cairo_scaled_font_create(
            cairo_scaled_font_get_font_face(natural), &matrix, &transformation, options)
    }
}
