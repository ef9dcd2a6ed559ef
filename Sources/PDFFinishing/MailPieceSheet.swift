/// The place of a sheet in its mail piece. Numbers of the print job, none of a person.
public struct MailPieceSheet: Hashable, Sendable {
    /// Number of the mail piece.
    public var piece: Int
    /// Which sheet of the piece it is, from 1.
    public var sheet: Int
    /// Sheets of the piece.
    public var sheets: Int

    /// Makes a place.
    public init(piece: Int, sheet: Int, sheets: Int) {
        self.piece = piece
        self.sheet = sheet
        self.sheets = sheets
    }
}
