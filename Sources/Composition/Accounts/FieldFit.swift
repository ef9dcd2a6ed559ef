internal import PageGraphics

/// How far a text that shows a field of the record was made smaller or narrower to fit its frame.
/// It says nothing of what stands there.
public struct FieldFit: Hashable, Sendable {
    /// The field, as findings name it: the first that the text shows.
    public let field: String
    /// Size of the em that the layout states, in points.
    public let statedSize: Double
    /// Size that is used, in points.
    public let size: Double
    /// Fraction of their own width that the letters keep (長体); 1 if they are not condensed.
    public let condensing: Double
    /// Lines that are set.
    public let lineCount: Int
    /// Whether it fits in none of the ordinary ways, so that its notice is printed apart (山分け).
    public let isSeparated: Bool

    /// Whether its letters are smaller than the layout states.
    public var isShrunk: Bool { size < statedSize }

    /// Whether its letters are narrower than the font has them.
    public var isCondensed: Bool { condensing < 1 }

    init(field: String, _ account: FitAccount) {
        self.field = field
        statedSize = account.statedSize.points
        size = account.size.points
        condensing = account.condensing
        lineCount = account.lineCount
        isSeparated = account.isSeparated
    }
}
