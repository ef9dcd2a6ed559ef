internal import CairoRendering
internal import FontCatalog
internal import Foundation
internal import PDFFinishing
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("What is drawn in inks is printed in them")
final class DrawnInkTests {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static let yellow = InkColor.process(
        ProcessColor(cyan: 0, magenta: 0, yellow: 1, black: 0))
    private static let gold = InkColor.spot(
        name: "DIC 620", alternate: ProcessColor(cyan: 0, magenta: 0.2, yellow: 0.6, black: 0.2))

    private func area(_ ink: Ink, at top: Double) -> DrawItem {
        .rectangle(Rect(millimetres: 20, top, 50, 20), radius: .zero, stroke: nil, fill: ink)
    }

    /// A page drawn by cairo with these marks, and finished.
    private func finished(
        _ items: [DrawItem], template: [DrawItem] = [], bleed: Length = .zero
    ) throws -> FinishedPDF {
        let library = try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts))
        let sink = MemorySink()
        var writer = try PDFWriter(
            sink: sink, size: .a4,
            metadata: PDFMetadata(title: "t", creationDate: "2001-01-01T00:00:00+09:00"),
            library: library)
        try writer.add(
            Page(
                size: .a4, bleed: bleed,
                template: PageTemplate(identifier: "t", items: template), items: items))
        let inks = writer.inks
        try writer.finish()
        return try FinishedPDF(
            bytes: try Finishing.bytes(
                sink.bytes, pages: [PageMarking(label: "1", bleed: bleed.points)], inks: inks),
            folder: folder)
    }

    @Test("A process ink lies beside black, each on its own plate, in the template too")
    func process() throws {
        let pdf = try finished(
            [area(.black, at: 20), area(Ink(Self.yellow, coverage: 0.5), at: 60)],
            template: [area(Ink(Self.yellow, coverage: 1), at: 100)])
        let coverage = try #require(try InkCoverage.pages(of: pdf).first)
        #expect(coverage.cyan == 0 && coverage.magenta == 0)
        #expect(coverage.black > 0)
        #expect(coverage.yellow > coverage.black)
    }

    @Test("What blends over black leaves black K alone, whatever else is on the page")
    func blending() throws {
        var stamp = Ink(Self.yellow, coverage: 0.5)
        stamp.overprints = true
        let pdf = try finished([area(.black, at: 20), area(stamp, at: 30)])
        let coverage = try #require(try InkCoverage.pages(of: pdf).first)
        #expect(coverage.cyan == 0 && coverage.magenta == 0)
        #expect(coverage.black > 0 && coverage.yellow > 0)
    }

    @Test("A spot ink comes out by its name, and only once for its tints")
    func spot() throws {
        let pdf = try finished([
            area(Ink(Self.gold, coverage: 1), at: 20), area(Ink(Self.gold, coverage: 0.4), at: 60),
        ])
        let structure = try PDFStructure(pdf)
        let names = structure.objects.values.compactMap { value -> String? in
            guard let space = value as? [Any], space.first as? String == "/Separation" else {
                return nil
            }
            return space[1] as? String
        }
        #expect(names == ["/DIC 620"])
        #expect(try pdf.structuralFaults() == "")
    }

    @Test("A page drawn with bleed says where it is trimmed")
    func bleed() throws {
        let pdf = try finished([area(.black, at: 20)], bleed: Length(millimetres: 3))
        let shown = try ExternalTool.run("pdfinfo", ["-box", pdf.path]).text
        let boxes = shown.split(separator: "\n").filter { $0.contains("Box:") }.reduce(
            into: [String: [Double]]()
        ) { boxes, line in
            let parts = line.split(separator: ":")
            boxes[String(parts[0])] = parts[1].split(separator: " ").compactMap { Double($0) }
        }
        let margin = 3 * 72 / 25.4
        let media = try #require(boxes["MediaBox"])
        let trim = try #require(boxes["TrimBox"])
        #expect(boxes["BleedBox"] == media)
        #expect(abs(media[2] - Size.a4.width.points - 2 * margin) < 0.02)
        #expect(abs(trim[0] - margin) < 0.02)
        #expect(abs(trim[2] - trim[0] - Size.a4.width.points) < 0.02)
        #expect(abs(trim[3] - trim[1] - Size.a4.height.points) < 0.02)
    }
}
