/// A colour of the four process inks, each from 0 (none) to 1 (solid).
public struct CMYKColor: Hashable, Sendable {
    /// Cyan.
    public var cyan: Double
    /// Magenta.
    public var magenta: Double
    /// Yellow.
    public var yellow: Double
    /// Black.
    public var black: Double

    /// Makes a colour.
    public init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
        self.cyan = cyan
        self.magenta = magenta
        self.yellow = yellow
        self.black = black
    }

    var components: [Double] { [cyan, magenta, yellow, black] }
}
