/// A town that a postcode stands for, as Japan Post publishes it.
public struct PostalTown: Hashable, Sendable {
    /// The prefecture (`東京都`).
    public let prefecture: String
    /// The municipality, with its county or ward (`千代田区`).
    public let municipality: String
    /// The town (`霞が関`); empty for the rest of a municipality.
    public let name: String

    /// States a town.
    public init(prefecture: String, municipality: String, name: String) {
        self.prefecture = prefecture
        self.municipality = municipality
        self.name = name
    }
}
