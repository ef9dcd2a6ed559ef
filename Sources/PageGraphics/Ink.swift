/// What a mark is printed with: a tint of black. The notices are one-colour forms; a second ink
/// would be a second value here, never an RGB triple.
public struct Ink: Hashable, Sendable {
    /// Coverage of black, 0 (paper) to 1 (solid).
    public var coverage: Double

    /// Makes a tint; values outside 0…1 are clamped.
    public init(coverage: Double) { self.coverage = min(max(coverage, 0), 1) }

    /// Solid black.
    public static let black = Ink(coverage: 1)
    /// Paper white, for knocking out.
    public static let paper = Ink(coverage: 0)
}
