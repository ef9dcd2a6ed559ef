internal import GRDB

/// A sheet as the ledger has it.
struct LedgerSheet: FetchableRecord, Hashable {
    static let columns =
        "sheet.sequence, sheet.volume, sheet.page, sheet.piece, sheet.sheet, sheet.sheetSerial, "
        + "sheet.serial, sheet.row, sheet.offset, sheet.length, sheet.digest, piece.sheets, "
        + "piece.isSeparated"
    static let source = "sheet JOIN piece ON piece.number = sheet.piece"

    let sequence: Int
    let volume: Int
    let page: Int
    let piece: Int
    let sheet: Int
    let sheetSerial: Int
    /// Serial of its notice; `nil` on a carrier sheet.
    let serial: Int?
    /// Row of its notice; on a carrier sheet the row that it is addressed by.
    let row: Int
    let entry: RecordEntry
    let sheets: Int
    /// Whether its mail piece is printed apart (山分け).
    let isSeparated: Bool

    init(row: Row) throws {
        let row = LedgerRow(row)
        sequence = try row.number(0)
        volume = try row.number(1)
        page = try row.number(2)
        piece = try row.number(3)
        sheet = try row.number(4)
        sheetSerial = try row.number(5)
        serial = try row.optionalNumber(6)
        self.row = try row.number(7)
        entry = RecordEntry(
            offset: try row.number(8, in: LedgerRow.sizes), length: try row.number(9),
            digest: try row.bytes(10, count: 32))
        sheets = try row.number(11)
        isSeparated = try row.flag(12)
    }

    /// The numbers on it.
    var numbers: SheetCodes.Numbers {
        SheetCodes.Numbers(
            serial: serial, mailPiece: piece, sheetSerial: sheetSerial, sheet: sheet,
            sheets: sheets)
    }

    /// Whether it leads its mail piece.
    var isCarrier: Bool { serial == nil }
}
