/// A value that the job gives to a sheet, bound in layouts as `{code.…}`.
public enum ControlValue: String, Hashable, Sendable, CaseIterable {
    /// The application URL with the 申請書ID in it.
    case applicationURL = "application-url"
    /// Serial of the form in manufacturing, eight digits (`10000019`).
    case serial
    /// Barcode string of the manufacturing control (`3190110000019#`).
    case barcode
    /// The notice's control line (`202004241 110000 0000002 00000014 2/3`).
    case controlLine = "control-line"
    /// Number of this sheet within its mail piece.
    case sheet
    /// Number of sheets in the mail piece.
    case sheets
    /// Number of the mail piece as printed; the issuer file says where a job begins.
    case mailPiece = "mail-piece"
    /// What a sheet that is printed again bears (`再印刷`); empty on a first print.
    case reprintMark = "reprint-mark"

    /// What the customer barcode of the address says: postcode and number of the address
    /// (`10000131-3-2-503`); empty if there is none.
    case customerBarcode = "customer-barcode"

    /// The name a template uses: `code.` and the raw value.
    public var templateName: String { "code.\(rawValue)" }
}
