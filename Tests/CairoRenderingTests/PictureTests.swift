internal import CCairo
internal import CairoRendering
internal import Foundation
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Pictures: grey ones print in black, coloured ones are told apart; a page as a picture")
struct PictureTests {
    private let drawing: Drawing

    init() throws { drawing = try Drawing() }

    /// A PNG file of 16 × 16 pixels with four channels or three.
    private func png(
        hasAlpha: Bool, _ pixel: (_ x: Int, _ y: Int) -> (Double, Double, Double, Double)
    ) -> ImageData {
        let surface = cairo_image_surface_create(
            hasAlpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, 16, 16)
        let context = cairo_create(surface)
        for y in 0..<16 {
            for x in 0..<16 {
                let (red, green, blue, alpha) = pixel(x, y)
                cairo_set_source_rgba(context, red, green, blue, alpha)
                cairo_rectangle(context, Double(x), Double(y), 1, 1)
                cairo_fill(context)
            }
        }
        cairo_destroy(context)
        var bytes: [UInt8] = []
        withUnsafeMutablePointer(to: &bytes) { bytes in
            _ = cairo_surface_write_to_png_stream(
                surface,
                { closure, data, count in
                    closure!.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
                    return CAIRO_STATUS_SUCCESS
                }, bytes)
        }
        cairo_surface_destroy(surface)
        return ImageData(name: "\(hasAlpha)-\(bytes.count)", png: bytes)
    }

    private func shade(_ x: Int) -> Double { Double(x * 17) / 255 }

    @Test("Grey is grey in three channels or four; one coloured pixel makes a coloured picture")
    func tones() throws {
        func isGray(_ image: ImageData) throws -> Bool { try PictureTone(of: image).isGray }
        #expect(try isGray(png(hasAlpha: false) { x, _ in (shade(x), shade(x), shade(x), 1) }))
        #expect(
            try isGray(png(hasAlpha: true) { x, y in (shade(x), shade(x), shade(x), shade(y)) }))
        #expect(try isGray(png(hasAlpha: true) { _, _ in (1, 0, 0, 0) }))
        for (x, y) in [(0, 0), (15, 15), (7, 3)] {
            let spotted = png(hasAlpha: false) { (1, 1, $0 == x && $1 == y ? 0.99 : 1, 1) }
            #expect(try !isGray(spotted))
        }
        #expect(try !isGray(png(hasAlpha: true) { x, _ in (1, 0, 0, shade(x)) }))
    }

    @Test("What is no picture is an error, as is one that was cut short")
    func broken() {
        let whole = png(hasAlpha: false) { x, _ in (shade(x), shade(x), shade(x), 1) }
        for bytes in [[], Array("GIF89a".utf8), Array(whole.png.prefix(60))] {
            #expect(throws: RenderingFailure.image("seal.png")) {
                try PictureTone(of: ImageData(name: "seal.png", png: bytes))
            }
        }
    }

    @Test(
        "A grey picture is written in one channel though its file has three",
        arguments: [false, true])
    func grayOutput(hasAlpha: Bool) throws {
        let image = png(hasAlpha: hasAlpha) { x, y in
            (shade(x), shade(x), shade(x), hasAlpha ? shade(y) : 1)
        }
        let items = [DrawItem.image(image, Drawing.rect(10, 10, 20, 20))]
        let source = try drawing.source(try drawing.pdf([Drawing.page(items)]).bytes)
        #expect(source.contains("/ColorSpace /DeviceGray"))
        #expect(!source.contains("/ColorSpace /DeviceRGB"))
        #expect(source.contains("/SMask") == hasAlpha)
    }

    /// The pixels of a page, drawn at 72 dpi, as red, green, blue of 255.
    private func pixels(of page: Page) throws -> (width: Int, height: Int, at: (Int, Int) -> [Int])
    {
        let sink = MemorySink()
        try PNGWriter(library: drawing.library).write(page, resolution: 72, to: sink)
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/page.png"
        try Data(sink.bytes).write(to: URL(fileURLWithPath: path))
        let surface = cairo_image_surface_create_from_png(path)
        defer { cairo_surface_destroy(surface) }
        let (width, height) = (
            Int(cairo_image_surface_get_width(surface)),
            Int(cairo_image_surface_get_height(surface))
        )
        let stride = Int(cairo_image_surface_get_stride(surface))
        let data = try #require(cairo_image_surface_get_data(surface))
        let bytes = Array(UnsafeBufferPointer(start: data, count: stride * height))
        return (
            width, height,
            { x, y in
                let pixel = bytes[(y * stride + x * 4)..<(y * stride + x * 4 + 4)]
                let word = pixel.reversed().reduce(0) { $0 << 8 | Int($1) }
                return [word >> 16 & 0xFF, word >> 8 & 0xFF, word & 0xFF]
            }
        )
    }

    @Test("A picture shows inks as they look, the marker of none, and the page without its bleed")
    func screen() throws {
        let red = InkColor.spot(
            name: "DIC 156", alternate: ProcessColor(cyan: 0, magenta: 1, yellow: 1, black: 0))
        let items = [
            Drawing.fill(Drawing.rect(-9, -9, 118, 29), Ink(red, coverage: 1)),
            Drawing.fill(Drawing.rect(0, 40, 50, 20), Ink(red, coverage: 0.5)),
            Drawing.fill(Drawing.rect(0, 60, 50, 20), .black),
            Drawing.fill(Drawing.rect(0, 60, 20, 20), Ink(red, coverage: 0.5, overprints: true)),
        ]
        let bleed = Length(points: 9)
        let picture = try pixels(of: Drawing.page(items, bleed: bleed))
        #expect(picture.width == 100 && picture.height == 100)
        let solid = ScreenColor(Ink(red, coverage: 1))
        func near(_ x: Int, _ y: Int, _ color: ScreenColor) -> Bool {
            zip(picture.at(x, y), [color.red, color.green, color.blue])
                .allSatisfy { abs(Double($0) - $1 * 255) <= 1 }
        }
        #expect(near(0, 0, solid) && near(99, 19, solid) && !near(50, 20, solid))
        #expect(near(10, 50, ScreenColor(Ink(red, coverage: 0.5))))
        #expect(picture.at(90, 90) == [255, 255, 255])
        // A stamp over black leaves black.
        #expect(picture.at(10, 70) == [0, 0, 0] && picture.at(40, 70) == [0, 0, 0])
    }
}
