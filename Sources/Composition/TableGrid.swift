internal import LayoutDescription
internal import PageGraphics

/// Where the cells, rules and tints of a table stand.
struct TableGrid {
    private let table: Table
    private let xs: [Length]
    private let ys: [Length]

    init(_ table: Table, origin: Point) {
        self.table = table
        xs = table.columns.reduce(into: [origin.x]) { $0.append($0[$0.count - 1] + $1) }
        ys = table.rows.reduce(into: [origin.y]) { $0.append($0[$0.count - 1] + $1.height) }
    }

    /// Tints behind cells.
    var fills: [DrawItem] {
        cells.compactMap { cell, frame in
            cell.fill.map { .rectangle(frame, radius: .zero, stroke: nil, fill: $0) }
        }
    }

    /// Least distance of text from the rule above and below it.
    static let verticalPadding = Length(millimetres: 0.5)

    /// The cells that hold text, with the room between their paddings.
    var textFrames: [(TableCell, Rect)] {
        cells.map { cell, frame in
            let inset = Point(x: table.padding, y: Self.verticalPadding)
            let size = Size(
                width: frame.size.width - inset.x * 2, height: frame.size.height - inset.y * 2)
            return (cell, Rect(origin: frame.origin + inset, size: size))
        }
    }

    /// Rules between cells, each drawn once, then the frame.
    var rules: [DrawItem] {
        var items: [DrawItem] = []
        for y in ys.dropFirst().dropLast() {
            items.append(
                .line(
                    from: Point(x: xs[0], y: y), to: Point(x: xs[xs.count - 1], y: y),
                    table.innerRule))
        }
        for (_, frame) in cells where frame.right < xs[xs.count - 1] - Length(points: 0.01) {
            items.append(
                .line(
                    from: Point(x: frame.right, y: frame.top),
                    to: Point(x: frame.right, y: frame.bottom), table.innerRule))
        }
        let size = Size(width: xs[xs.count - 1] - xs[0], height: ys[ys.count - 1] - ys[0])
        let outline = Rect(origin: Point(x: xs[0], y: ys[0]), size: size)
        return items
            + [.rectangle(outline, radius: .zero, stroke: table.outerRule, fill: nil)]
    }

    private var cells: [(TableCell, Rect)] {
        var result: [(TableCell, Rect)] = []
        for (index, row) in table.rows.enumerated() {
            var column = 0
            for cell in row.cells {
                let end = min(column + cell.columnSpan, xs.count - 1)
                let origin = Point(x: xs[column], y: ys[index])
                let size = Size(width: xs[end] - xs[column], height: row.height)
                result.append((cell, Rect(origin: origin, size: size)))
                column = end
            }
        }
        return result
    }
}
