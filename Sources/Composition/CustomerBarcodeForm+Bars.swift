internal import LayoutDescription
internal import PageGraphics

extension CustomerBarcodeForm {
    /// Where bars stand.
    /// - Parameter origin: The left top of the first long bar, on the printer's dot grid.
    func rectangles(of bars: [CustomerBarcodeBar], at origin: Point) -> [Rect] {
        bars.enumerated().map { index, bar in
            let top = bar.goesUp ? 0 : reachDots
            let bottom = reachDots + timingDots + (bar.goesDown ? reachDots : 0)
            return Rect(
                origin: Point(
                    x: origin.x + length(index * pitchDots), y: origin.y + length(top)),
                size: Size(width: length(barDots), height: length(bottom - top)))
        }
    }
}
