/// A distance on the page. Layouts speak millimetres, type and PDF speak points (1/72 inch);
/// a value of this type cannot be taken for the other.
public struct Length: Hashable, Sendable, Comparable {
    /// The distance in points.
    public var points: Double

    /// A distance in points.
    public init(points: Double) { self.points = points }

    /// A distance in millimetres.
    public init(millimetres: Double) { points = millimetres * 72 / 25.4 }

    /// A number of printer dots at a resolution in dots per inch, at least 1.
    public init(dots: Int, resolution: Int) { points = Double(dots) * 72 / Double(resolution) }

    /// The distance in millimetres.
    public var millimetres: Double { points * 25.4 / 72 }

    /// The nearest whole number of printer dots at a resolution in dots per inch.
    public func rounded(toDotsAt resolution: Int) -> Length {
        Length(dots: Int((points * Double(resolution) / 72).rounded()), resolution: resolution)
    }

    /// The least whole number of printer dots at a resolution in dots per inch that is not shorter.
    public func roundedUp(toDotsAt resolution: Int) -> Length {
        // What is a whole number of dots on paper must not become one more by rounding in binary.
        let dots = (points * Double(resolution) / 72 - 1e-6).rounded(.up)
        return Length(dots: Int(dots), resolution: resolution)
    }

    /// No distance.
    public static let zero = Length(points: 0)

    /// Shorter comes first.
    public static func < (left: Length, right: Length) -> Bool { left.points < right.points }
    /// Sum.
    public static func + (left: Length, right: Length) -> Length {
        Length(points: left.points + right.points)
    }
    /// Difference.
    public static func - (left: Length, right: Length) -> Length {
        Length(points: left.points - right.points)
    }
    /// Multiple.
    public static func * (left: Length, factor: Double) -> Length {
        Length(points: left.points * factor)
    }
    /// Fraction.
    public static func / (left: Length, divisor: Double) -> Length {
        Length(points: left.points / divisor)
    }
}
