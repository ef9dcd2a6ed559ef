/// What becomes of a notice with a text that fits its frame in none of the ways its layout allows.
public enum OverflowTreatment: String, Codable, Hashable, Sendable, CaseIterable {
    /// It is not printed.
    case reject
    /// It is printed in a volume of its own, complete, in smaller letters than the layout allows
    /// (山分け): somebody looks at each of them before it is posted.
    case separate
}
