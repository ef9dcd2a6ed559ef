/// One envelope of the plan.
struct PlannedPiece {
    /// Its number as printed.
    let number: Int
    /// Positions of its members in the plan's records, in the order of the residents file.
    let members: [Int32]
    /// Position of the record that its carrier sheet is addressed by; `nil` without such a sheet.
    let carrier: Int32?
    /// Number of its first sheet on the control line.
    let firstSheetSerial: Int
    /// Its sheets.
    let sheets: Int
    /// Whether it is printed apart (山分け).
    let isSeparated: Bool
    /// Volume, from 1.
    let volume: Int
    /// First page within the volume, from 1.
    let page: Int

    /// First page of the notice of a member, within the volume and from 1.
    func page(ofMember member: Int, sheetsPerNotice: Int, pagesPerSheet: Int) -> Int {
        let sheetsBefore = (carrier == nil ? 0 : 1) + member * sheetsPerNotice
        return page + sheetsBefore * pagesPerSheet
    }
}
