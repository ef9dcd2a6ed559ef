internal import CHarfBuzz

/// What a font makes of a letter with its combining marks.
///
/// か with U+309A and e with U+0301 are one glyph in a font that has it. Otherwise a mark stands
/// beside its letter, as wide as any other, or where a guess puts it; whether it was the font that
/// put it there is not to be seen in the glyphs, so nothing but one glyph counts.
struct MarkComposition {
    /// Whether the letter and its marks are one glyph.
    let isWhole: Bool

    /// Shapes the character by itself; `font` is only read.
    init(_ character: Character, font: OpaquePointer) {
        guard let buffer = hb_buffer_create() else {
            isWhole = false
            return
        }
        defer { hb_buffer_destroy(buffer) }
        let points = character.unicodeScalars.map(\.value)
        hb_buffer_add_codepoints(buffer, points, Int32(points.count), 0, Int32(points.count))
        hb_buffer_guess_segment_properties(buffer)
        hb_buffer_set_language(buffer, hb_language_from_string("ja", -1))
        hb_shape(font, buffer, nil, 0)
        var count: UInt32 = 0
        let glyphs = hb_buffer_get_glyph_infos(buffer, &count)
        isWhole = count == 1 && glyphs.map { $0[0].codepoint != 0 } == true
    }
}
