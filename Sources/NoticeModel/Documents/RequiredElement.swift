/// Something a document must show whatever its layout looks like. A layout that has lost one does
/// not load: a real city sent 19,231 notices without 「様」 after a form change.
public enum RequiredElement: Hashable, Sendable {
    /// A template value is shown in text: a field (`氏名`) or a control value (`code.serial`).
    case value(String)
    /// A template value is shown, followed with nothing but white space between by 様, or by a
    /// column of honorifics that is 様 where it is empty: `{敬称 | or(様)}`.
    case honorific(after: String)
    /// A QR code carries the template value.
    case qrCode(payload: String)
    /// A customer barcode of the address has its place, whether or not every record has one.
    case customerBarcode
    /// Fixed words, white space aside.
    case words(String)
}
