/// A character that somebody should look at, where it stands in the residents file. It holds that
/// one character and nothing of the text around it.
public struct CharacterOccurrence: Hashable, Sendable {
    /// Header of the list of occurrences.
    public static let header = ["行", "項目", "位置", "文字", "符号", "分類", "理由", "候補"]

    /// Row of the residents file, from 1, header not counted.
    public let row: Int
    /// The canonical header of the field.
    public let field: String
    /// Position in the field, from 1, in grapheme clusters.
    public let position: Int
    /// What it is and why it is told.
    public let entry: CharacterReport.Entry

    /// The columns of the list.
    public var columns: [String] {
        [
            String(row), field, String(position), entry.character ?? "", entry.codePoints,
            entry.concern.rawValue, entry.reason,
            entry.candidates.map(\.text).joined(separator: "、"),
        ]
    }
}

extension CharacterCandidate {
    /// In a list: the character with its code points, or the font.
    var text: String {
        switch kind {
        case .font: fonts.joined(separator: "・") + (codePoints.isEmpty ? "" : "（\(codePoints)）")
        case .base, .sequence, .unified, .composed: "\(character ?? "")（\(codePoints)）"
        }
    }
}
