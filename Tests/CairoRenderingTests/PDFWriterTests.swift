internal import CairoRendering
internal import Composition
internal import FontCatalog
internal import Foundation
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("A PDF says what the display list says, to engines that did not write it")
struct PDFWriterTests {
    let library: FontLibrary
    let shaper: PangoTextShaper
    let metadata = PDFMetadata(title: "試験", creationDate: "2023-09-28T00:00:00+09:00")

    init() throws {
        library = try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts))
        shaper = PangoTextShaper(library: library)
    }

    private func run(_ text: String, role: String = "name", y: Double = 40) throws -> DrawItem {
        let clusters = try shaper.shape(text, role: role)
        var x = 0.0
        var glyphs: [GlyphRun.Glyph] = []
        for cluster in clusters {
            glyphs += cluster.glyphs.map { .init(index: $0.index, x: x + $0.x * 12, y: $0.y * 12) }
            x += cluster.advance * 12
        }
        return .glyphs(
            GlyphRun(
                font: FontInstance(font: clusters[0].font, size: Length(points: 12)),
                origin: Point(x: Length(points: 40), y: Length(points: y)), ink: .black,
                text: text, glyphs: glyphs,
                clusters: clusters.map {
                    .init(byteCount: $0.text.utf8.count, glyphCount: $0.glyphs.count)
                }))
    }

    private func write(_ pages: [Page], to sink: any ByteSink) throws {
        var writer = try PDFWriter(sink: sink, size: .a4, metadata: metadata, library: library)
        for page in pages { try writer.add(page) }
        try writer.finish()
    }

    @Test(
        "Names come back to the code point",
        arguments: ["辻\u{E0102}花子", "𠮷田﨑髙", "ﾊﾞﾝｺﾞｳ", "NGUYEN VAN AN", "O'Brien"])
    func textRoundTrip(name: String) throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sink = MemorySink()
        let template = PageTemplate(identifier: "t", items: [try run("氏名", role: "gothic", y: 80)])
        try write([Page(size: .a4, template: template, items: [try run(name)])], to: sink)
        let pdf = try FinishedPDF(bytes: sink.bytes, folder: folder)
        let lines = try pdf.text(page: 1).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        #expect(lines.contains(name))
        #expect(lines.contains("氏名"))
        #expect(try pdf.structuralFaults() == "")
    }

    @Test("The same pages give the same bytes")
    func deterministic() throws {
        let template = PageTemplate(identifier: "t", items: [try run("氏名", role: "gothic", y: 80)])
        let pages = try (1...3).map {
            Page(size: .a4, template: template, items: [try run("番号\($0)")])
        }
        let (first, second) = (MemorySink(), MemorySink())
        try write(pages, to: first)
        try write(pages, to: second)
        #expect(first.bytes == second.bytes)
        #expect(first.bytes.count > 1000)
    }

    /// Takes so many bytes, then the disk is full.
    private final class FullDisk: ByteSink {
        var room: Int
        init(room: Int) { self.room = room }
        func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
            room -= bytes.count
            return room < 0 ? ENOSPC : 0
        }
    }

    @Test("A full disk is reported with its errno, early or during the last bytes")
    func fullDisk() throws {
        let template = PageTemplate(identifier: "t", items: [])
        let page = Page(size: .a4, template: template, items: [try run("番号")])
        let whole = MemorySink()
        try write([page], to: whole)
        for room in [0, 10, whole.bytes.count / 2, whole.bytes.count - 1] {
            #expect(throws: RenderingFailure.write(errno: ENOSPC)) {
                try write([page], to: FullDisk(room: room))
            }
        }
    }

    @Test("A page that measures nothing, or not a number, is refused", arguments: [0, -1, .nan])
    func badSize(points: Double) throws {
        let size = Size(width: Length(points: points), height: Length(points: 100))
        let page = Page(size: size, template: PageTemplate(identifier: "t", items: []), items: [])
        #expect(throws: RenderingFailure.pageSize) { try write([page], to: MemorySink()) }
    }
}
