public import PageGraphics

/// How large a customer barcode (カスタマバーコード) is, bar by bar in whole printer dots.
///
/// Japan Post's manual (郵便番号・バーコードマニュアル, p. 12) gives sizes for 10 points, within which
/// they may vary, and lets all of them be scaled from 8 to 11.5 points. Bars that are not whole dots
/// would come out of a printer with widths that differ; these are those within the tolerances that
/// come nearest to the standard.
public struct CustomerBarcodeForm: Hashable, Sendable {
    /// Sizes in points that the manual allows.
    public static let sizes = 8.0...11.5
    /// Bars: two to start, three for each of 21 characters, two to stop.
    public static let barCount = 67
    /// White around the bars on all sides (manual, p. 13).
    public static let clearZone = Length(millimetres: 2)

    /// Size in points.
    public let points: Double
    /// Printer resolution in dots per inch.
    public let resolution: Int
    /// Dots that a bar is wide.
    public let barDots: Int
    /// Dots from a bar to the next.
    public let pitchDots: Int
    /// Dots that the short bar (タイミングバー) is high, which stands in the middle.
    public let timingDots: Int
    /// Dots by which a bar goes up or down from there.
    public let reachDots: Int

    /// Tolerances at 10 points in millimetres, the standard in the middle.
    private static let width = (0.50, 0.6, 0.70)
    private static let space = (0.45, 0.6, 0.60)
    private static let pitch = (0.95, 1.2, 1.30)
    private static let timing = (1.05, 1.2, 1.35)
    private static let long = (3.40, 3.6, 3.60)

    /// The sizes at a resolution.
    /// - Parameters:
    ///   - points: Within ``sizes``.
    ///   - resolution: Dots per inch.
    /// - Returns: `nil` if no whole dots are within the tolerances.
    public init?(points: Double, resolution: Int) {
        guard Self.sizes.contains(points), resolution > 0 else { return nil }
        // Dots to a millimetre at 10 points.
        let scale = Double(resolution) / 25.4 * points / 10
        guard
            let (bar, space) = Self.nearest(
                Self.width, Self.space, scale,
                where: { Self.holds(Self.pitch, $0 + $1, scale) }),
            let (timing, reach) = Self.nearest(
                Self.timing, (0.9, 1.2, 1.3), scale,
                where: { Self.holds(Self.long, $0 + 2 * $1, scale) })
        else { return nil }
        self.points = points
        self.resolution = resolution
        barDots = bar
        pitchDots = bar + space
        timingDots = timing
        reachDots = reach
    }

    private typealias Tolerance = (least: Double, standard: Double, most: Double)

    private static func holds(_ tolerance: Tolerance, _ dots: Int, _ scale: Double) -> Bool {
        let length = Double(dots) / scale
        return length >= tolerance.least - 1e-9 && length <= tolerance.most + 1e-9
    }

    /// The two numbers of dots that suit their tolerances and each other and are nearest to both
    /// standards.
    private static func nearest(
        _ first: Tolerance, _ second: Tolerance, _ scale: Double, where suits: (Int, Int) -> Bool
    ) -> (Int, Int)? {
        func dots(_ tolerance: Tolerance) -> [Int] {
            let most = Int(tolerance.most * scale) + 1
            return (1...max(1, most)).filter { holds(tolerance, $0, scale) }
        }
        func distance(_ dots: Int, _ tolerance: Tolerance) -> Double {
            abs(Double(dots) / scale - tolerance.standard)
        }
        let pairs = dots(first).flatMap { one in
            dots(second).filter { suits(one, $0) }.map { (one, $0) }
        }
        return pairs.min {
            distance($0.0, first) + distance($0.1, second)
                < distance($1.0, first) + distance($1.1, second)
        }
    }

    /// Width and height of all bars.
    public var extent: Size {
        Size(
            width: length((Self.barCount - 1) * pitchDots + barDots),
            height: length(timingDots + 2 * reachDots))
    }

    /// So many dots.
    public func length(_ dots: Int) -> Length { Length(dots: dots, resolution: resolution) }
}
