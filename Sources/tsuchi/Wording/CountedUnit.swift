/// What is counted in a job.
enum CountedUnit {
    case row
    case notice
    case mailPiece
    case sheet
    case carrier
    case page
    case volume

    /// The Japanese counter.
    var counter: String {
        switch self {
        case .row: "行"
        case .notice, .mailPiece: "通"
        case .sheet, .carrier: "枚"
        case .page: "ページ"
        case .volume: "冊"
        }
    }

    /// The English noun, singular.
    var noun: String {
        switch self {
        case .row: "row"
        case .notice: "notice"
        case .mailPiece: "mail piece"
        case .sheet: "sheet"
        case .carrier: "carrier sheet"
        case .page: "page"
        case .volume: "volume"
        }
    }
}
