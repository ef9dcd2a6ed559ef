public import Diagnostics

/// A role of the font catalogue that a layout asks for.
public struct FontRoleUse: Hashable, Sendable {
    /// The role: `gothic`, `name`, …
    public let name: String
    /// Where a style asks for it first.
    public let place: Place

    /// Names a role.
    public init(name: String, place: Place) {
        self.name = name
        self.place = place
    }
}
