internal import CCairo
internal import PageGraphics

/// All lines and outlines of one stroke, drawn as one path. cairo analyses every command of a
/// template again for every page it is painted on, and a form is ruled with a dozen lines a stroke.
struct StrokeBatch {
    /// What is stroked.
    enum Outline {
        case line(from: Point, to: Point)
        case rectangle(Rect, radius: Length)
    }

    let stroke: Stroke
    var outlines: [Outline]

    /// Draws the batch in the ink that is set.
    func draw(on context: OpaquePointer) {
        cairo_set_line_width(context, stroke.weight.points)
        let dashes = stroke.dashes.map(\.points)
        cairo_set_dash(context, dashes, Int32(dashes.count), 0)
        for outline in outlines { outline.add(to: context) }
        cairo_stroke(context)
    }
}

extension StrokeBatch.Outline {
    /// Adds the outline to the current path.
    func add(to context: OpaquePointer) {
        switch self {
        case .line(let from, let to):
            cairo_move_to(context, from.x.points, from.y.points)
            cairo_line_to(context, to.x.points, to.y.points)
        case .rectangle(let rect, let radius) where radius.points > 0:
            Self.addRounded(rect, radius.points, to: context)
        case .rectangle(let rect, _):
            cairo_rectangle(
                context, rect.left.points, rect.top.points, rect.size.width.points,
                rect.size.height.points)
        }
    }

    private static func addRounded(_ rect: Rect, _ radius: Double, to context: OpaquePointer) {
        let (left, top) = (rect.left.points, rect.top.points)
        let (right, bottom) = (rect.right.points, rect.bottom.points)
        let quarter = Double.pi / 2
        cairo_new_sub_path(context)
        cairo_arc(context, right - radius, top + radius, radius, -quarter, 0)
        cairo_arc(context, right - radius, bottom - radius, radius, 0, quarter)
        cairo_arc(context, left + radius, bottom - radius, radius, quarter, 2 * quarter)
        cairo_arc(context, left + radius, top + radius, radius, 2 * quarter, 3 * quarter)
        cairo_close_path(context)
    }
}
