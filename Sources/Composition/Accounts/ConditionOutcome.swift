public import LayoutDescription

/// A condition of an element and whether it holds for a notice.
public struct ConditionOutcome: Hashable, Sendable {
    /// The condition.
    public let condition: Condition
    /// Whether it holds.
    public let holds: Bool
}
