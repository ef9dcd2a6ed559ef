internal import CCairo
internal import PageGraphics

/// All glyphs of one font and one ink on a page, drawn with a single call. cairo works out an
/// extent and copies its state for every call, which costs more than the glyphs themselves.
struct GlyphBatch {
    let font: FontInstance
    let ink: Ink
    private var text: [UInt8] = []
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    init(font: FontInstance, ink: Ink) {
        self.font = font
        self.ink = ink
    }

    mutating func append(_ run: GlyphRun) {
        text.append(contentsOf: run.text.utf8)
        let x = run.origin.x.points
        let y = run.origin.y.points
        for glyph in run.glyphs {
            glyphs.append(
                cairo_glyph_t(index: UInt(glyph.index), x: x + glyph.x, y: y + glyph.y))
        }
        for cluster in run.clusters {
            clusters.append(
                cairo_text_cluster_t(
                    num_bytes: Int32(cluster.byteCount), num_glyphs: Int32(cluster.glyphCount)))
        }
    }

    /// Draws the batch with its text, so that it can be read back from the PDF.
    func draw(on context: OpaquePointer, with font: DrawingFont) {
        cairo_set_scaled_font(context, font.scaledFont)
        text.withUnsafeBytes { bytes in
            cairo_show_text_glyphs(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
                cairo_text_cluster_flags_t(0))
        }
    }
}
