/// One page of a document.
public struct LayoutPage: Hashable, Sendable {
    /// A side of the sheet.
    public enum Side: String, Hashable, Sendable, CaseIterable {
        /// The side with the address or the title.
        case front
        /// The other side.
        case back
    }

    /// The side of the sheet.
    public var side: Side
    /// Its elements in painting order.
    public var elements: [Element]

    /// Makes a page.
    public init(side: Side, elements: [Element]) {
        self.side = side
        self.elements = elements
    }
}
