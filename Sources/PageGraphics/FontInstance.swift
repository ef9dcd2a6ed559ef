/// One font face at one size. The face is named by its family in the font catalogue; the
/// renderer holds the file.
public struct FontInstance: Hashable, Sendable {
    /// Family as catalogued, for example `IPAmjMincho`.
    public var family: String
    /// Whether the bold face is meant.
    public var isBold: Bool
    /// Size of the em.
    public var size: Length

    /// Makes an instance.
    public init(family: String, isBold: Bool = false, size: Length) {
        self.family = family
        self.isBold = isBold
        self.size = size
    }
}
