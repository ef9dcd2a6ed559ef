public import NoticeModel

/// What the job gives to one sheet: its serial, its codes, its place in the mail piece.
public struct SheetValues: Hashable, Sendable {
    /// The application URL with the 申請書ID in it.
    public var applicationURL: String
    /// Serial of the form, eight digits.
    public var serial: String
    /// Barcode string of the manufacturing control.
    public var barcode: String
    /// The notice's control line.
    public var controlLine: String
    /// Number of this sheet within its mail piece, from 1.
    public var sheet: Int
    /// Number of sheets in the mail piece.
    public var sheets: Int
    /// Number of the mail piece as printed.
    public var mailPiece: Int
    /// What marks a sheet that is printed again, a few characters; empty on a first print.
    public var reprintMark: String
    /// What the customer barcode of the address says, as ``NoticeModel/CustomerBarcode/text`` writes
    /// it; empty for none.
    public var customerBarcode: String

    /// Collects the values of one sheet.
    public init(
        applicationURL: String, serial: String, barcode: String, controlLine: String, sheet: Int,
        sheets: Int, mailPiece: Int, reprintMark: String = "", customerBarcode: String = ""
    ) {
        self.applicationURL = applicationURL
        self.serial = serial
        self.barcode = barcode
        self.controlLine = controlLine
        self.sheet = sheet
        self.sheets = sheets
        self.mailPiece = mailPiece
        self.reprintMark = reprintMark
        self.customerBarcode = customerBarcode
    }

    /// The texts of all values before any format is applied.
    public var texts: [ControlValue: String] {
        Dictionary(uniqueKeysWithValues: ControlValue.allCases.map { ($0, text(of: $0)) })
    }

    /// The text of one value before any format is applied.
    func text(of value: ControlValue) -> String {
        switch value {
        case .applicationURL: applicationURL
        case .serial: serial
        case .barcode: barcode
        case .controlLine: controlLine
        case .sheet: String(sheet)
        case .sheets: String(sheets)
        case .mailPiece: String(mailPiece)
        case .reprintMark: reprintMark
        case .customerBarcode: customerBarcode
        }
    }
}
