public import Diagnostics
public import PageGraphics

/// A box that must be ticked or must not.
public struct ExpectedTick: Hashable, Sendable {
    /// What findings call it.
    public let name: String
    /// Where it stands in the layout.
    public let place: Place
    /// The box.
    public let frame: Rect
    /// Weight of its outline.
    public let weight: Length
    /// Whether there must be a mark in it.
    public let isMarked: Bool

    /// States a box.
    public init(name: String, place: Place, frame: Rect, weight: Length, isMarked: Bool) {
        self.name = name
        self.place = place
        self.frame = frame
        self.weight = weight
        self.isMarked = isMarked
    }
}
