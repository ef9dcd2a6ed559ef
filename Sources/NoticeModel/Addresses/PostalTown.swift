/// A town that a postcode stands for, as Japan Post publishes it.
public struct PostalTown: Hashable, Sendable {
    /// Where it lies.
    public let municipality: Municipality
    /// The town (`霞が関`); empty for the rest of a municipality.
    public let name: String

    /// States a town.
    public init(municipality: Municipality, name: String) {
        self.municipality = municipality
        self.name = name
    }
}
