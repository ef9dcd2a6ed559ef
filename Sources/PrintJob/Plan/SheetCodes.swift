internal import Composition
internal import IssuerProfile
internal import NoticeModel

/// Turns the numbers that a plan gave to a sheet into what stands on it.
struct SheetCodes {
    /// The numbers of one sheet.
    struct Numbers: Hashable {
        /// Serial of the notice; `nil` on a carrier sheet.
        var serial: Int?
        /// Number of the mail piece as printed.
        var mailPiece: Int
        /// Number of the sheet on the control line.
        var sheetSerial: Int
        /// Number within the mail piece, from 1.
        var sheet: Int
        /// Sheets of the mail piece.
        var sheets: Int
    }

    /// What a reprint shows where the layout asks for it.
    static let reprintMark = "再印刷"

    private let issuer: Issuer
    private let barcodes: BarcodeMaker
    private let applicationID: Int?

    /// - Parameter schema: The fields of the document's records; in a document of one's own the
    ///   申請書ID may stand under another header.
    init(issuer: Issuer, schema: RecordSchema, barcodes: BarcodeMaker) {
        self.issuer = issuer
        self.barcodes = barcodes
        applicationID = schema.fields.firstIndex { $0.kind == .applicationID }
    }

    /// The values of a sheet.
    func values(_ numbers: Numbers, for notice: Notice, isReprint: Bool) -> SheetValues {
        let serial = numbers.serial.map { String($0).applying([.pad(8)]) }
        var url = ""
        if numbers.serial != nil, let applicationID,
            case .applicationID(let identifier)? = notice.values[applicationID]
        {
            url = issuer.applicationURL(for: identifier)
        }
        return SheetValues(
            applicationURL: url, serial: serial ?? "",
            barcode: serial.map(issuer.barcode(serial:)) ?? "",
            controlLine: issuer.controlLine(
                mailPiece: numbers.mailPiece, sheetSerial: numbers.sheetSerial,
                sheet: numbers.sheet, sheets: numbers.sheets),
            sheet: numbers.sheet, sheets: numbers.sheets, mailPiece: numbers.mailPiece,
            reprintMark: isReprint ? Self.reprintMark : "",
            customerBarcode: barcodes.text(of: notice))
    }
}
