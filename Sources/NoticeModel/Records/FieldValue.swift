/// A checked value of one field.
public enum FieldValue: Sendable {
    /// Text, a choice, digits, a telephone number; a postcode as its seven digits.
    case text(String)
    /// A date.
    case date(CalendarDate)
    /// 個人番号.
    case individualNumber(IndividualNumber)
    /// 申請書ID.
    case applicationID(ApplicationID)
}

/// Text is equal if it is the same code points. Swift's own `==` takes canonically equivalent text
/// as equal, 神 (U+FA19) and 神 (U+795E) among it: in a name those are two different characters.
extension FieldValue: Hashable {
    /// Whether two values are the same, character by character.
    public static func == (left: FieldValue, right: FieldValue) -> Bool {
        switch (left, right) {
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.date(let left), .date(let right)): left == right
        case (.individualNumber(let left), .individualNumber(let right)): left == right
        case (.applicationID(let left), .applicationID(let right)): left == right
        default: false
        }
    }

    /// Feeds what `==` compares.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .text(let text):
            for byte in text.utf8 { hasher.combine(byte) }
        case .date(let date): hasher.combine(date)
        case .individualNumber(let number): hasher.combine(number)
        case .applicationID(let identifier): hasher.combine(identifier)
        }
    }
}
