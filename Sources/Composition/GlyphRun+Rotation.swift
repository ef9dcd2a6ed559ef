internal import PageGraphics

#if canImport(Glibc)
    internal import Glibc
#endif

extension GlyphRun {
    /// The run turned counter-clockwise by `degrees` about a point.
    func turned(_ degrees: Double, about center: Point) -> GlyphRun {
        let angle = -degrees * .pi / 180
        let x = (origin.x - center.x).points
        let y = (origin.y - center.y).points
        var run = self
        run.rotation += degrees
        run.origin = Point(
            x: center.x + Length(points: x * cos(angle) - y * sin(angle)),
            y: center.y + Length(points: x * sin(angle) + y * cos(angle)))
        return run
    }
}

extension Rect {
    /// The middle.
    var center: Point { Point(x: left + size.width / 2, y: top + size.height / 2) }
}
