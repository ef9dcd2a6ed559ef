internal import NoticeModel
public import PageGraphics

/// A ruled table. Its frame's origin is the layout's; its size follows from columns and rows.
public struct Table: Hashable, Sendable {
    /// A row.
    public struct Row: Hashable, Sendable {
        /// Height.
        public var height: Length
        /// Cells from the left.
        public var cells: [TableCell]

        /// Makes a row.
        public init(height: Length, cells: [TableCell]) {
            self.height = height
            self.cells = cells
        }
    }

    /// Widths from the left.
    public var columns: [Length]
    /// Rows from the top.
    public var rows: [Row]
    /// Rule between cells.
    public var innerRule: Stroke
    /// Rule around the table.
    public var outerRule: Stroke
    /// Space between a rule and text, left and right.
    public var padding: Length

    /// Makes a table.
    public init(
        columns: [Length], rows: [Row], innerRule: Stroke, outerRule: Stroke, padding: Length
    ) {
        self.columns = columns
        self.rows = rows
        self.innerRule = innerRule
        self.outerRule = outerRule
        self.padding = padding
    }

    /// What a cell names: what the layout says, otherwise the cells right of it if it is a fixed
    /// text and the first of several in its row. Rows and cells count from 0.
    public func header(row: Int, cell: Int) -> TableCell.Header {
        let cells = rows[row].cells
        if let stated = cells[cell].header { return stated }
        let template = cells[cell].text.template
        let isFixed = template.parts.allSatisfy { if case .literal(_) = $0 { true } else { false } }
        return cell == 0 && cells.count > 1 && isFixed && !template.parts.isEmpty ? .row : .value
    }
}
