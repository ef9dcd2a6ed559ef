/// An upright rectangle.
public struct Rect: Hashable, Sendable {
    /// Top left corner.
    public var origin: Point
    /// Extent.
    public var size: Size

    /// Makes a rectangle.
    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// Makes a rectangle from millimetres, as layouts state it.
    public init(millimetres x: Double, _ y: Double, _ width: Double, _ height: Double) {
        origin = Point(x: Length(millimetres: x), y: Length(millimetres: y))
        size = Size(width: Length(millimetres: width), height: Length(millimetres: height))
    }

    /// Left edge.
    public var left: Length { origin.x }
    /// Top edge.
    public var top: Length { origin.y }
    /// Right edge.
    public var right: Length { origin.x + size.width }
    /// Bottom edge.
    public var bottom: Length { origin.y + size.height }

    /// The rectangle moved.
    public func offset(by offset: Point) -> Rect { Rect(origin: origin + offset, size: size) }

    /// The rectangle with each edge moved inwards (outwards if negative).
    public func inset(by margin: Length) -> Rect {
        Rect(
            origin: Point(x: left + margin, y: top + margin),
            size: Size(width: size.width - margin * 2, height: size.height - margin * 2))
    }

    /// Whether `other` lies inside, edges included, within a hundredth of a millimetre.
    public func contains(_ other: Rect) -> Bool {
        let slack = Length(millimetres: 0.01)
        return other.left >= left - slack && other.top >= top - slack
            && other.right <= right + slack && other.bottom <= bottom + slack
    }

    /// Whether the interiors share more than a hundredth of a millimetre in both directions.
    public func overlaps(_ other: Rect) -> Bool {
        let slack = Length(millimetres: 0.01)
        return min(right, other.right) - max(left, other.left) > slack
            && min(bottom, other.bottom) - max(top, other.top) > slack
    }
}
