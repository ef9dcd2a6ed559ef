internal import CCairo
internal import CPango
public import PageGraphics

/// Writes pages as one PDF file into a sink.
///
/// A page with bleed is written with its bleed all around, its trim corner inside the sheet. Inks
/// that are not black are written as their markers (`PageGraphics.InkMarker`): the file is to be
/// finished with ``inks`` before anybody prints it.
///
/// Owns its cairo handles; dropped without ``finish()`` it leaves an incomplete file, which its
/// owner must not keep.
public struct PDFWriter: ~Copyable {
    private let surface: SurfaceHandle
    private let context: ContextHandle
    private let bridge: SinkBridge
    private let painter: PagePainter
    private var templates: [String: RecordedTemplate] = [:]

    /// Pages written so far.
    public private(set) var pageCount = 0

    /// The inks of the pages so far that are not black, each tint once, overprinting or not. The
    /// marker of ink *n* is `InkMarker(number: n)`. The order is that of first use: the same pages
    /// give the same list.
    public var inks: [Ink] { painter.inks }

    /// Starts a file.
    /// - Parameters:
    ///   - sink: Takes the bytes as they come.
    ///   - size: Size of any page; every page brings its own.
    ///   - metadata: Document information.
    ///   - library: The fonts.
    /// - Throws: ``RenderingFailure/pageSize``; what cairo finds wrong is thrown by the first
    ///   ``add(_:)``.
    public init(
        sink: any ByteSink, size: Size, metadata: PDFMetadata, library: FontLibrary
    ) throws(RenderingFailure) {
        guard Self.isDrawable(size) else { throw .pageSize }
        _ = FreedMemory.isKept
        bridge = SinkBridge(sink)
        surface = SurfaceHandle(
            cairo_pdf_surface_create_for_stream(
                SinkBridge.callback, bridge.closure, size.width.points, size.height.points))
        context = ContextHandle(drawingOn: surface)
        painter = PagePainter(library: library, medium: .print)
        cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_5)
        set(CAIRO_PDF_METADATA_TITLE, metadata.title)
        set(CAIRO_PDF_METADATA_CREATOR, "Tsuchi")
        set(CAIRO_PDF_METADATA_CREATE_DATE, metadata.creationDate)
    }

    /// cairo writes the rest of an unfinished file as its surface goes, so the surface is finished
    /// while the bridge it writes to is certainly there.
    deinit { cairo_surface_finish(surface.pointer) }

    /// Adds a page.
    /// - Throws: ``RenderingFailure`` as soon as cairo or the sink has failed.
    public mutating func add(_ page: Page) throws(RenderingFailure) {
        let size = page.mediaSize
        guard Self.isDrawable(page.size), Self.isDrawable(size), page.bleed >= .zero else {
            throw .pageSize
        }
        cairo_pdf_surface_set_size(surface.pointer, size.width.points, size.height.points)
        cairo_identity_matrix(context.pointer)
        cairo_translate(context.pointer, page.bleed.points, page.bleed.points)
        if !page.template.items.isEmpty {
            let template = try recorded(page)
            cairo_set_operator(context.pointer, CAIRO_OPERATOR_OVER)
            cairo_set_source_surface(context.pointer, template.surface.pointer, 0, 0)
            cairo_paint(context.pointer)
        }
        try painter.draw(page.items, on: context.pointer)
        cairo_show_page(context.pointer)
        pageCount += 1
        try checkStatus()
    }

    /// Adds a page whose groups of marks are told apart in the file, for finishing to tag: the n-th
    /// group of a page is its marked content n, counted from 0. What the groups mean is not said.
    ///
    /// The shared template is not used: cairo loses structure where a form is painted. The page
    /// is written as it looks when it is cut, without its bleed: nobody prints it.
    /// - Throws: ``RenderingFailure`` as soon as cairo or the sink has failed.
    public mutating func add(_ page: TaggedPage) throws(RenderingFailure) {
        let size = page.page.size
        guard Self.isDrawable(size) else { throw .pageSize }
        cairo_pdf_surface_set_size(surface.pointer, size.width.points, size.height.points)
        cairo_identity_matrix(context.pointer)
        for group in page.groups {
            cairo_tag_begin(context.pointer, Self.groupTag, "")
            try painter.draw(group, on: context.pointer, keepsOrder: true)
            cairo_tag_end(context.pointer, Self.groupTag)
        }
        cairo_show_page(context.pointer)
        pageCount += 1
        try checkStatus()
    }

    /// Any structure type that cairo knows: finishing replaces it.
    private static let groupTag = "P"

    /// Completes the file.
    /// - Throws: ``RenderingFailure`` for anything that went wrong, the writing of the last bytes
    ///   included.
    public consuming func finish() throws(RenderingFailure) {
        cairo_surface_finish(surface.pointer)
        try checkStatus()
    }

    private mutating func recorded(_ page: Page) throws(RenderingFailure) -> RecordedTemplate {
        let template = page.template
        if let known = templates[template.identifier] { return known }
        let size = page.mediaSize
        var extents = cairo_rectangle_t(
            x: -page.bleed.points, y: -page.bleed.points, width: size.width.points,
            height: size.height.points)
        let recording = SurfaceHandle(
            cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents))
        let context = ContextHandle(drawingOn: recording)
        try painter.draw(template.items, on: context.pointer)
        guard context.status == CAIRO_STATUS_SUCCESS else {
            throw .cairo(status: Int32(bitPattern: context.status.rawValue))
        }
        let recorded = RecordedTemplate(recording)
        templates[template.identifier] = recorded
        return recorded
    }

    private func set(_ key: cairo_pdf_metadata_t, _ value: String) {
        cairo_pdf_surface_set_metadata(surface.pointer, key, value)
    }

    private func checkStatus() throws(RenderingFailure) {
        if bridge.firstError != 0 { throw .write(errno: bridge.firstError) }
        for status in [context.status, surface.status] where status != CAIRO_STATUS_SUCCESS {
            throw .cairo(status: Int32(bitPattern: status.rawValue))
        }
    }

    private static func isDrawable(_ size: Size) -> Bool {
        [size.width.points, size.height.points].allSatisfy { $0.isFinite && $0 > 0 }
    }
}
