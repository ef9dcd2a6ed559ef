internal import Diagnostics
internal import Foundation
internal import PageGraphics
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A layout with a spot ink and a bleed, from its file to the page")
struct ColoredLayoutTests {
    let workshop: Workshop
    let postcard: (layout: String, residents: String)

    init() throws {
        workshop = try Workshop()
        postcard = try ColoredPostcard.write(into: workshop.folder)
    }

    private func render(_ form: SingleNoticeJob.Form = .pdf) throws -> [UInt8] {
        try SingleNoticeJob(
            setup: try workshop.setup(postcard.layout),
            request: .init(inputPath: postcard.residents, row: 1, form: form)
        ).run().bytes
    }

    private func check(_ layout: String) -> [Diagnostic] {
        LayoutCheck(
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts
        ).findings(of: [layout])
    }

    @Test("It checks clean, plain and as a specimen")
    func clean() { #expect(check(postcard.layout).isEmpty) }

    @Test("Both sides measure the page and its bleed; the QR code is read and stands on dots")
    func page() throws {
        let pdf = try FinishedPDF(bytes: try render(), folder: workshop.folder)
        let sheet = Double(71 * 2) * 25.4 / 600
        let sizes = try ExternalTool.run("pdfinfo", ["-f", "1", "-l", "2", pdf.path]).text
            .split(separator: "\n").filter { $0.contains(" size:") && $0.hasPrefix("Page") }
            .map {
                $0.split(separator: " ").compactMap { Double($0) }.suffix(2).map { $0 / 72 * 25.4 }
            }
        #expect(sizes.count == 2)
        for size in sizes {
            #expect(abs(size[0] - (ColoredPostcard.trim.width + sheet)) < 0.01)
            #expect(abs(size[1] - (ColoredPostcard.trim.height + sheet)) < 0.01)
        }
        #expect(try pdf.symbols(page: 1, resolution: 600) == ["00000001"])
        let symbol = ColoredPostcard.symbol
        func dots(_ millimetres: Double) -> Int { 71 + Int((millimetres / 25.4 * 600).rounded()) }
        let side = symbol.modules * symbol.dots
        let raster = try pdf.raster(
            page: 1, left: dots(symbol.x) - 1, top: dots(symbol.y) - 1, width: side + 2,
            height: side + 2, resolution: 600)
        // The upper finder: a full row of seven modules, white before and after.
        #expect((1...7 * symbol.dots).allSatisfy { raster[$0, 1] })
        #expect(!raster[0, 1] && !raster[1, 0] && !raster[7 * symbol.dots + 1, 1])
        #expect((1...side).allSatisfy { !raster[$0, side + 1] })
    }

    @Test("Text is found its bleed to the right of and below where the layout puts it")
    func places() throws {
        let pdf = try FinishedPDF(bytes: try render(), folder: workshop.folder)
        let words = try pdf.placedWords()[0]
        let title = try #require(words.first { $0.text == "色刷りの見本" })
        #expect(abs(title.left - (10 / 25.4 * 72 + 8.52)) < 0.5)
        #expect(words.contains { $0.text == "見本" } && words.contains { $0.text == "00000001" })
    }

    @Test("The tints reach the edges of the sheet; a picture ends at the trim")
    func edges() throws {
        let pdf = try FinishedPDF(bytes: try render(), folder: workshop.folder)
        let raster = try pdf.raster(
            page: 2, left: 0, top: 0, width: 2500, height: 3630, resolution: 600)
        // The marker of the tint is no white: dithered or solid, it marks the edge's dots.
        #expect((0..<40).contains { raster[$0, 1800] } && (0..<40).contains { raster[1200, $0] })
        let picture = workshop.path("page.png")
        try Data(try render(.png(page: 1, resolution: 127))).write(
            to: URL(fileURLWithPath: picture))
        let header = try Data(contentsOf: URL(fileURLWithPath: picture)).prefix(24).suffix(8)
        let (width, height): ([UInt8], [UInt8]) = ([0, 0, 1, 244], [0, 0, 2, 228])
        // 100 × 148 mm at 127 dpi are 500 × 740 pixels.
        #expect(Array(header) == width + height)
    }

    /// Puts a picture on the back, before the paragraph.
    private func addPicture(_ png: [UInt8]) throws {
        try Data(png).write(to: URL(fileURLWithPath: workshop.path("seal.png")))
        let picture = "{ image: seal.png, frame: [70, 40, 2, 2], alt: 印 }"
        let layout = ColoredPostcard.layout.replacing(
            "  - { paragraph: 裏", with: "  - \(picture)\n      - { paragraph: 裏")
        try Data(layout.utf8).write(to: URL(fileURLWithPath: postcard.layout))
    }

    @Test("A coloured picture keeps the layout from being printed, where it stands")
    func pictures() throws {
        for (ink, codes) in [
            (TestPicture.red, ["layout.colored-image"]), (Ink(coverage: 0.6), []),
        ] {
            try addPicture(TestPicture.png(ink))
            let found = check(postcard.layout)
            #expect(found.map(\.code.rawValue) == codes)
            guard let finding = found.first else { continue }
            let line = try #require(
                ColoredPostcard.layout.split(separator: "\n", omittingEmptySubsequences: false)
                    .firstIndex { $0.contains("paragraph: 裏") })
            #expect(
                finding.place == .position(file: postcard.layout, line: line + 1, column: 9))
            #expect(finding.hint?.contains("グレースケール") == true)
            #expect(throws: JobFailure.self) { try render() }
        }
    }

    @Test("A picture that is cut short is found before the first page is drawn")
    func brokenPicture() throws {
        let whole = try TestPicture.png(.black)
        try addPicture(Array(whole.prefix(whole.count - 20)))
        #expect(check(postcard.layout).map(\.code) == ["layout.broken-image"])
    }

    @Test("A batch prints it, the same bytes every time")
    func batch() throws {
        _ = try workshop.run(postcard.layout, input: postcard.residents, output: "one")
        _ = try workshop.run(postcard.layout, input: postcard.residents, output: "two")
        let volumes = try ["one", "two"].map {
            try Data(contentsOf: URL(fileURLWithPath: workshop.path($0) + "/volume-0001.pdf"))
        }
        #expect(volumes[0] == volumes[1])
        #expect(try workshop.pdf(output: "one").pageCount() == 4)
    }
}
