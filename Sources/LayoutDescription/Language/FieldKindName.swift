internal import NoticeModel

/// The word by which a layout declares the kind of a field.
enum FieldKindName: String, CaseIterable, Sendable {
    case text, name, address, kana, date
    case individualNumber = "individual-number"
    case applicationID = "application-id"
    case postalCode = "postal-code"
    case telephone, digits, choice
}
