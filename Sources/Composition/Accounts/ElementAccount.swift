public import Diagnostics
public import PageGraphics

/// What became of one part of a layout's element on one page: whether it is printed, why not, and
/// the marks it left.
///
/// Most elements have one part. A table has its tints, its rules and one part for each cell; a box
/// to tick has its outline and its mark.
public struct ElementAccount: Hashable, Sendable {
    /// Where a part is painted.
    public enum Layer: String, Hashable, Sendable, CaseIterable {
        /// With the marks that every page of the layout shares (``PageGraphics/PageTemplate``).
        case template
        /// Over them, for one record.
        case record
        /// Over everything: 見本 or 写し.
        case overlay
    }

    /// Where the element stands in the layout.
    public let place: Place
    /// The id that the layout gives it.
    public let identifier: String?
    /// The cell of a table whose text this is, from 0 in the order of its cells; `nil` otherwise.
    public let cell: Int?
    /// Where it is painted.
    public let layer: Layer
    /// The element's frame on the page; that of the text of a cell.
    public let frame: Rect
    /// Its conditions, those of its groups included, each with its outcome; empty if it has none.
    public let conditions: [ConditionOutcome]
    /// The names that its template binds, of fields, of the sheet and of the issuer, in order and
    /// each once: `氏名`, `code.serial`, `issuer.site`.
    public let values: [String]
    /// The marks, in painting order; empty if it is not printed or its text is empty.
    public let items: [DrawItem]
    /// How its text came to fit its frame; `nil` for anything but a text that a record or a sheet
    /// may change, and for an empty one.
    public let fit: FitAccount?

    /// Whether all of its conditions hold. What is shown may still leave no mark: the text of an
    /// empty field.
    public var isShown: Bool { conditions.allSatisfy(\.holds) }
}
