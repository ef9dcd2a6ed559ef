internal import CairoRendering
internal import FontCatalog
internal import PageGraphics
internal import TestSupport

/// PNG files of one colour, 16 × 16 pixels with three channels.
enum TestPicture {
    static func png(_ ink: Ink) throws -> [UInt8] {
        let size = Size(width: Length(points: 16), height: Length(points: 16))
        let fill = DrawItem.rectangle(
            Rect(origin: .origin, size: size), radius: .zero, stroke: nil, fill: ink)
        let page = Page(
            size: size, template: PageTemplate(identifier: "", items: []), items: [fill])
        let sink = MemorySink()
        let library = try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts))
        try PNGWriter(library: library).write(page, resolution: 72, to: sink)
        return sink.bytes
    }

    static let red = Ink(
        .process(ProcessColor(cyan: 0, magenta: 0.9, yellow: 0.8, black: 0)), coverage: 1)
}
