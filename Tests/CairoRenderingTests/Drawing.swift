internal import CairoRendering
internal import FontCatalog
internal import Foundation
internal import PageGraphics
internal import TestSupport

/// Draws items on a page of 100 points and reads what came out.
struct Drawing {
    static let size = Size(width: Length(points: 100), height: Length(points: 100))
    let library: FontLibrary

    init() throws {
        library = try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts))
    }

    static func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(
            origin: Point(x: Length(points: x), y: Length(points: y)),
            size: Size(width: Length(points: width), height: Length(points: height)))
    }

    static func fill(_ rect: Rect, _ ink: Ink) -> DrawItem {
        .rectangle(rect, radius: .zero, stroke: nil, fill: ink)
    }

    static func page(
        _ items: [DrawItem], bleed: Length = .zero, template: [DrawItem] = []
    ) -> Page {
        Page(
            size: size, bleed: bleed, template: PageTemplate(identifier: "t", items: template),
            items: items)
    }

    /// A file of pages with the inks that its writer names.
    func pdf(_ pages: [Page]) throws -> (bytes: [UInt8], inks: [Ink]) {
        let sink = MemorySink()
        var writer = try PDFWriter(
            sink: sink, size: Self.size,
            metadata: PDFMetadata(title: "", creationDate: "2023-09-28T00:00:00+09:00"),
            library: library)
        for page in pages { try writer.add(page) }
        let inks = writer.inks
        try writer.finish()
        return (sink.bytes, inks)
    }

    /// What looks at a file that lies in a folder of its own.
    func reading<Value>(_ bytes: [UInt8], _ body: (FinishedPDF) throws -> Value) throws -> Value {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(try FinishedPDF(bytes: bytes, folder: folder))
    }

    /// The file with its streams unpacked.
    func source(_ bytes: [UInt8]) throws -> String {
        try reading(bytes) { pdf in
            let result = try ExternalTool.run(
                "qpdf", ["--qdf", "--stream-data=uncompress", pdf.path, "-"])
            return String(decoding: result.output, as: UTF8.self)
        }
    }

    /// The operands of every `rg` and `RG` of a file.
    func colors(_ bytes: [UInt8]) throws -> [[Double]] {
        let words = try source(bytes).split(whereSeparator: \.isWhitespace)
        return words.indices.filter { ["rg", "RG"].contains(words[$0]) && $0 >= 3 }.map {
            words[($0 - 3)..<$0].compactMap { Double($0) }
        }
    }
}
