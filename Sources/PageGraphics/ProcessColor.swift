/// A mixture of the four process inks, each from 0 (none) to 1 (solid).
public struct ProcessColor: Hashable, Sendable {
    /// Coverage of cyan.
    public let cyan: Double
    /// Coverage of magenta.
    public let magenta: Double
    /// Coverage of yellow.
    public let yellow: Double
    /// Coverage of black.
    public let black: Double

    /// Makes a mixture; values outside 0…1 are clamped.
    public init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
        self.cyan = min(max(cyan, 0), 1)
        self.magenta = min(max(magenta, 0), 1)
        self.yellow = min(max(yellow, 0), 1)
        self.black = min(max(black, 0), 1)
    }

    /// Whether nothing is printed.
    public var isPaper: Bool { self == ProcessColor(cyan: 0, magenta: 0, yellow: 0, black: 0) }

    /// The mixture printed as a tint: every ink's coverage times `tint`, 0…1.
    public func tinted(_ tint: Double) -> ProcessColor {
        ProcessColor(
            cyan: cyan * tint, magenta: magenta * tint, yellow: yellow * tint, black: black * tint)
    }
}
