internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("What has a size on paper has it in print", .tags(.notificationCard, .cardApplication))
struct MeasuresTests {
    private static let resolution = 600

    @Test(
        "The card measures 85.60 × 53.98 mm, the photo frame 35 × 45 mm, a tick box 4 × 4 mm",
        arguments: [
            (PaperDocument.notificationCard, [15, 12, 85.6, 53.98], 0.2),
            (.notificationCard, [160, 184.5, 35, 45], 0.35),
            (.cardApplication, [160, 184.5, 35, 45], 0.35),
            (.cardApplication, [18, 167.5, 4, 4], 0.2),
            (.cardApplication, [52, 187, 4, 4], 0.2),
            (.cardApplication, [52, 193, 4, 4], 0.2),
        ])
    func boxes(document: PaperDocument, box: [Double], weight: Double) throws {
        // A margin of a millimetre shows where the outline ends.
        let raster = try Specimens.job(of: document).withVolume {
            try $0.raster(
                page: 1, left: Self.dots(box[0] - 1), top: Self.dots(box[1] - 1),
                width: Self.dots(box[2] + 2), height: Self.dots(box[3] + 2),
                resolution: Self.resolution)
        }
        let black = raster.blackExtent
        #expect(abs(Self.millimetres(black.width) - (box[2] + weight)) < 0.1)
        #expect(abs(Self.millimetres(black.height) - (box[3] + weight)) < 0.1)
        #expect(abs(Self.millimetres(black.left) - (1 - weight / 2)) < 0.1)
        #expect(abs(Self.millimetres(black.top) - (1 - weight / 2)) < 0.1)
    }

    @Test(
        "A dashed cut line runs over the sheet between the margins",
        arguments: [PaperDocument.notificationCard, .cardApplication])
    func cutLine(document: PaperDocument) throws {
        let raster = try Specimens.job(of: document).withVolume {
            try $0.raster(
                page: 1, left: 0, top: Self.dots(74), width: Self.dots(210), height: 1,
                resolution: Self.resolution)
        }
        var edges: [Int] = []
        for x in 1..<raster.width where raster[x, 0] != raster[x - 1, 0] { edges.append(x) }
        #expect(edges.count > 2 * 40)
        #expect(abs(Self.millimetres(edges[0]) - 15) < 0.2)
        // A dash of two millimetres or the gap of one after it ends the line at the margin.
        #expect((193...195.2).contains(Self.millimetres(edges[edges.count - 1])))
    }

    private static func dots(_ millimetres: Double) -> Int {
        Int((millimetres * Double(resolution) / 25.4).rounded())
    }

    private static func millimetres(_ dots: Int) -> Double {
        Double(dots) * 25.4 / Double(resolution)
    }
}

extension DotRaster {
    /// The smallest box that holds all black dots.
    fileprivate var blackExtent: (left: Int, top: Int, width: Int, height: Int) {
        var (left, top, right, bottom) = (width, height, -1, -1)
        for y in 0..<height {
            for x in 0..<width where self[x, y] {
                (left, right) = (min(left, x), max(right, x))
                (top, bottom) = (min(top, y), max(bottom, y))
            }
        }
        return (left, top, right - left + 1, bottom - top + 1)
    }
}
