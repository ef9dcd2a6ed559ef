public import PageGraphics

/// A cell of a table and where it stands on the page.
public struct PlacedCell: Hashable, Sendable {
    /// The cell.
    public let cell: TableCell
    /// From rule to rule.
    public let frame: Rect
    /// The room for text: the frame less the paddings.
    public let textFrame: Rect
}

extension Table {
    /// Least distance of text from the middle of the rule above and below it.
    public static let verticalPadding = Length(millimetres: 0.5)

    /// The cells row by row for a table whose top left corner is `origin`. Typesetting and lint
    /// share these places, so what passes the one fits in the other.
    public func placedCells(at origin: Point) -> [PlacedCell] {
        var placed: [PlacedCell] = []
        var top = origin.y
        for row in rows {
            var left = origin.x
            var column = 0
            for cell in row.cells {
                let width = columns.dropFirst(column).prefix(cell.columnSpan).reduce(.zero, +)
                placed.append(
                    self.placed(
                        cell,
                        Rect(
                            origin: Point(x: left, y: top),
                            size: Size(width: width, height: row.height))))
                left = left + width
                column += cell.columnSpan
            }
            top = top + row.height
        }
        return placed
    }

    private func placed(_ cell: TableCell, _ frame: Rect) -> PlacedCell {
        let inset = Point(x: padding, y: Self.verticalPadding)
        let size = Size(
            width: frame.size.width - inset.x * 2, height: frame.size.height - inset.y * 2)
        return PlacedCell(
            cell: cell, frame: frame, textFrame: Rect(origin: frame.origin + inset, size: size))
    }
}
