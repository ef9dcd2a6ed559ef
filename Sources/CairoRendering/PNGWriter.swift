internal import CCairo
public import PageGraphics

/// Draws one page as a PNG picture: the same display list, the same fonts, the same places. It
/// shows the page as its reader holds it: cut to its trim size, in colours that come near the inks.
public struct PNGWriter {
    private let painter: PagePainter

    /// Makes a writer.
    public init(library: FontLibrary) {
        painter = PagePainter(library: library, medium: .screen)
    }

    /// Draws a page on white paper.
    /// - Parameters:
    ///   - page: The page; its template is drawn first.
    ///   - resolution: Dots per inch, such that each side has at least 1 and less than 32,000.
    ///   - sink: Takes the bytes of the file.
    /// - Throws: ``RenderingFailure``; ``RenderingFailure/pageSize`` for a picture out of these
    ///   bounds.
    public func write(
        _ page: Page, resolution: Int, to sink: any ByteSink
    ) throws(RenderingFailure) {
        let scale = Double(resolution) / 72
        let width = (page.size.width.points * scale).rounded()
        let height = (page.size.height.points * scale).rounded()
        guard width.isFinite, height.isFinite, width >= 1, height >= 1, max(width, height) < 32_000
        else { throw .pageSize }
        let surface = SurfaceHandle(
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
        let context = ContextHandle(drawingOn: surface)
        cairo_set_source_rgb(context.pointer, 1, 1, 1)
        cairo_paint(context.pointer)
        cairo_scale(context.pointer, scale, scale)
        try painter.draw(page.allItems, on: context.pointer)
        let bridge = SinkBridge(sink)
        let status = cairo_surface_write_to_png_stream(
            surface.pointer, SinkBridge.callback, bridge.closure)
        if bridge.firstError != 0 { throw .write(errno: bridge.firstError) }
        guard context.status == CAIRO_STATUS_SUCCESS, status == CAIRO_STATUS_SUCCESS else {
            throw .cairo(status: Int32(bitPattern: status.rawValue))
        }
    }
}
