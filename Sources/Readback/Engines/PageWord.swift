internal import PageGraphics

/// Letters without a blank between them, and the box that they take.
struct PageWord: Hashable {
    /// The letters as UTF-8.
    let letters: [UInt8]
    /// From the ascent to the descent of its font, on the page as it is cut.
    let box: Rect

    var center: Point {
        Point(x: box.left + box.size.width / 2, y: box.top + box.size.height / 2)
    }
}
