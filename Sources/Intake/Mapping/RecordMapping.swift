public import Diagnostics
public import NoticeModel

/// How the columns of a register's export become the canonical columns of a document, read from a
/// mapping file: which column is what, how its values are rewritten, where the columns of
/// fixed-width records stand, and which characters are which.
public struct RecordMapping: Hashable, Sendable {
    /// The file, as named.
    public let file: String
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public let sha256: String
    /// The shape of fixed-width records, if the file describes one.
    let record: FixedRecord?
    /// The canonical columns in the order of the file; `nil` if the source has them by name.
    let fields: [MappedField]?
    /// What characters of the source are on a notice.
    let characters: CharacterTable
    /// Where `fields:` stands, or the file begins.
    let fieldsPlace: Place

    /// The canonical columns that it fills, in the order of the file; empty if it names none.
    public var fieldNames: [String] { (fields ?? []).map(\.name) }

    /// The columns that it reads, in the order of their first use.
    public var columnNames: [String] {
        (fields ?? []).flatMap(\.columns).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    /// Makes sure that it fills what the records of a document must have.
    /// - Throws: `mapping.missing-field` for every field that it leaves out.
    public func check(for schema: RecordSchema) throws(DiagnosticFailure) {
        _ = try RowMapper(self, schema: schema, isFixed: record != nil)
    }
}

/// The shape of fixed-width records.
struct FixedRecord: Hashable, Sendable {
    /// What lengths and positions count.
    enum Unit: String, Hashable, Sendable, CaseIterable {
        /// Bytes of the file, in its encoding.
        case bytes
        /// Characters (Unicode code points).
        case characters
    }

    /// A column by its name and its first and last position, from 1.
    struct Column: Hashable, Sendable {
        let name: String
        let positions: ClosedRange<Int>
        let place: Place
    }

    /// Units of a record, its line end not counted.
    let length: Int
    let unit: Unit
    /// Whether every record ends with a line end; otherwise the length alone tells.
    let hasLineEnds: Bool
    let columns: [Column]
    /// Where the file describes it.
    let place: Place
}

/// How one canonical column is filled. The steps apply in the order in which they stand here.
struct MappedField: Hashable, Sendable {
    /// Where its text comes from.
    enum Source: Hashable, Sendable {
        /// Columns, put together; empty ones and their separator are left out.
        case columns([String], separator: String)
        /// The same text in every record.
        case constant(String)
    }

    /// The group of a regular expression that is kept.
    struct Split: Hashable, Sendable {
        enum Group: Hashable, Sendable {
            case number(Int)
            case name(String)
        }

        let pattern: String
        let group: Group
    }

    /// A text of the source and what stands for it.
    struct Replacement: Hashable, Sendable {
        let text: String
        let target: String
    }

    let name: String
    let place: Place
    let source: Source
    /// Whether blanks around values go; of fixed-width columns they do unless this says otherwise.
    var trims: Bool?
    var width: WidthFolding?
    /// Texts that stand for an empty value.
    var emptyTexts: [String] = []
    /// What an empty value becomes.
    var fallback: String?
    var split: Split?
    var values: [Replacement]?
    var date: DatePattern?

    /// The columns it reads.
    var columns: [String] {
        switch source {
        case .columns(let names, _): names
        case .constant: []
        }
    }
}
