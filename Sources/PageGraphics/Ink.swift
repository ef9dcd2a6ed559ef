/// What a mark is printed with: a tint of black. The notices are one-colour forms; a second ink
/// would be a second value here, never an RGB triple.
public struct Ink: Hashable, Sendable {
    /// Coverage of black, 0 (paper) to 1 (solid).
    public var coverage: Double
    /// Whether the ink is added to what lies beneath instead of replacing it: a light stamp over
    /// black text leaves the text black.
    public var overprints: Bool

    /// Makes a tint; values outside 0…1 are clamped.
    public init(coverage: Double, overprints: Bool = false) {
        self.coverage = min(max(coverage, 0), 1)
        self.overprints = overprints
    }

    /// Solid black.
    public static let black = Ink(coverage: 1)
    /// Paper white, for knocking out.
    public static let paper = Ink(coverage: 0)
}
