internal import CCairo
public import PageGraphics

/// Draws one page as an SVG picture that is crisp at any size: text and symbols as outlines, from
/// the same display list, the same fonts, at the same places. It shows the page as its reader holds
/// it: cut to its trim size, in colours that come near the inks.
///
/// The same page gives the same bytes.
public struct SVGWriter {
    private let painter: PagePainter
    private let templates = Templates()

    /// What pages share, as it was written for the first of them: most of a page's outlines.
    private final class Templates {
        struct Key: Hashable {
            let template: PageTemplate
            let width: Double
            let height: Double
        }
        var contents: [Key: [UInt8]] = [:]
    }

    /// Layouts are edited; older templates than those are forgotten.
    private static let mostTemplates = 16
    /// Units of the picture to a millimetre. cairo keeps 256 steps a unit: in points, the outline of
    /// a small letter would be visibly rough when it is enlarged.
    private static let scale = 100.0
    /// The greatest side in millimetres; cairo's numbers end at 2²³ units.
    private static let greatestSide = 20_000.0

    /// Makes a writer.
    public init(library: FontLibrary) {
        painter = PagePainter(library: library, medium: .screen, symbolForm: .outlines)
    }

    /// Draws a page on white paper.
    /// - Parameters:
    ///   - page: The page; its template is drawn first.
    ///   - sink: Takes the bytes of the file.
    /// - Throws: ``RenderingFailure``; ``RenderingFailure/pageSize`` for a page without extent or
    ///   longer than 20 m.
    public func write(_ page: Page, to sink: any ByteSink) throws(RenderingFailure) {
        // Millimetres become points and come back with an error in the last place.
        let width = (page.size.width.millimetres * 1000).rounded() / 1000
        let height = (page.size.height.millimetres * 1000).rounded() / 1000
        guard [width, height].allSatisfy({ $0.isFinite && $0 > 0 && $0 < Self.greatestSide })
        else { throw .pageSize }
        var picture = SVGText.opening(width: width, height: height, scale: Self.scale)
        picture += try template(page.template, width, height)
        picture += try content(page.items, width, height, prefix: "r")
        picture += SVGText.closing
        let error = picture.withUnsafeBytes { sink.write($0) }
        if error != 0 { throw .write(errno: error) }
    }

    /// White paper and what pages share.
    private func template(
        _ template: PageTemplate, _ width: Double, _ height: Double
    ) throws(RenderingFailure) -> [UInt8] {
        let key = Templates.Key(template: template, width: width, height: height)
        if let known = templates.contents[key] { return known }
        let content = try content(template.items, width, height, prefix: "t", isPaper: true)
        if templates.contents.count >= Self.mostTemplates { templates.contents = [:] }
        templates.contents[key] = content
        return content
    }

    private func content(
        _ items: [DrawItem], _ width: Double, _ height: Double, prefix: String,
        isPaper: Bool = false
    ) throws(RenderingFailure) -> [UInt8] {
        let drawn = MemorySink()
        let bridge = SinkBridge(drawn)
        let surface = SurfaceHandle(
            cairo_svg_surface_create_for_stream(
                SinkBridge.callback, bridge.closure, width * Self.scale, height * Self.scale))
        // Only so does it write how inks are laid over each other instead of making a bitmap.
        cairo_svg_surface_restrict_to_version(surface.pointer, CAIRO_SVG_VERSION_1_2)
        let context = ContextHandle(drawingOn: surface)
        if isPaper {
            cairo_set_source_rgb(context.pointer, 1, 1, 1)
            cairo_paint(context.pointer)
        }
        let scale = Self.scale * 25.4 / 72
        cairo_scale(context.pointer, scale, scale)
        try painter.draw(items, on: context.pointer)
        cairo_show_page(context.pointer)
        cairo_surface_finish(surface.pointer)
        for status in [context.status, surface.status] where status != CAIRO_STATUS_SUCCESS {
            throw .cairo(status: Int32(bitPattern: status.rawValue))
        }
        return SVGText(drawn.bytes).content(prefix: prefix)
    }
}
