/// One mark of a display list as it is recorded: what it is, where it is and how it looks.
///
/// Positions are whole micrometres: finer than anything a press can place, and equal on every
/// machine.
public struct DisplayMark: Hashable, Sendable {
    /// What kind of mark it is.
    public enum Form: String, Sendable, CaseIterable {
        case text, line, box, symbol, picture
    }

    /// What kind of mark it is.
    public var form: Form
    /// The element of the layout that it belongs to, by its name; empty if it has none.
    public var owner: String
    /// Left edge in µm; of text the origin of its first glyph.
    public var left: Int
    /// Top edge in µm; of text the baseline.
    public var top: Int
    /// Width in µm; of text the distance from its first to its last glyph.
    public var width: Int
    /// Height in µm; of text the font size.
    public var height: Int
    /// Font, size, weight and ink, as they are read aloud: `BIZUDGothic 10.5pt K100`.
    public var style: String
    /// The words of a text, the name of a picture; empty for anything else.
    public var words: String
    /// Of glyphs and their places, of modules or of a picture: what none of the others tells.
    public var digest: String

    /// Makes a mark.
    public init(
        form: Form, owner: String, left: Int, top: Int, width: Int, height: Int, style: String,
        words: String = "", digest: String = ""
    ) {
        self.form = form
        self.owner = owner
        self.left = left
        self.top = top
        self.width = width
        self.height = height
        self.style = style
        self.words = words
        self.digest = digest
    }

    /// Where it is; a text's box reaches from its baseline up by its size.
    public var frame: PageFrame {
        let rise = form == .text ? height : 0
        return PageFrame(
            left: Self.millimetres(left), top: Self.millimetres(top - rise),
            width: Self.millimetres(width + rise), height: Self.millimetres(height))
    }

    static func millimetres(_ micrometres: Int) -> Double { Double(micrometres) / 1000 }
}
