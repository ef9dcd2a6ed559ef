internal import Diagnostics

/// One row as it stands in the file, before anybody has judged its values.
struct RawRow {
    /// What could be read of it.
    enum Content {
        /// One text a field of the schema; `nil` or empty where the row has none.
        case values([String?])
        /// Why it could not be read, and what of it could be: as ``values(_:)``, `nil` where a text
        /// is none; empty if its fields cannot be told apart.
        case faults([Diagnostic], readable: [String?])
    }

    /// The row, from 1, header not counted.
    let number: Int
    /// The physical lines it takes, from 1, header counted.
    let lines: ClosedRange<Int>
    /// What could be read of it.
    let content: Content
}
