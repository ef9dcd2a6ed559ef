import LayoutDescription
import NoticeModel
import PageGraphics
import Testing

@Suite("Pages are sides of sheets")
struct LayoutSheetsTests {
    static func layout(_ sides: [LayoutPage.Side]) -> Layout {
        Layout(
            document: .cardApplication, pageSize: .a4, printerResolution: 600,
            pages: sides.map { LayoutPage(side: $0, elements: []) }, specimenOverlay: [],
            copyOverlay: [], sourceFiles: [])
    }

    @Test(
        "A front begins a sheet, a back belongs to the one before",
        arguments: [
            ([], [], 1), ([.front], [0], 1), ([.front, .back], [0, 0], 2),
            ([.front, .front], [0, 1], 1), ([.front, .back, .front], [0, 0, 1], 2),
            ([.front, .front, .back], [0, 1, 1], 2), ([.back], [0], 2),
        ] as [([LayoutPage.Side], [Int], Int)])
    func sheets(_ sides: [LayoutPage.Side], _ sheets: [Int], _ pagesPerSheet: Int) {
        let layout = Self.layout(sides)
        #expect(layout.sheetOfPage == sheets)
        #expect(layout.sheetCount == Set(sheets).count)
        #expect(layout.pagesPerSheet == pagesPerSheet)
    }
}
