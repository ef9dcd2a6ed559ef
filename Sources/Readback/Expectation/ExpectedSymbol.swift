public import Diagnostics
public import LayoutDescription
public import PageGraphics

/// A QR code that must stand on a page.
public struct ExpectedSymbol: Hashable, Sendable {
    /// What findings call it.
    public let name: String
    /// Where it stands in the layout.
    public let place: Place
    /// What it must say.
    public let payload: String
    /// Version, level and size of a module.
    public let code: QRCode
    /// Where its top left module begins, on the printer's dot grid.
    public let origin: Point

    /// States a symbol.
    public init(name: String, place: Place, payload: String, code: QRCode, origin: Point) {
        self.name = name
        self.place = place
        self.payload = payload
        self.code = code
        self.origin = origin
    }

    /// Whether the middle of something lies within the symbol.
    func isNear(_ other: Rect) -> Bool {
        let center = Point(
            x: other.left + other.size.width / 2, y: other.top + other.size.height / 2)
        return frame.left <= center.x && center.x <= frame.right && frame.top <= center.y
            && center.y <= frame.bottom
    }

    /// The symbol without its quiet zone.
    var frame: Rect {
        Rect(origin: origin, size: Size(width: code.side, height: code.side))
    }
}
