internal import Foundation
internal import NoticeModel
internal import Preview
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("Pages as SVG", .serialized)
struct VectorPictureTests {
    private let desk: PressDesk

    init() throws { desk = try PressDesk() }

    /// Grey values of a picture file of any kind, without a program that draws.
    private func grey(_ path: String) throws -> (width: Int, values: [UInt8]) {
        let script = """
            import struct, sys, zlib
            data = open(sys.argv[1], 'rb').read()
            place, parts, head = 8, b'', None
            while place < len(data):
                size, kind = struct.unpack('>I4s', data[place:place + 8])
                body = data[place + 8:place + 8 + size]
                if kind == b'IHDR': head = struct.unpack('>IIBBBBB', body)
                if kind == b'IDAT': parts += body
                place += size + 12
            width, height, depth, color = head[:4]
            channels = {0: 1, 2: 3, 4: 2, 6: 4}[color]
            raw, step, old, out = zlib.decompress(parts), width * channels, None, bytearray()
            old = bytearray(step)
            for y in range(height):
                kind = raw[y * (step + 1)]
                line = bytearray(raw[y * (step + 1) + 1:(y + 1) * (step + 1)])
                for x in range(step):
                    a = line[x - channels] if x >= channels else 0
                    b = old[x]
                    c = old[x - channels] if x >= channels else 0
                    if kind == 1: line[x] = (line[x] + a) & 255
                    elif kind == 2: line[x] = (line[x] + b) & 255
                    elif kind == 3: line[x] = (line[x] + (a + b) // 2) & 255
                    elif kind == 4:
                        p = a + b - c
                        q = min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]
                        line[x] = (line[x] + q) & 255
                old = line
                out += line[0::channels]
            sys.stdout.buffer.write(struct.pack('>I', width) + bytes(out))
            """
        let result = try ExternalTool.run("python3", ["-c", script, path])
        let bytes = [UInt8](result.output)
        try #require(bytes.count > 4)
        let width = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        return (width, Array(bytes.dropFirst(4)))
    }

    @Test(
        "A browser shows what MuPDF makes of the PDF",
        arguments: [
            (DocumentType.cardApplication, PrintPurpose.live),
            (.individualNumberNotice, .specimen), (.expiryNotice, .archiveCopy),
        ])
    func samePicture(document: DocumentType, purpose: PrintPurpose) async throws {
        let press = PreviewPress(desk.settings())
        let notice = try await press.draw(PressDesk.order(document, purpose))
        let folder = desk.counter.folder
        let (pdf, svg) = ("\(folder)/page.pdf", "\(folder)/page.svg")
        try Data(notice.pdf).write(to: URL(fileURLWithPath: pdf))
        try Data(notice.pages[0].picture).write(to: URL(fileURLWithPath: svg))
        let html = """
            <body style="margin:0"><img src="page.svg" style="width:1240px;height:1754px">
            """
        try Data(html.utf8).write(to: URL(fileURLWithPath: folder + "/page.html"))
        _ = try ExternalTool.run(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--allow-file-access-from-files", "--user-data-dir=\(folder)/browser",
                "--window-size=1240,1754", "--screenshot=\(folder)/svg.png",
                "file://\(folder)/page.html",
            ])
        _ = try ExternalTool.run(
            "mutool",
            [
                "draw", "-q", "-A", "8", "-c", "gray", "-w", "1240", "-h", "1754", "-o",
                folder + "/pdf.png", pdf, "1",
            ])
        let (shown, printed) = (try grey(folder + "/svg.png"), try grey(folder + "/pdf.png"))
        #expect(shown.width == 1240 && printed.width == 1240)
        let comparison = PictureComparison(printed, shown)
        // Rules of less than a dot are drawn differently; a name that is lost is 2,000 dots more.
        let share = Double(comparison.misplaced.count) / Double(max(comparison.count, 1))
        #expect(share < 0.002)
        let dark = printed.values.count { $0 < 128 }
        #expect(dark > 10_000)
    }

    @Test("The same page gives the same bytes, whatever was drawn before; nothing is a bitmap")
    func deterministic() async throws {
        let press = PreviewPress(desk.settings())
        let order = PressDesk.order(.cardApplication, .specimen)
        let first = try await press.draw(order)
        _ = try await press.draw(PressDesk.order(.expiryNotice))
        let again = try await press.draw(order)
        #expect(again.pages[0].picture == first.pages[0].picture)
        let fresh = PreviewPress(desk.settings())
        #expect(try await fresh.draw(order).pages[0].picture == first.pages[0].picture)
        let text = String(decoding: first.pages[0].picture, as: UTF8.self)
        #expect(!text.contains("<image") && !text.contains("<script"))
        #expect(text.contains("width=\"210.0mm\" height=\"297.0mm\""))
        // The stamp lies over the text and does not hide it.
        #expect(text.contains("mix-blend-mode:multiply") && !text.contains("comp-op"))
    }
}
