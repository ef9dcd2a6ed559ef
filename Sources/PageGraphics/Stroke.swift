/// How a rule is drawn.
public struct Stroke: Hashable, Sendable {
    /// Line weight.
    public var weight: Length
    /// Lengths of dashes and gaps in turn; empty for a solid rule.
    public var dashes: [Length]
    /// Ink of the rule.
    public var ink: Ink

    /// Makes a stroke; solid and black unless said otherwise.
    public init(weight: Length, dashes: [Length] = [], ink: Ink = .black) {
        self.weight = weight
        self.dashes = dashes
        self.ink = ink
    }
}
