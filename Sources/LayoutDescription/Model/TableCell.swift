public import PageGraphics

/// A cell of a table.
public struct TableCell: Hashable, Sendable {
    /// What it says.
    public var text: TextBlock
    /// Columns it spans.
    public var columnSpan: Int
    /// Ink behind the text.
    public var fill: Ink?

    /// Makes a cell.
    public init(text: TextBlock, columnSpan: Int = 1, fill: Ink? = nil) {
        self.text = text
        self.columnSpan = columnSpan
        self.fill = fill
    }
}
