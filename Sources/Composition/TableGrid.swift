internal import LayoutDescription
internal import PageGraphics

/// The rules and tints of a table.
struct TableGrid {
    private let table: Table
    private let outline: Rect
    let cells: [PlacedCell]

    init(_ table: Table, origin: Point) {
        self.table = table
        cells = table.placedCells(at: origin)
        let size = Size(
            width: table.columns.reduce(.zero, +),
            height: table.rows.reduce(.zero) { $0 + $1.height })
        outline = Rect(origin: origin, size: size)
    }

    /// Tints behind cells.
    var fills: [DrawItem] {
        cells.compactMap { placed in
            placed.cell.fill.map {
                .rectangle(placed.frame, radius: .zero, stroke: nil, fill: $0)
            }
        }
    }

    /// Rules between cells, each drawn once, then the frame.
    var rules: [DrawItem] {
        var items: [DrawItem] = []
        var y = outline.top
        for row in table.rows.dropLast() {
            y = y + row.height
            items.append(
                .line(
                    from: Point(x: outline.left, y: y), to: Point(x: outline.right, y: y),
                    table.innerRule))
        }
        for placed in cells where placed.frame.right < outline.right - Length(points: 0.01) {
            let frame = placed.frame
            items.append(
                .line(
                    from: Point(x: frame.right, y: frame.top),
                    to: Point(x: frame.right, y: frame.bottom), table.innerRule))
        }
        return items + [.rectangle(outline, radius: .zero, stroke: table.outerRule, fill: nil)]
    }
}
