/// A composed page: the display list that PDF and PNG are made from.
public struct Page: Hashable, Sendable {
    /// Trim size.
    public let size: Size
    /// How far the sheet goes beyond the trim on every side, so that ink that runs off the page
    /// still reaches the edge after an inexact cut (塗り足し); coordinates start at the trim corner.
    public let bleed: Length
    /// What every page of this kind shares, painted first.
    public let template: PageTemplate
    /// What belongs to this record, painted over the template.
    public let items: [DrawItem]

    /// Makes a page, without bleed unless said otherwise.
    public init(
        size: Size, bleed: Length = .zero, template: PageTemplate, items: [DrawItem]
    ) {
        self.size = size
        self.bleed = bleed
        self.template = template
        self.items = items
    }

    /// The sheet with its bleed: what the page measures before it is cut.
    public var mediaSize: Size {
        Size(width: size.width + bleed * 2, height: size.height + bleed * 2)
    }

    /// All marks in painting order.
    public var allItems: [DrawItem] { template.items + items }
}
