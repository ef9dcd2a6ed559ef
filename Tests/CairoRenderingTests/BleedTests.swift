internal import CairoRendering
internal import Foundation
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Bleed: the sheet is larger on all sides, everything keeps its place on the page")
struct BleedTests {
    private let drawing: Drawing
    private let bleed = Length(millimetres: 3).roundedUp(toDotsAt: 600)

    init() throws { drawing = try Drawing() }

    @Test("The media has the bleed on all four sides; a page without is its trim size")
    func media() throws {
        let pages = [Drawing.page([], bleed: bleed), Drawing.page([])]
        let boxes = try drawing.reading(try drawing.pdf(pages).bytes) { pdf in
            try ExternalTool.run("pdfinfo", ["-box", "-f", "1", "-l", "2", pdf.path]).text
                .split(separator: "\n").filter { $0.contains("MediaBox") }
                .map { $0.split(separator: " ").suffix(4).compactMap { Double($0) } }
        }
        #expect(boxes == [[0, 0, 117.04, 117.04], [0, 0, 100, 100]])
    }

    @Test(
        "Ink runs through the bleed to the edge of the sheet, the template's as well as the page's")
    func edges() throws {
        let dark = Drawing.fill(Drawing.rect(-9, -9, 118, 20), .black)
        for page in [
            Drawing.page([dark], bleed: bleed), Drawing.page([], bleed: bleed, template: [dark]),
        ] {
            let raster = try drawing.reading(try drawing.pdf([page]).bytes) {
                try $0.raster(
                    page: 1, left: 0, top: 0, width: 1170, height: 1170, resolution: 720)
            }
            // Left, top and, but for the last point, right edge; then paper.
            #expect(raster[0, 0] && raster[600, 0] && raster[0, 190] && raster[1165, 100])
            #expect(!raster[0, 200] && !raster[1165, 200] && !raster[600, 1165])
        }
    }

    @Test(
        "A mark stands the bleed to the right of and below its place on the page",
        arguments: [false, true])
    func shift(inTemplate: Bool) throws {
        let mark = [Drawing.fill(Drawing.rect(0, 0, 7.2, 7.2), .black)]
        let page = Drawing.page(
            inTemplate ? [] : mark, bleed: bleed, template: inTemplate ? mark : [])
        let raster = try drawing.reading(try drawing.pdf([page]).bytes) {
            try $0.raster(page: 1, left: 0, top: 0, width: 300, height: 300, resolution: 600)
        }
        // 71 dots of bleed, then 60 dots of mark.
        #expect(raster[71, 71] && raster[130, 130])
        #expect(!raster[70, 100] && !raster[100, 70] && !raster[131, 100] && !raster[100, 131])
    }

    @Test("A symbol on the dots of the page is on those of the sheet: no module is a dot too wide")
    func dots() throws {
        // A chequered pattern shows every edge.
        let (modules, dots, left) = (21, 8, 100)
        let matrix = ModuleMatrix(
            width: modules,
            modules: (0..<modules * modules).map { UInt8(($0 / modules + $0 % modules + 1) % 2) })
        let corner = Length(dots: left, resolution: 600)
        let symbol = DrawItem.symbol(
            matrix, origin: Point(x: corner, y: corner),
            module: Length(dots: dots, resolution: 600))
        let (bytes, _) = try drawing.pdf([Drawing.page([symbol], bleed: bleed)])
        let start = 71 + left
        let raster = try drawing.reading(bytes) {
            try $0.raster(
                page: 1, left: start - 1, top: start - 1, width: modules * dots + 2,
                height: modules * dots + 2, resolution: 600)
        }
        var wrong = 0
        for y in 0..<modules * dots + 2 {
            for x in 0..<modules * dots + 2 {
                let (column, row) = ((x - 1 + dots) / dots - 1, (y - 1 + dots) / dots - 1)
                let isInside = (0..<modules).contains(column) && (0..<modules).contains(row)
                let isDark = isInside && matrix.modules[row * modules + column] == 1
                if raster[x, y] != isDark { wrong += 1 }
            }
        }
        #expect(wrong == 0)
    }

    @Test("A bleed that measures nothing sane is refused", arguments: [-1, .nan, .infinity])
    func insane(points: Double) throws {
        let page = Drawing.page([], bleed: Length(points: points))
        #expect(throws: RenderingFailure.pageSize) { try drawing.pdf([page]) }
    }
}
