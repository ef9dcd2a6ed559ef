/// A composed page: the display list that PDF and PNG are made from.
public struct Page: Hashable, Sendable {
    /// Trim size.
    public let size: Size
    /// What every page of this kind shares, painted first.
    public let template: PageTemplate
    /// What belongs to this record, painted over the template.
    public let items: [DrawItem]

    /// Makes a page.
    public init(size: Size, template: PageTemplate, items: [DrawItem]) {
        self.size = size
        self.template = template
        self.items = items
    }

    /// All marks in painting order.
    public var allItems: [DrawItem] { template.items + items }
}
