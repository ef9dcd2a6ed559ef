internal import NoticeModel
internal import SystemPackage

/// A list of sheets and where they are printed (`dispatch.csv`, `reprint-0001.csv`). It has row
/// numbers and serials, never a name, a number, an ID or an address.
struct SheetList {
    private let list: CSVList

    init(folder: FilePath, name: String) throws(OutputFailure) {
        list = try CSVList(
            try DurableFile(folder: folder, name: name),
            header: ["製造管理番号", "冊", "ページ", "封筒番号", "枚目", "枚数", "用紙番号", "行番号"])
    }

    func append(_ sheet: LedgerSheet, volume: Int, page: Int) throws(OutputFailure) {
        try list.append([
            sheet.serial.map { String($0).applying([.pad(8)]) } ?? "", String(volume),
            String(page), String(sheet.piece), String(sheet.sheet), String(sheet.sheets),
            String(sheet.sheetSerial), sheet.isCarrier ? "" : String(sheet.row),
        ])
    }

    func commit() throws(OutputFailure) -> JobManifest.File { try list.commit() }
}
