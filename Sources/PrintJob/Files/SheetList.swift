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

    /// Name of the list of a reprint.
    static func name(ofReprint number: Int) -> String {
        LedgerVolume.name("reprint", number) + ".csv"
    }

    /// Writes the list of a reprint: its sheets with their pages in it.
    static func write(
        _ sheets: [LedgerSheet], ofReprint number: Int, pagesPerSheet: Int, in folder: FilePath
    ) throws(JobFailure) -> JobManifest.File {
        try JobFailure.writing { () throws(OutputFailure) in
            let list = try SheetList(folder: folder, name: name(ofReprint: number))
            for (index, sheet) in sheets.enumerated() {
                try list.append(sheet, volume: number, page: index * pagesPerSheet + 1)
            }
            return try list.commit()
        }
    }

    func commit() throws(OutputFailure) -> JobManifest.File { try list.commit() }
}
