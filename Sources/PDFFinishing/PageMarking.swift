/// What finishing must know of one page.
public struct PageMarking: Hashable, Sendable {
    /// What readers show as the page's number: the serial of its notice. Nothing of a person.
    public var label: String
    /// The sheet whose front or back the page is; `nil` if the page belongs to no mail piece.
    public var mailPiece: MailPieceSheet?
    /// By how much the drawing reaches beyond the trimmed page on every side, in points; 0 or more.
    public var bleed: Double

    /// Makes a marking.
    public init(label: String, mailPiece: MailPieceSheet? = nil, bleed: Double = 0) {
        self.label = label
        self.mailPiece = mailPiece
        self.bleed = bleed
    }
}
