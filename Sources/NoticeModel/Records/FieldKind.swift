/// What a field of a record holds, and with it how its text is checked on intake.
public enum FieldKind: Hashable, Sendable {
    /// One line of printable text.
    case text
    /// A person's name as registered: kanji with variation sequences, kana, Roman letters;
    /// up to 100 characters.
    case name
    /// An address or a part of one.
    case address
    /// Kana for braille.
    case kana
    /// A calendar date: `2020-06-01`, `20200601` or `2020/6/1`.
    case date
    /// 個人番号, twelve digits with a check digit.
    case individualNumber
    /// 申請書ID, 23 digits.
    case applicationID
    /// 郵便番号, seven digits with or without a hyphen.
    case postalCode
    /// A telephone number: digits and hyphens.
    case telephone
    /// Exactly so many digits.
    case digits(count: Int)
    /// One of a closed list of words.
    case choice([String])
}
