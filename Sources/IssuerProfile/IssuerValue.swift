internal import NoticeModel

/// A checked value of the issuer file.
enum IssuerValue: Hashable {
    /// Something documents show.
    case field(FieldValue)
    /// A count or a serial.
    case number(Int)
    /// One of the words of a list.
    case word(String)
    /// A template, checked against its rule.
    case template(TextTemplate)
}
