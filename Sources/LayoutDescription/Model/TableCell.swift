public import PageGraphics

/// A cell of a table.
public struct TableCell: Hashable, Sendable {
    /// What it says.
    public var text: TextBlock
    /// Columns it spans.
    public var columnSpan: Int
    /// Ink behind the text.
    public var fill: Ink?
    /// What it names, as the layout says; `nil` leaves that to ``Table/header(row:cell:)``.
    public var header: Header?

    /// Whether a cell names others.
    public enum Header: String, Hashable, Sendable, CaseIterable {
        /// The cells right of it.
        case row
        /// The cells below it.
        case column
        /// None: it is a value.
        case value = "none"
    }

    /// Makes a cell.
    public init(
        text: TextBlock, columnSpan: Int = 1, fill: Ink? = nil, header: Header? = nil
    ) {
        self.text = text
        self.columnSpan = columnSpan
        self.fill = fill
        self.header = header
    }
}
