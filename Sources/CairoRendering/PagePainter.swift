internal import CCairo
internal import PageGraphics

/// Puts a display list on a cairo context whose unit is the point. No decisions are made here:
/// what to draw and where is settled by composition.
final class PagePainter {
    private let library: FontLibrary
    private var fonts: [FontInstance: DrawingFont] = [:]
    private var images: [ImageData: DecodedImage] = [:]
    private var palette: InkPalette
    private let symbolForm: SymbolForm

    /// How symbols are drawn.
    enum SymbolForm {
        /// An image mask of one dot a module.
        case mask
        /// Outlines of the dark modules, for what is looked at from any distance: a mask would be
        /// smoothed.
        case outlines
    }

    /// Draws for print or for the screen.
    init(
        library: FontLibrary, medium: InkPalette.Medium, symbolForm: SymbolForm = .mask
    ) {
        self.library = library
        self.symbolForm = symbolForm
        palette = InkPalette(medium)
    }

    /// The inks used so far that are not black, in order of first use; none on a screen.
    var inks: [Ink] { palette.inks }

    /// Draws marks in painting order. Lines and text wait until something could cover them, so that
    /// those of one kind share a call; the picture is the same.
    /// - Parameter keepsOrder: Whether text comes in the order of the list, for who hears it.
    func draw(
        _ items: [DrawItem], on context: OpaquePointer, keepsOrder: Bool = false
    ) throws(RenderingFailure) {
        var waiting = WaitingMarks(keepsOrder: keepsOrder)
        for item in items {
            switch item {
            case .glyphs(let run) where run.rotation == 0:
                waiting.add(run)
            case .glyphs(let run):
                try draw(&waiting, on: context)
                try drawTurned(run, on: context)
            case .line(let from, let to, let stroke):
                try draw(.line(from: from, to: to), stroke, after: &waiting, on: context)
            case .rectangle(let rect, let radius, let stroke, let fill):
                let outline = StrokeBatch.Outline.rectangle(rect, radius: radius)
                if let fill {
                    try draw(&waiting, on: context)
                    try palette.set(fill, on: context)
                    outline.add(to: context)
                    cairo_fill(context)
                }
                if let stroke { try draw(outline, stroke, after: &waiting, on: context) }
            case .symbol(let matrix, let origin, let module):
                try drawStrokes(&waiting, on: context)
                switch symbolForm {
                case .mask: try draw(matrix, at: origin, module: module, on: context)
                case .outlines: try trace(matrix, at: origin, module: module, on: context)
                }
            case .bars(let bars):
                try drawStrokes(&waiting, on: context)
                try fill(bars, on: context)
            case .image(let image, let rect):
                try draw(&waiting, on: context)
                try draw(image, in: rect, on: context)
            }
        }
        try draw(&waiting, on: context)
    }

    private func draw(
        _ outline: StrokeBatch.Outline, _ stroke: Stroke, after waiting: inout WaitingMarks,
        on context: OpaquePointer
    ) throws(RenderingFailure) {
        if !waiting.mayJoin(stroke) { try drawStrokes(&waiting, on: context) }
        waiting.add(outline, stroke)
    }

    private func drawStrokes(
        _ waiting: inout WaitingMarks, on context: OpaquePointer
    ) throws(RenderingFailure) {
        for batch in waiting.strokes {
            try palette.set(batch.stroke.ink, on: context)
            batch.draw(on: context)
        }
        waiting.removeStrokes()
    }

    private func draw(
        _ waiting: inout WaitingMarks, on context: OpaquePointer
    ) throws(RenderingFailure) {
        try drawStrokes(&waiting, on: context)
        for batch in waiting.texts {
            try palette.set(batch.ink, on: context)
            batch.draw(on: context, with: try drawingFont(batch.font))
        }
        waiting.removeAll()
    }

