/// 行頭・行末禁則: which characters may not begin or end a line, beyond what UAX #14 forbids.
/// The sets follow JIS X 4051 (行頭禁則文字, 行末禁則文字), small kana and the long-vowel mark
/// included, as forms in Japanese are commonly set.
enum LineBreakRules {
    /// Whether a line may begin with the character.
    static func mayBeginLine(_ character: Character) -> Bool {
        isInNoSet(character) || !notAtStart.contains(character)
    }

    /// Whether a line may end with the character.
    static func mayEndLine(_ character: Character) -> Bool {
        isInNoSet(character) || !notAtEnd.contains(character)
    }

    /// Closing punctuation whose right half is blank; at the end of a line the blank may hang out.
    static func hasBlankRightHalf(_ character: Character) -> Bool {
        !isInNoSet(character) && blankRightHalf.contains(character)
    }

    /// Whether it is an ideograph, digit or Roman letter: most characters are, and to look one up
    /// takes long.
    private static func isInNoSet(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return false }
        return switch first.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
        default: false
        }
    }

    private static let blankRightHalf: Set<Character> = Set("、。，．）］｝」』】〉》〕")
    private static let notAtStart: Set<Character> = blankRightHalf.union(
        Set("・：；？！゛゜ヽヾゝゞ々ー〜～ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ)]},.:;?!％"))
    private static let notAtEnd: Set<Character> = Set("（［｛「『【〈《〔([{〒￥")
}
