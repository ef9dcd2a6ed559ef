/// The paper that the pages of a layout take: a front begins a sheet, a back is its other side.
extension Layout {
    /// The sheet that each page is on, from 0.
    public var sheetOfPage: [Int] {
        var sheet = -1
        return pages.map { page in
            if page.side == .front || sheet < 0 { sheet += 1 }
            return sheet
        }
    }

    /// Sheets of paper a notice takes.
    public var sheetCount: Int { sheetOfPage.last.map { $0 + 1 } ?? 0 }

    /// 2 if any sheet has something on its back, otherwise 1. A printer that turns the sheets of a
    /// job turns all of them, so a sheet of fewer pages needs blank ones beside such a layout.
    public var pagesPerSheet: Int { pages.contains { $0.side == .back } ? 2 : 1 }
}
