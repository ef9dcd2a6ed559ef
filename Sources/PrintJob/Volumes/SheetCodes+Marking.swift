internal import NoticeModel
internal import PDFFinishing
internal import PageGraphics

extension SheetCodes.Numbers {
    /// The labels of a sheet's pages: its serial, a carrier sheet's the number of its mail piece;
    /// what somebody who looks for a page has at hand.
    func labels(count: Int) -> [String] {
        let label = serial.map { String($0).applying([.pad(8)]) } ?? "封書\(mailPiece)"
        let number = sheet > 1 && serial != nil ? " \(sheet)/\(sheets)" : ""
        return (0..<count).map { label + number + ($0 == 0 ? "" : " 裏") }
    }

    /// What finishing must know of the pages of a sheet.
    func markings(of pages: ArraySlice<Page>) -> [PageMarking] {
        zip(pages, labels(count: pages.count)).map { page, label in
            PageMarking(
                label: label,
                mailPiece: MailPieceSheet(piece: mailPiece, sheet: sheet, sheets: sheets),
                bleed: page.bleed.points)
        }
    }
}
