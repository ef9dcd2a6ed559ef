/// A place on the page, from its top left corner, y downwards.
public struct Point: Hashable, Sendable {
    /// Distance from the left edge.
    public var x: Length
    /// Distance from the top edge.
    public var y: Length

    /// Makes a point.
    public init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    /// The point moved by another's coordinates.
    public static func + (left: Point, right: Point) -> Point {
        Point(x: left.x + right.x, y: left.y + right.y)
    }

    /// The top left corner.
    public static let origin = Point(x: .zero, y: .zero)
}
