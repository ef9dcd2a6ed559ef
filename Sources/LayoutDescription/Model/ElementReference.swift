public import Diagnostics

/// The id of another element, and where it is written.
public struct ElementReference: Hashable, Sendable {
    /// The id.
    public let identifier: String
    /// Where it stands in the layout.
    public let place: Place

    /// Refers to an element.
    public init(identifier: String, place: Place) {
        self.identifier = identifier
        self.place = place
    }
}
