/// What a piece of a document is to a reader who hears it: a standard structure type of ISO 32000-1,
/// 14.8.4, with the attributes that go with it.
public enum StructureRole: Hashable, Sendable {
    /// How the items of a list are marked (`ListNumbering`, ISO 32000-1, table 347).
    public enum ListNumbering: String, Hashable, Sendable, CaseIterable {
        /// A filled circle: ●.
        case disc = "Disc"
        /// An open circle: ○.
        case circle = "Circle"
        /// A square: ■, □.
        case square = "Square"
        /// Numbers: ①, 1.
        case decimal = "Decimal"
    }

    /// Which cells a header cell explains (`Scope`, ISO 32000-1, table 349).
    public enum HeaderScope: String, Hashable, Sendable, CaseIterable {
        /// The cells right of it.
        case row = "Row"
        /// The cells below it.
        case column = "Column"
    }

    /// The whole document.
    case document
    /// A heading of a level from 1 to 6.
    case heading(Int)
    /// A paragraph, or a line by itself.
    case paragraph
    /// Words within an element.
    case span
    /// A list.
    case list(ListNumbering)
    /// An item of a list: a label and a body.
    case listItem
    /// What marks an item: ○, ①.
    case label
    /// What an item says.
    case listBody
    /// A table.
    case table
    /// A row of a table.
    case row
    /// A cell that names others; `columns` is the number it spans.
    case header(HeaderScope, columns: Int)
    /// A cell with a value; `columns` is the number it spans.
    case cell(columns: Int)
    /// Something drawn that has a text in its stead.
    case figure
}
