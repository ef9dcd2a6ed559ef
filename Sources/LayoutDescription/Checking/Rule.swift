internal import PageGraphics

/// A straight rule, by itself or as the edge of a box.
struct Rule {
    let from: Point
    let to: Point
    let weight: Length

    /// The rules an element draws; the edges of a tint count as rules without weight.
    static func all(of element: Element) -> [Rule] {
        switch element.content {
        case .line(let from, let to, let stroke):
            [Rule(from: from, to: to, weight: stroke.weight)]
        case .box(_, let stroke?, _): edges(of: element.frame, weight: stroke.weight)
        case .box(_, nil, let fill?) where fill.coverage > 0:
            edges(of: element.frame, weight: .zero)
        default: []
        }
    }

    private static func edges(of frame: Rect, weight: Length) -> [Rule] {
        let corners = [
            Point(x: frame.left, y: frame.top), Point(x: frame.right, y: frame.top),
            Point(x: frame.right, y: frame.bottom), Point(x: frame.left, y: frame.bottom),
        ]
        return corners.indices.map {
            Rule(from: corners[$0], to: corners[($0 + 1) % 4], weight: weight)
        }
    }

    /// The upright rectangle that it takes up, half of its weight on every side.
    var area: Rect {
        let corner = Point(x: min(from.x, to.x), y: min(from.y, to.y))
        let size = Size(
            width: max(from.x, to.x) - corner.x, height: max(from.y, to.y) - corner.y)
        return Rect(origin: corner, size: size).inset(by: weight * -0.5)
    }

    /// Whether the middle of the rule enters a rectangle by more than a twentieth of a millimetre.
    func crosses(_ rect: Rect) -> Bool {
        let inner = rect.inset(by: Length(millimetres: 0.05))
        guard inner.size.width > .zero, inner.size.height > .zero else { return false }
        // Clipping the segment, one side of the rectangle after the other (Liang and Barsky).
        var range = 0.0...1.0
        let (dx, dy) = (to.x.points - from.x.points, to.y.points - from.y.points)
        let limits = [
            (-dx, from.x.points - inner.left.points), (dx, inner.right.points - from.x.points),
            (-dy, from.y.points - inner.top.points), (dy, inner.bottom.points - from.y.points),
        ]
        for (step, distance) in limits {
            if step == 0 {
                if distance < 0 { return false }
                continue
            }
            let position = distance / step
            let lower = step < 0 ? max(range.lowerBound, position) : range.lowerBound
            let upper = step > 0 ? min(range.upperBound, position) : range.upperBound
            guard lower <= upper else { return false }
            range = lower...upper
        }
        return true
    }

    /// Whether an upright rule comes within `clearance` of a side of the area that type occupies.
    func touches(_ area: TypeArea, clearance: Length) -> Bool {
        let rect = area.rect
        let reach = weight / 2 + clearance
        let slack = Length(millimetres: 0.01)
        func isNear(_ left: Length, _ right: Length) -> Bool {
            abs(left.points - right.points) < reach.points - slack.points
        }
        func meets(_ low: Length, _ high: Length, _ start: Length, _ end: Length) -> Bool {
            min(high, max(start, end)) - max(low, min(start, end)) > slack
        }
        if from.x == to.x, meets(rect.top, rect.bottom, from.y, to.y) {
            return area.occupiedSides.contains(.left) && isNear(from.x, rect.left)
                || area.occupiedSides.contains(.right) && isNear(from.x, rect.right)
        }
        if from.y == to.y, meets(rect.left, rect.right, from.x, to.x) {
            return area.occupiedSides.contains(.top) && isNear(from.y, rect.top)
                || area.occupiedSides.contains(.bottom) && isNear(from.y, rect.bottom)
        }
        return false
    }
}
