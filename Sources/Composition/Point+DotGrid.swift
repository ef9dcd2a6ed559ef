internal import PageGraphics

extension Point {
    /// The nearest point of the printer's dot grid, which starts at the page's top left corner; that
    /// of the sheet around a page with bleed lies on the same grid, as a layout's bleed is a whole
    /// number of dots.
    ///
    /// A symbol that begins between two dots gets one column and one row that are a dot wider than
    /// the rest, whatever its modules measure. The move is at most half a dot.
    func onDotGrid(resolution: Int) -> Point {
        Point(x: x.rounded(toDotsAt: resolution), y: y.rounded(toDotsAt: resolution))
    }
}
