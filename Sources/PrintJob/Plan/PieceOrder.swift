/// The order in which mail pieces are printed. Pieces that are equal stay in the order of the
/// residents file.
public enum PieceOrder: Codable, Hashable, Sendable {
    /// As in the residents file, by the first member of each piece.
    case input
    /// By 郵便番号, as carriers want it.
    case postcode
    /// By the values of a column, compared byte by byte in UTF-8; empty ones last.
    case column(String)

    /// The column that is compared, if any.
    var columnName: String? {
        switch self {
        case .input: nil
        case .postcode: "郵便番号"
        case .column(let name): name
        }
    }
}
