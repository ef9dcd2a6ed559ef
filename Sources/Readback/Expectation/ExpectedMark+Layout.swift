internal import LayoutDescription
internal import PageGraphics

extension ExpectedMark {
    /// The marks of an element that no record changes. A check mark in a box is looked for in the
    /// picture of the page.
    static func marks(of element: Element) -> [ExpectedMark] {
        let name = element.identifier ?? ""
        func stroke(_ weight: Length, _ frame: Rect) -> ExpectedMark {
            ExpectedMark(name: name, form: .stroke(weight: weight), frame: frame)
        }
        switch element.content {
        case .line(let from, let to, let stroke):
            return [line(name, from, to, stroke)]
        case .box(_, let outline, let fill):
            let area = fill.map { _ in
                ExpectedMark(name: name, form: .fill, frame: element.frame)
            }
            return [area, outline.map { stroke($0.weight, element.frame) }].compactMap { $0 }
        case .image:
            return [ExpectedMark(name: name, form: .picture, frame: element.frame)]
        case .tick(_, let weight): return [stroke(weight, element.frame)]
        case .table(let table): return marks(of: table, at: element.frame.origin, name)
        case .text, .qrCode, .customerBarcode, .stamp: return []
        }
    }

    private static func line(
        _ name: String, _ from: Point, _ to: Point, _ stroke: Stroke
    ) -> ExpectedMark {
        let corner = Point(x: min(from.x, to.x), y: min(from.y, to.y))
        let size = Size(
            width: max(from.x, to.x) - corner.x, height: max(from.y, to.y) - corner.y)
        return ExpectedMark(
            name: name, form: .stroke(weight: stroke.weight),
            frame: Rect(origin: corner, size: size))
    }

    /// The tints of a table's cells, its frame, a rule below every row but the last and one to the
    /// right of every cell that does not end the row.
    private static func marks(
        of table: Table, at origin: Point, _ name: String
    ) -> [ExpectedMark] {
        let cells = table.placedCells(at: origin)
        let outline = Rect(
            origin: origin,
            size: Size(
                width: table.columns.reduce(.zero, +),
                height: table.rows.reduce(.zero) { $0 + $1.height }))
        var marks = cells.filter { $0.cell.fill != nil }.map {
            ExpectedMark(name: name, form: .fill, frame: $0.frame)
        }
        var bottom = outline.top
        for row in table.rows.dropLast() {
            bottom = bottom + row.height
            marks.append(
                line(
                    name, Point(x: outline.left, y: bottom), Point(x: outline.right, y: bottom),
                    table.innerRule))
        }
        let hair = Length(points: 0.01)
        for cell in cells.map(\.frame) where cell.right < outline.right - hair {
            marks.append(
                line(
                    name, Point(x: cell.right, y: cell.top), Point(x: cell.right, y: cell.bottom),
                    table.innerRule))
        }
        marks.append(
            ExpectedMark(
                name: name, form: .stroke(weight: table.outerRule.weight), frame: outline))
        return marks
    }
}