    private func drawTurned(
        _ run: GlyphRun, on context: OpaquePointer
    ) throws(RenderingFailure) {
        let font = try drawingFont(run.font)
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, run.origin.x.points, run.origin.y.points)
        cairo_rotate(context, -run.rotation * .pi / 180)
        var upright = run
        upright.origin = .origin
        var batch = GlyphBatch(font: run.font, ink: run.ink)
        batch.append(upright)
        try palette.set(run.ink, on: context)
        batch.draw(on: context, with: font)
    }

    private func drawingFont(_ instance: FontInstance) throws(RenderingFailure) -> DrawingFont {
        if let font = fonts[instance] { return font }
        guard let face = library.face(instance.font) else { throw .unknownFont(instance.font) }
        guard let loaded = library.loadFont(face, points: instance.size.points),
            let font = DrawingFont(loaded, condensing: instance.condensing)
        else { throw .substitutedFont(instance.font) }
        fonts[instance] = font
        return font
    }

    /// Points by which a symbol is drawn inside its edges, less than a thirtieth of a dot at
    /// 1200 dpi. Poppler, which prints in many queues, gives an image every dot that its edge
    /// touches: a symbol that ended exactly on the grid would get one column and one row too many.
    private static let symbolInset = 0.002

    /// A symbol is an image mask of one bit a module: exact on the dot grid, without seams
    /// between modules, and it does not grow in a raster image processor.
    private func draw(
        _ matrix: ModuleMatrix, at origin: Point, module: Length, on context: OpaquePointer
    ) throws(RenderingFailure) {
        let mask = SurfaceHandle(
            cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(matrix.width), Int32(matrix.width)))
        fill(mask.pointer, from: matrix)
        cairo_save(context)
        defer { cairo_restore(context) }
        let inset = Self.symbolInset
        let scale = module.points - 2 * inset / Double(matrix.width)
        cairo_translate(context, origin.x.points + inset, origin.y.points + inset)
        cairo_scale(context, scale, scale)
        // Whatever the layout's colours: scanners see red light, and many see no red ink.
        try palette.set(.black, on: context)
        let pattern = cairo_pattern_create_for_surface(mask.pointer)
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
        cairo_mask(context, pattern)
        cairo_pattern_destroy(pattern)
    }

    /// One path for all modules: separate ones would show seams where they meet.
    private func trace(
        _ matrix: ModuleMatrix, at origin: Point, module: Length, on context: OpaquePointer
    ) throws(RenderingFailure) {
        try palette.set(.black, on: context)
        let (left, top, side) = (origin.x.points, origin.y.points, module.points)
        for row in 0..<matrix.width {
            let modules = matrix.modules[(row * matrix.width)..<((row + 1) * matrix.width)]
            let (above, below) = (top + Double(row) * side, top + Double(row + 1) * side)
            var column = 0
            while column < matrix.width {
                let rest = modules.dropFirst(column)
                let dark = rest.prefix { $0 == 1 }.count
                if dark > 0 {
                    let start = left + Double(column) * side
                    let end = left + Double(column + dark) * side
                    cairo_move_to(context, start, above)
                    cairo_line_to(context, end, above)
                    cairo_line_to(context, end, below)
                    cairo_line_to(context, start, below)
                    cairo_close_path(context)
                }
                column += max(dark, rest.prefix { $0 != 1 }.count)
            }
        }
        cairo_fill(context)
    }

    /// Points by which a bar is drawn inside its edges, less than a fortieth of a dot at 600 dpi.
    /// cairo rounds to 1/256 of a point, and Poppler blackens every dot that an edge touches: bars
    /// that end on the grid would come out a dot wider here and there.
    private static let barInset = 0.003

    /// One path for all bars, in black whatever the layout's colours: sorting machines see red light.
    private func fill(_ bars: [Rect], on context: OpaquePointer) throws(RenderingFailure) {
        try palette.set(.black, on: context)
        let inset = Self.barInset
        for bar in bars {
            // Not as a rectangle: cairo rounds its width and its place one after the other.
            let (left, right) = (bar.left.points + inset, bar.right.points - inset)
            let (top, bottom) = (bar.top.points + inset, bar.bottom.points - inset)
            cairo_move_to(context, left, top)
            cairo_line_to(context, right, top)
            cairo_line_to(context, right, bottom)
            cairo_line_to(context, left, bottom)
            cairo_close_path(context)
        }
        cairo_fill(context)
    }

    /// A1 surfaces hold 32-bit words of the machine's own byte order, first pixel in the lowest
    /// bit on little-endian machines.
    private func fill(_ surface: OpaquePointer, from matrix: ModuleMatrix) {
        cairo_surface_flush(surface)
        let stride = Int(cairo_image_surface_get_stride(surface))
        guard let data = cairo_image_surface_get_data(surface) else { return }
        matrix.modules.withUnsafeBufferPointer { modules in
            for row in 0..<matrix.width {
                let line = data + row * stride
                let first = row * matrix.width
                for column in 0..<matrix.width {
                    let isDark: UInt8 = modules[first + column] == 1 ? 1 : 0
                    line[column >> 3] |= isDark &<< UInt8(column & 7)
                }
            }
        }
        cairo_surface_mark_dirty(surface)
    }

    private func draw(
        _ image: ImageData, in rect: Rect, on context: OpaquePointer
    ) throws(RenderingFailure) {
        let decoded: DecodedImage
        if let known = images[image] {
            decoded = known
        } else {
            decoded = try DecodedImage(image)
            images[image] = decoded
        }
        cairo_save(context)
        cairo_translate(context, rect.left.points, rect.top.points)
        cairo_scale(
            context, rect.size.width.points / Double(decoded.width),
            rect.size.height.points / Double(decoded.height))
        cairo_set_operator(context, CAIRO_OPERATOR_OVER)
        cairo_set_source_surface(context, decoded.surface.pointer, 0, 0)
        cairo_paint(context)
        cairo_restore(context)
    }
}
