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
}
