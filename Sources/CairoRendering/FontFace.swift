internal import CFontconfig
internal import CHarfBuzz
internal import CPango
internal import CPangoFT2
internal import FontCatalog

/// One catalogued font at the size that shaping is done in.
///
/// A class because several roles share a face; it owns one reference to its Pango font.
final class FontFace {
    /// Points of the em for shaping: large, so that Pango's rounding to 1/1024 point vanishes.
    static let shapingSize = 1000.0

    let file: FontFile
    let font: UnsafeMutablePointer<PangoFont>
    private let description: OpaquePointer

    /// Opens a face; `nil` if Pango would answer with another file than the catalogued one.
    init?(
        _ file: FontFile, context: OpaquePointer, map: UnsafeMutablePointer<PangoFontMap>
    ) {
        guard let font = Self.load(file, points: Self.shapingSize, context: context, map: map)
        else { return nil }
        self.file = file
        self.font = font
        description = Self.makeDescription(file, points: Self.shapingSize)
    }

    deinit {
        g_object_unref(font)
        pango_font_description_free(description)
    }

    /// Whether the font is declared for the character and has a glyph for it, or for the character
    /// with exactly its variation selector. An unsupported sequence would silently print the base
    /// character.
    func covers(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { file.serves($0.value) } && hasGlyph(for: character)
    }

    /// Whether the font has a glyph, whatever it is declared for. A character with combining marks
    /// needs one of its own: a mark that is set beside or over its letter by guess is another sign
    /// than the one on the register.
    func hasGlyph(for character: Character) -> Bool {
        guard let shaper = pango_font_get_hb_font(font) else { return false }
        var glyph: hb_codepoint_t = 0
        var scalars = character.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            if let selector = next, selector.properties.isVariationSelector {
                guard
                    hb_font_get_variation_glyph(shaper, scalar.value, selector.value, &glyph) != 0
                else { return false }
                next = scalars.next()
            } else if hb_font_get_nominal_glyph(shaper, scalar.value, &glyph) == 0 {
                return false
            }
        }
        return !character.hasCombiningMarks || MarkComposition(character, font: shaper).isWhole
    }

    /// Whether a font that Pango chose for a stretch of text is this very file.
    func isFile(of other: UnsafeMutablePointer<PangoFont>?) -> Bool {
        guard let other else { return false }
        return other == font || Self.path(of: other) == file.path
    }

    /// Makes this face the one that itemising starts from.
    func select(in context: OpaquePointer) {
        pango_context_set_font_description(context, description)
    }

    /// A new Pango font of a catalogued file; `nil` if Pango answers with another file.
    static func load(
        _ file: FontFile, points: Double, context: OpaquePointer,
        map: UnsafeMutablePointer<PangoFontMap>
    ) -> UnsafeMutablePointer<PangoFont>? {
        let description = makeDescription(file, points: points)
        defer { pango_font_description_free(description) }
        guard let font = pango_font_map_load_font(map, context, description) else { return nil }
        if path(of: font) == file.path, hasFamily(font, file.family) { return font }
        g_object_unref(font)
        return nil
    }

    private static func makeDescription(_ file: FontFile, points: Double) -> OpaquePointer {
        let description = pango_font_description_new()!
        pango_font_description_set_family(description, file.family)
        pango_font_description_set_weight(
            description, file.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(description, points * Double(PANGO_SCALE))
        return description
    }

    /// A collection holds several families, and for an unknown one fontconfig takes any of them.
    private static func hasFamily(_ font: UnsafeMutablePointer<PangoFont>, _ family: String) -> Bool
    {
        var index: Int32 = 0
        while let name = text(FC_FAMILY, index, of: font) {
            if name == family { return true }
            index += 1
        }
        return false
    }

    private static func path(of font: UnsafeMutablePointer<PangoFont>) -> String? {
        text(FC_FILE, 0, of: font)
    }

    private static func text(
        _ property: String, _ index: Int32, of font: UnsafeMutablePointer<PangoFont>
    ) -> String? {
        let pattern = font.withMemoryRebound(to: PangoFcFont.self, capacity: 1) {
            pango_fc_font_get_pattern($0)
        }
        var value: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, property, index, &value) == FcResultMatch, let value
        else { return nil }
        return String(cString: value)
    }
}
