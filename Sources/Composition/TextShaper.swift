/// Turns text into glyphs. The only thing typesetting knows of fonts.
public protocol TextShaper: AnyObject {
    /// The roles there are, in the order of the font catalogue.
    var roles: [String] { get }

    /// Shapes one line of text, without line breaks, in the fonts of a role.
    /// - Throws: ``UnshowableText`` for a glyph or a variation sequence that no font of the role
    ///   has, and for a letter with combining marks that none of them has as one glyph; nothing is
    ///   ever shown by a font outside the role.
    func shape(_ text: String, role: String) throws(UnshowableText) -> [ShapedCluster]

    /// How wide `text` is, if that is known without shaping it: exactly the advances and the number
    /// of the clusters that ``shape(_:role:)`` would give. `nil` if the text has to be shaped to
    /// know, and for every text that could not be shown. Its widest stretch is that between places
    /// where ``breakOpportunities(in:)`` lets a line begin and 禁則 does not forbid it.
    func measure(_ text: String, role: String) -> TextMeasure?

    /// For every Unicode scalar of `text` whether a line may begin with it (UAX #14).
    func breakOpportunities(in text: String) -> [Bool]
}
