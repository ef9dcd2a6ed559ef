internal import Foundation
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

/// On finished paper, for the longest data: what lint promises of frames holds for what is printed.
@Suite("Through the envelope's window the address is seen whole, wherever the sheet lies")
struct WindowTests {
    static let documents = [DocumentType.expiryNotice, .addressCarrier]

    private static let hundredLetters = EdgeCases.hundredLetters
    private static let twenty = "見本県例示市住民課気付　世帯主の代理の人"

    /// Addresses, names and titles at the edge of what fits.
    static let addressees: [[String: String]] = [
        [:], ["宛名": "一", "住所": "○", "方書": ""],
        ["宛名": EdgeCases.hundredKanji, "肩書": twenty, "敬称": "御中"],
        ["宛名": hundredLetters, "肩書": "世帯主"], ["宛名": String(EdgeCases.hundredKanji.prefix(18))],
        [
            "住所": String(repeating: "見本県例示市架空町一丁目２番３号", count: 6),
            "方書": String(repeating: "ガーデンテラス＆スカイタワー", count: 6) + "（例示 一郎 様方）",
            "宛名": EdgeCases.hundredKanji, "肩書": twenty,
        ],
        ["住所": String(repeating: "あ、", count: 50), "方書": String(repeating: "（い）", count: 33)],
    ]

    private static func record(_ changes: [String: String]) -> [String: String] {
        InventedRecord.make(1, ["宛名": "番号 太郎"].merging(changes) { $1 })
    }

    private static func layout(_ document: DocumentType) throws -> Layout {
        try LayoutLoader().load(path: Checkout.layouts + "/\(document.identifier).yaml").layout
    }

    private static func page(
        _ document: DocumentType, _ changes: [String: String]
    ) throws -> ReadPage {
        let sheet = try PressedNotice.sheet(1, of: 3)
        return try PressedNotice.pages(of: [.init(document, record(changes), sheet)])[0]
    }

    /// Every word that belongs to the address: those that stand in a frame of the block.
    private static func block(_ page: ReadPage, _ layout: Layout) -> [PlacedWord] {
        let frames = layout.pages[0].elements.filter(\.isInWindow).map(\.frame)
        return page.words.filter { word in
            frames.contains { frame in
                (frame.left.points...frame.right.points).contains(word.centerX)
                    && (frame.top.points...frame.bottom.points).contains(word.centerY)
            }
        }
    }

    @Test(
        "All of it is within what is always seen, nothing else within what ever is",
        arguments: documents, addressees)
    func everywhere(_ document: DocumentType, _ changes: [String: String]) throws {
        let layout = try Self.layout(document)
        let envelope = try #require(layout.envelope)
        let page = try Self.page(document, changes)
        let block = Self.block(page, layout)
        let record = Self.record(changes)
        // Nothing of it is missing.
        let letters = block.map { $0.text.withoutSpaces }.joined().scalars.map(\.value).sorted()
        var expected = ["〒", "0000000-", record["敬称"] ?? "様", record["肩書"] ?? ""].joined()
        for name in ["住所", "方書", "宛名"] { expected += record[name] ?? "" }
        if document == .addressCarrier { expected += "転送不要" }
        #expect(letters == expected.withoutSpaces.scalars.map(\.value).sorted())
        // Moved to every corner of its play, the sheet shows all of it, and nothing else.
        let play = envelope.play
        for (right, down) in [
            (play.left * -1, play.up * -1), (play.left * -1, play.down), (play.right, play.up * -1),
            (play.right, play.down), (.zero, .zero),
        ] {
            for word in page.words {
                let moved = word.box.offset(by: Point(x: right, y: down))
                if block.contains(word) {
                    #expect(envelope.window.contains(moved), "\(word.text)")
                } else {
                    #expect(!envelope.window.overlaps(moved), "\(word.text)")
                }
            }
        }
    }

    @Test(
        "However long a name is, it leaves the customer barcode its clear zone",
        arguments: documents)
    func barcode(_ document: DocumentType) throws {
        let band = Rect(millimetres: 18, 54.5, 96, 8.5)
        for changes in Self.addressees {
            #expect(try Self.page(document, changes).words(touching: band).isEmpty)
        }
        let layout = try Self.layout(document)
        let envelope = try #require(layout.envelope)
        #expect(Rect(millimetres: 21, 54.5, 90, 8.5).bottom <= envelope.alwaysVisible.bottom)
        for element in layout.pages[0].elements
        where element.isInWindow && element.identifier != "customer-barcode" {
            #expect(!element.frame.overlaps(band))
        }
    }

    @Test(
        "The ink of the block is within the window as well: dots, not boxes", arguments: documents)
    func dots(_ document: DocumentType) throws {
        let layout = try Self.layout(document)
        let envelope = try #require(layout.envelope)
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let notices = try Self.addressees.map {
            PressedNotice(document, Self.record($0), try PressedNotice.sheet(1, of: 3))
        }
        let pdf = try FinishedPDF(
            bytes: try PressedNotice.bytes(of: notices, .live), folder: folder)
        let (always, ever) = (envelope.alwaysVisible, envelope.everVisible)
        for page in 1...notices.count {
            // Between what is seen at times and what is always seen there is paper.
            let strips = [
                Rect(
                    origin: ever.origin,
                    size: Size(width: ever.size.width, height: always.top - ever.top)),
                Rect(
                    origin: Point(x: ever.left, y: always.bottom),
                    size: Size(width: ever.size.width, height: ever.bottom - always.bottom)),
                Rect(
                    origin: ever.origin,
                    size: Size(width: always.left - ever.left, height: ever.size.height)),
                Rect(
                    origin: Point(x: always.right, y: ever.top),
                    size: Size(width: ever.right - always.right, height: ever.size.height)),
            ]
            for strip in strips {
                #expect(try Self.blackDots(in: strip, of: pdf, page: page) == 0, "page \(page)")
            }
            #expect(try Self.blackDots(in: always, of: pdf, page: page) > 1000)
        }
    }

    private static func blackDots(in area: Rect, of pdf: FinishedPDF, page: Int) throws -> Int {
        let scale = 300.0 / 72
        let (left, top) = (
            (area.left.points * scale).rounded(.up), (area.top.points * scale).rounded(.up)
        )
        let raster = try pdf.raster(
            page: page, left: Int(left), top: Int(top),
            width: Int((area.right.points * scale).rounded(.down) - left),
            height: Int((area.bottom.points * scale).rounded(.down) - top), resolution: 300)
        var count = 0
        for y in 0..<raster.height {
            for x in 0..<raster.width where raster[x, y] { count += 1 }
        }
        return count
    }
}
