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

    /// Where something of it is printed, the weight of its rules included; a rule that is neither
    /// level nor upright counts with the corners around it.
    var printedAreas: [Rect] {
        switch element.content {
        case .table(let table): [frame.inset(by: table.outerRule.weight * -0.5)]
        case .tick(_, let weight): [frame.inset(by: weight * -0.5)]
        case .box(_, let stroke, let fill?) where fill.coverage > 0:
            [frame.inset(by: (stroke?.weight ?? .zero) * -0.5)]
        case .box, .line: rules.map(\.area)
        case .stamp(_, _, let rotation): [rotation == 0 ? frame : frame.whirl]
        case .text, .image, .qrCode, .customerBarcode: [frame]
        }
    }

    /// Whether something is printed in one of the printed areas that lies within a rectangle.
    func prints(in area: Rect, within rect: Rect) -> Bool {
        guard area.overlaps(rect.inset(by: LayoutLint.windowSlack)) else { return false }
        guard case .line(let from, let to, _) = element.content, from.x != to.x, from.y != to.y
        else { return true }
        return enters(rect)
    }

    /// All of it that has to be seen: what is printed, and the quiet zone of a symbol.
    var visibleArea: Rect {
        printedAreas.reduce(element.extent) { whole, area in
            let left = min(whole.left, area.left)
            let top = min(whole.top, area.top)
            return Rect(
                origin: Point(x: left, y: top),
                size: Size(
                    width: max(whole.right, area.right) - left,
                    height: max(whole.bottom, area.bottom) - top))
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

extension Rect {
    /// The square around the circle in which this one turns.
    fileprivate var whirl: Rect {
        let (width, height) = (size.width.points, size.height.points)
        let side = Length(points: (width * width + height * height).squareRoot())
        return Rect(
            origin: Point(x: left + (size.width - side) / 2, y: top + (size.height - side) / 2),
            size: Size(width: side, height: side))
    }
}
