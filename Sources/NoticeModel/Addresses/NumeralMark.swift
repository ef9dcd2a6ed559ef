/// The nine words before which a Chinese numeral is a number of the address (Japan Post,
/// 郵便番号・バーコードマニュアル, p. 19, supplementary rule 1).
enum NumeralMark: String, CaseIterable {
    // Longer ones first: 丁目 begins with 丁.
    case chome = "丁目"
    case cho = "丁"
    case banchi = "番地"
    case ban = "番"
    case go = "号"
    case chiwari = "地割"
    case sen = "線"
    case no = "の"
    case noKatakana = "ノ"

    /// The mark at a position of an address.
    init?(_ text: AddressText, at index: Int) {
        guard let mark = Self.allCases.first(where: { text.has($0.rawValue, at: index) }) else {
            return nil
        }
        self = mark
    }

    /// How many scalars it takes.
    var length: Int { rawValue.unicodeScalars.count }

    /// Whether what follows lets it be the word of a number. Otherwise it may be a part of a name:
    /// 六番町, 八丁堀, 三の丸, 一番館.
    func endsNumber(_ text: AddressText, at end: Int) -> Bool {
        guard let next = text[end] else { return true }
        let isNumber = next.isDigit || next.isKanjiNumeral
        switch self {
        case .chome, .banchi, .chiwari, .go: return true
        case .no, .noKatakana: return isNumber
        case .cho, .ban:
            return isNumber || next == " " || next == "-" || next == "の" || next == "ノ"
        case .sen:
            return isNumber || next == " " || next == "-" || "東西南北".unicodeScalars.contains(next)
        }
    }
}
