/// A checked value of one field.
public enum FieldValue: Hashable, Sendable {
    /// Text, a choice, digits, a telephone number; a postcode as its seven digits.
    case text(String)
    /// A date.
    case date(CalendarDate)
    /// 個人番号.
    case individualNumber(IndividualNumber)
    /// 申請書ID.
    case applicationID(ApplicationID)
}
