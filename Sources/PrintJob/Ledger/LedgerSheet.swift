internal import Foundation
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

    init(row: Row) {
        sequence = row[0]
        volume = row[1]
        page = row[2]
        piece = row[3]
        sheet = row[4]
        sheetSerial = row[5]
        serial = row[6]
        self.row = row[7]
        entry = RecordEntry(offset: row[8], length: row[9], digest: [UInt8](row[10] as Data))
        sheets = row[11]
        isSeparated = row[12]
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
