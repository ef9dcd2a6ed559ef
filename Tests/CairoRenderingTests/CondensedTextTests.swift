internal import CCairo
internal import CairoRendering
internal import Composition
internal import FontCatalog
internal import Foundation
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Condensed letters are as high as others, narrower in PDF, PNG and SVG, and read back whole")
struct CondensedTextTests {
    private static let name = "辻\u{E0102}﨑𠮷か\u{3099}花子 TRAN"
    private let drawing: Drawing
    private let shaper: PangoTextShaper

    init() throws {
        drawing = try Drawing()
        shaper = PangoTextShaper(library: drawing.library)
    }

    /// A text in runs of one font each, 10 pt high.
    private func items(_ text: String, y: Double, condensing: Double) throws -> [DrawItem] {
        var x = 2.0
        return try shaper.shape(text, role: "name").map { cluster in
            let em = 10 * condensing
            defer { x += cluster.advance * em }
            return .glyphs(
                GlyphRun(
                    font: FontInstance(
                        font: cluster.font, size: Length(points: 10), condensing: condensing),
                    origin: Point(x: Length(points: x), y: Length(points: y)), ink: .black,
                    text: cluster.text,
                    glyphs: cluster.glyphs.map {
                        .init(index: $0.index, x: $0.x * em, y: $0.y * 10)
                    },
                    clusters: [
                        .init(byteCount: cluster.text.utf8.count, glyphCount: cluster.glyphs.count)
                    ]))
        }
    }

    private func page(_ condensing: Double) throws -> Page {
        Drawing.page(
            try items(Self.name, y: 30, condensing: 1)
                + items(Self.name, y: 60, condensing: condensing))
    }

    @Test(
        "Text comes back to the code point; boxes keep their height",
        arguments: [0.6, 0.7, 0.8, 0.93])
    func pdf(condensing: Double) throws {
        let file = try drawing.pdf([try page(condensing)]).bytes
        try drawing.reading(file) { pdf in
            let texts = try pdf.drawnTexts()[0].split(separator: "\n").map(String.init)
            #expect(texts.count == 2)
            for text in texts {
                #expect(text.unicodeScalars.elementsEqual(Self.name.unicodeScalars))
            }
            let words = try pdf.placedWords()[0]
            let natural = words.filter { $0.top < 40 }
            let narrow = words.filter { $0.top >= 40 }
            #expect(natural.count == 2 && narrow.map(\.text) == natural.map(\.text))
            for (wide, narrow) in zip(natural, narrow) {
                let ratio = (narrow.right - narrow.left) / (wide.right - wide.left)
                #expect(abs(ratio - condensing) < 0.01)
                #expect(abs(narrow.height - wide.height) < 0.01)
            }
            #expect(try pdf.structuralFaults() == "")
            // One face, embedded once: condensing is no font of its own.
            let fonts = try pdf.fonts().split(separator: "\n").dropFirst(2)
            let names = fonts.compactMap { $0.split(separator: " ").first }
            #expect(Set(names).count == names.count)
        }
    }

    @Test("Text that reads the same in a tagged copy")
    func tagged() throws {
        let page = try page(0.8)
        let sink = MemorySink()
        var writer = try PDFWriter(
            sink: sink, size: Drawing.size,
            metadata: PDFMetadata(title: "", creationDate: "2023-09-28T00:00:00+09:00"),
            library: drawing.library)
        try writer.add(TaggedPage(page: page, groups: page.items.map { [$0] }))
        try writer.finish()
        try drawing.reading(sink.bytes) { pdf in
            let text = try pdf.drawnTexts()[0].filter { !$0.isWhitespace }
            let name = Self.name.filter { !$0.isWhitespace }
            #expect(text.unicodeScalars.elementsEqual((name + name).unicodeScalars))
        }
    }

    /// Columns of a picture that have ink between two heights, first and last.
    private func extent(
        of picture: OpaquePointer, from top: Double, to bottom: Double, scale: Double
    ) throws -> (left: Int, right: Int, top: Int, bottom: Int) {
        cairo_surface_flush(picture)
        let stride = Int(cairo_image_surface_get_stride(picture))
        let width = Int(cairo_image_surface_get_width(picture))
        let bytesPerDot = cairo_image_surface_get_format(picture) == CAIRO_FORMAT_A8 ? 1 : 4
        let data = try #require(cairo_image_surface_get_data(picture))
        var found = (left: Int.max, right: 0, top: Int.max, bottom: 0)
        for y in Int(top * scale)..<Int(bottom * scale) {
            for x in 0..<width where data[y * stride + x * bytesPerDot] < 128 {
                found = (
                    min(found.left, x), max(found.right, x), min(found.top, y), max(found.bottom, y)
                )
            }
        }
        return found
    }

    @Test("A picture shows it as wide and as high as the PDF does")
    func picture() throws {
        let sink = MemorySink()
        try PNGWriter(library: drawing.library).write(try page(0.8), resolution: 720, to: sink)
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(sink.bytes).write(to: URL(fileURLWithPath: folder + "/page.png"))
        let surface = try #require(cairo_image_surface_create_from_png(folder + "/page.png"))
        defer { cairo_surface_destroy(surface) }
        let wide = try extent(of: surface, from: 15, to: 40, scale: 10)
        let narrow = try extent(of: surface, from: 45, to: 70, scale: 10)
        let ratio = Double(narrow.right - narrow.left) / Double(wide.right - wide.left)
        #expect(abs(ratio - 0.8) < 0.01)
        #expect(abs((narrow.bottom - narrow.top) - (wide.bottom - wide.top)) <= 1)
    }

    @Test("A vector picture has other outlines for it, at the places of the narrow letters")
    func vectors() throws {
        let sink = MemorySink()
        try SVGWriter(library: drawing.library).write(try page(0.8), to: sink)
        let text = String(decoding: sink.bytes, as: UTF8.self)
        // cairo writes the outline of each letter once for a width, and a use for each place.
        var places: [(x: Double, y: Double)] = []
        for match in text.matches(of: /<use [^>]*x="([0-9.]+)" y="([0-9.]+)"/) {
            places.append((try #require(Double(match.1)), try #require(Double(match.2))))
        }
        let scale = 100 * 25.4 / 72
        let wide = places.filter { abs($0.y / scale - 30) < 1 }.map { $0.x / scale }
        let narrow = places.filter { abs($0.y / scale - 60) < 1 }.map { $0.x / scale }
        try #require(wide.count == narrow.count && wide.count > 5)
        for (wide, narrow) in zip(wide, narrow) {
            #expect(abs((narrow - 2) - (wide - 2) * 0.8) < 0.05)
        }
        #expect(Set(text.matches(of: /xlink:href="#([^"]+)"/).map(\.1)).count >= 2 * 7)
    }
}
