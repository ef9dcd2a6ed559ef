internal import PageGraphics

/// What an element takes up on the page, worked out once before all are compared with all.
struct Footprint {
    let element: Element
    /// Its rules, the edges of a box included.
    let rules: [Rule]
    /// The areas that rules of others should keep out of.
    let areas: [TypeArea]
    /// The farthest that anything about it matters: beyond, others need not be compared with it.
    let reach: Rect
    /// Whether it covers its frame, so that nothing else has room there.
    let isSolid: Bool
    /// Whether it is a QR code or a customer barcode.
    let isSymbol: Bool

    /// Its frame.
    var frame: Rect { element.frame }

    init(_ element: Element) {
        self.element = element
        rules = Rule.all(of: element)
        let weight = rules.map(\.weight).max() ?? .zero
        reach = element.extent.inset(by: (weight / 2 + LayoutLint.clearance) * -1)
        isSymbol = element.isSymbol
        switch element.content {
        case .text, .table:
            areas = ShownText.all(in: element).map(TypeArea.init)
            isSolid = true
        case .image, .tick:
            areas = [TypeArea(solid: element.frame)]
            isSolid = true
        case .stamp:
            areas = []
            isSolid = true
        case .line, .box, .qrCode, .customerBarcode:
            areas = []
            isSolid = false
        }
    }

    /// Whether anything of it is printed within a rectangle.
    func enters(_ rect: Rect) -> Bool {
        if isSolid || isSymbol { return frame.overlaps(rect) }
        if case .box(_, _, let fill?) = element.content, fill.coverage > 0, frame.overlaps(rect) {
            return true
        }
        return rules.contains { $0.crosses(rect.inset(by: $0.weight * -0.5)) }
    }
}
