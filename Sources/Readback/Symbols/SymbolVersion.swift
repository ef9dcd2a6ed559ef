/// Tells the version of a QR code in a picture by its timing patterns (ISO/IEC 18004, 6.3.5), whose
/// number of modules no other version has.
struct SymbolVersion {
    private let picture: GreyPicture
    /// Top left, top right and bottom left corner in dots.
    private let corner: (x: Double, y: Double)
    private let across: (x: Double, y: Double)
    private let down: (x: Double, y: Double)

    /// - Parameters:
    ///   - xs: Columns of the corners, clockwise from the symbol's own top left.
    ///   - ys: Rows of the corners.
    init(picture: GreyPicture, xs: [Int], ys: [Int]) {
        self.picture = picture
        let points = zip(xs, ys).map { (x: Double($0) + 0.5, y: Double($1) + 0.5) }
        corner = points[0]
        across = (points[1].x - corner.x, points[1].y - corner.y)
        down = (points[3].x - corner.x, points[3].y - corner.y)
    }

    /// The version whose patterns are there; `nil` if it is none, or more than one.
    var version: Int? {
        let fitting = (1...40).map { ($0, share(version: $0)) }.filter { $0.1 >= 0.9 }
        guard let best = fitting.max(by: { $0.1 < $1.1 }) else { return nil }
        return fitting.count { $0.1 == best.1 } == 1 ? best.0 : nil
    }

    /// How many of both timing patterns' modules are as they must be with so many modules.
    private func share(version: Int) -> Double {
        let width = 17 + 4 * version
        // A module must be there to be seen.
        guard across.x.magnitude + across.y.magnitude >= Double(width) else { return 0 }
        let places = 8..<(width - 8)
        let right = places.count { isDark($0, 6, width) == ($0 % 2 == 0) }
        let below = places.count { isDark(6, $0, width) == ($0 % 2 == 0) }
        return Double(right + below) / Double(2 * places.count)
    }

    private func isDark(_ column: Int, _ row: Int, _ width: Int) -> Bool {
        let (u, v) = (
            (Double(column) + 0.5) / Double(width), (Double(row) + 0.5) / Double(width)
        )
        let x = Int((corner.x + u * across.x + v * down.x).rounded(.down))
        let y = Int((corner.y + u * across.y + v * down.y).rounded(.down))
        guard 0..<picture.width ~= x, 0..<picture.height ~= y else { return false }
        return picture.dots[y * picture.width + x] < 128
    }
}
