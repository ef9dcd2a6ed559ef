internal import Glibc

/// An affine map in the form of PDF: `[a b c d e f]`.
struct Matrix: Hashable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    static let identity = Matrix()

    init(
        a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0
    ) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    /// Six numbers; `nil` for more or fewer.
    init?(_ numbers: [Double]) {
        guard numbers.count == 6 else { return nil }
        self.init(
            a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4],
            f: numbers[5])
    }

    /// This map first, then the other.
    func then(_ other: Matrix) -> Matrix {
        Matrix(
            a: a * other.a + b * other.c, b: a * other.b + b * other.d,
            c: c * other.a + d * other.c, d: c * other.b + d * other.d,
            e: e * other.a + f * other.c + other.e, f: e * other.b + f * other.d + other.f)
    }

    /// How much larger it makes an area's sides, on average.
    var scale: Double { abs(a * d - b * c).squareRoot() }

    /// How much wider than high it makes a square.
    var relativeWidth: Double {
        if b == 0, c == 0 { return d == 0 ? 0 : abs(a / d) }
        let height = (c * c + d * d).squareRoot()
        return height == 0 ? 0 : (a * a + b * b).squareRoot() / height
    }

    /// The same without its place and, sides taken together, its size.
    var direction: Matrix {
        if b == 0, c == 0, abs(a) == abs(d) { return Matrix(a: a < 0 ? -1 : 1, d: d < 0 ? -1 : 1) }
        let size = scale
        guard size > 0 else { return Matrix(a: 0, d: 0) }
        return Matrix(a: a / size, b: b / size, c: c / size, d: d / size)
    }

    /// Whether it turns or mirrors nothing.
    var isUpright: Bool { isTurned(by: 0) }

    /// Whether it turns by so many degrees, counter-clockwise, and does nothing else but scale.
    func isTurned(by degrees: Double) -> Bool {
        let angle = degrees * .pi / 180
        let (x, y) = ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
        let slack = 1e-3
        return abs(a - x * cos(angle)) <= x * slack && abs(b - x * sin(angle)) <= x * slack
            && abs(c + y * sin(angle)) <= y * slack && abs(d - y * cos(angle)) <= y * slack
    }

    func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + e, b * x + d * y + f)
    }
}
