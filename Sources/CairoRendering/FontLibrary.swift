internal import CCairo
internal import CFontconfig
internal import CPango
internal import CPangoFT2
public import Diagnostics
public import FontCatalog

/// The catalogued fonts, opened. Fontconfig and Pango see these files and no other: a user's
/// `fonts.conf` or a font installed yesterday cannot change a notice.
///
/// Used from one thread: Pango's font map belongs to the thread that made it.
public final class FontLibrary {
    /// The catalogue.
    public let catalog: FontCatalog
    let context: OpaquePointer
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let faces: [String: FontFace]

    /// Opens every font of the catalogue. Hashes are not checked here; see
    /// `FontCatalog.verify()`.
    /// - Throws: `DiagnosticFailure` for a file that is no font, a family that is not in it, and a
    ///   declared range that the font does not fill, at the declaration.
    public init(catalog: FontCatalog) throws(DiagnosticFailure) {
        self.catalog = catalog
        guard let config = FcConfigCreate(),
            let fontMap = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
        else {
            throw DiagnosticFailure(Diagnostic("font.library", "書体の準備ができません"))
        }
        defer { FcConfigDestroy(config) }
        var diagnostics = Self.addFiles(of: catalog, to: config)
        pango_fc_font_map_set_config(OpaquePointer(fontMap), config)
        pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
        let context = Self.makeContext(fontMap)
        var faces: [String: FontFace] = [:]
        let hasFiles = diagnostics.isEmpty
        for font in catalog.fonts where hasFiles {
            if let face = FontFace(font, context: context, map: fontMap) {
                faces[font.identifier] = face
                diagnostics += font.ranges.compactMap { RangeCheck(face: face).finding($0) }
            } else {
                diagnostics.append(
                    Diagnostic(
                        "font.missing-family", at: .file(font.path),
                        "ファイルに書体名「\(font.family)」\(font.isBold ? "（太字）" : "")がありません",
                        hint: "`fc-scan ファイル` でfamilyを確かめてください"))
            }
        }
        self.fontMap = fontMap
        self.context = context
        self.faces = faces
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics) }
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fontMap)
    }

    /// The faces of a role in its order; none if there is no such role.
    func chain(of role: String) -> [FontFace] {
        catalog.role(named: role)?.fonts.compactMap { face($0.identifier) } ?? []
    }

    func face(_ identifier: String) -> FontFace? { faces[identifier] }

    /// A new Pango font of a face; the caller owns the reference.
    func loadFont(_ face: FontFace, points: Double) -> UnsafeMutablePointer<PangoFont>? {
        FontFace.load(face.file, points: points, context: context, map: fontMap)
    }

    private static func addFiles(of catalog: FontCatalog, to config: OpaquePointer) -> [Diagnostic]
    {
        catalog.fonts.compactMap { font in
            let isAdded = font.path.withCString { path in
                path.withMemoryRebound(to: FcChar8.self, capacity: 1) {
                    FcConfigAppFontAddFile(config, $0) != 0
                }
            }
            guard !isAdded else { return nil }
            return Diagnostic(
                "font.unreadable", at: .file(font.path), "書体「\(font.identifier)」のファイルを書体として読めません",
                hint: font.package.map { "apt-get install \($0) で入ります" })
        }
    }

    /// Exact metrics: nothing is rounded to pixels, so millimetres hold and the preview is the
    /// print.
    private static func makeContext(
        _ fontMap: UnsafeMutablePointer<PangoFontMap>
    ) -> OpaquePointer {
        let context = pango_font_map_create_context(fontMap)!
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string("ja"))
        return context
    }
}
