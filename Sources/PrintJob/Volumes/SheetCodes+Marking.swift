internal import NoticeModel
internal import PDFFinishing
internal import PageGraphics

extension SheetCodes.Numbers {
    /// What finishing must know of the pages of a sheet. Page labels carry the serial, a carrier
    /// sheet's the number of its mail piece: what somebody who looks for a page has at hand.
    func markings(of pages: ArraySlice<Page>) -> [PageMarking] {
        let label = serial.map { String($0).applying([.pad(8)]) } ?? "封書\(mailPiece)"
        let number = sheet > 1 && serial != nil ? " \(sheet)/\(sheets)" : ""
        return pages.enumerated().map { side, page in
            PageMarking(
                label: label + number + (side == 0 ? "" : " 裏"),
                mailPiece: MailPieceSheet(piece: mailPiece, sheet: sheet, sheets: sheets),
                bleed: page.bleed.points)
        }
    }
}
