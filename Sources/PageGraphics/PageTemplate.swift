/// The part of a page that no record changes. Every page made from the same layout shares it, so
/// a renderer draws it once and refers to it.
public struct PageTemplate: Hashable, Sendable {
    /// Equal identifiers mean equal items within one job: the document, the page, its side
    /// and the purpose (`expiry-notice-0-front-live`).
    public let identifier: String
    /// The marks, in painting order.
    public let items: [DrawItem]

    /// Makes a template.
    public init(identifier: String, items: [DrawItem]) {
        self.identifier = identifier
        self.items = items
    }
}
