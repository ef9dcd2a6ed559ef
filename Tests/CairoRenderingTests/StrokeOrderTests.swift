internal import CairoRendering
internal import FontCatalog
internal import Foundation
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Lines that share a call look as if drawn one by one")
struct StrokeOrderTests {
    private let library: FontLibrary
    private let size = Size(width: Length(points: 100), height: Length(points: 100))

    init() throws {
        library = try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts))
    }

    private func line(_ y: Double, weight: Double = 4, ink: Ink = .black) -> DrawItem {
        .line(
            from: Point(x: Length(points: 10), y: Length(points: y)),
            to: Point(x: Length(points: 90), y: Length(points: y)),
            Stroke(weight: Length(points: weight), ink: ink))
    }

    private func box(_ y: Double, stroke: Stroke?, fill: Ink?) -> DrawItem {
        .rectangle(
            Rect(
                origin: Point(x: Length(points: 10), y: Length(points: y)),
                size: Size(width: Length(points: 80), height: Length(points: 20))),
            radius: .zero, stroke: stroke, fill: fill)
    }

    /// Which points down the middle of the page are black.
    private func blackPoints(_ items: [DrawItem], x: Int = 50) throws -> Set<Int> {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sink = MemorySink()
        var writer = try PDFWriter(
            sink: sink, size: size,
            metadata: PDFMetadata(title: "", creationDate: "2023-09-28T00:00:00+09:00"),
            library: library)
        try writer.add(
            Page(size: size, template: PageTemplate(identifier: "", items: []), items: items))
        try writer.finish()
        let raster = try FinishedPDF(bytes: sink.bytes, folder: folder).raster(
            page: 1, left: 0, top: 0, width: 1000, height: 1000, resolution: 720)
        return Set((0..<100).filter { raster[10 * x + 5, 10 * $0 + 5] })
    }

    @Test("Lines of several weights are all there")
    func weights() throws {
        let black = try blackPoints([line(20), line(40, weight: 2), line(60), line(80, weight: 2)])
        #expect(black == Set([18, 19, 20, 21, 39, 40, 58, 59, 60, 61, 79, 80]))
    }

    @Test("A line of another ink covers what came before it and nothing that comes after")
    func inks() throws {
        #expect(try blackPoints([line(50), line(50, ink: .paper)]) == [])
        #expect(try blackPoints([line(50, ink: .paper), line(50)]) == [48, 49, 50, 51])
        let black = try blackPoints([line(50), line(50, weight: 2, ink: .paper), line(80)])
        #expect(black == [48, 51, 78, 79, 80, 81])
    }

    @Test("A fill covers the lines before it; its own outline stays")
    func fills() throws {
        let stroke = Stroke(weight: Length(points: 2))
        #expect(try blackPoints([line(50), box(40, stroke: nil, fill: .paper)]) == [])
        let black = try blackPoints([line(50), box(40, stroke: stroke, fill: .paper), line(80)])
        #expect(black == [39, 40, 59, 60, 78, 79, 80, 81])
    }

    @Test("Each dashed line begins with a dash, also when it is the second of its kind")
    func dashes() throws {
        func dashed(_ y: Double) -> DrawItem {
            let stroke = Stroke(
                weight: Length(points: 4), dashes: [Length(points: 30), Length(points: 30)])
            return .line(
                from: Point(x: Length(points: 10), y: Length(points: y)),
                to: Point(x: Length(points: 90), y: Length(points: y)), stroke)
        }
        let (dash, gap) = (
            try blackPoints([dashed(20), dashed(80)], x: 20),
            try blackPoints([dashed(20), dashed(80)], x: 55)
        )
        #expect(dash == [18, 19, 20, 21, 78, 79, 80, 81])
        #expect(gap == [])
    }
}
