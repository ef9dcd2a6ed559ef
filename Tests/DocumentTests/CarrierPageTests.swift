internal import Diagnostics
internal import Foundation
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("宛名台紙 as it goes into a window envelope")
struct CarrierPageTests {
    /// What is seen wherever the sheet lies in the envelope.
    private static func window() throws -> Rect {
        try #require(try layout().envelope).alwaysVisible
    }
    /// Kept free for the customer barcode.
    private static let barcode = Rect(millimetres: 18, 54.5, 95, 8.5)

    static let records: [[String: String]] = [
        ["郵便番号": "951-8550", "住所": "○○県△△市□□町1-1-1", "方書": "", "宛名": "番号 花子"],
        ["郵便番号": "0000001", "住所": "○○市1", "方書": "△△荘", "宛名": "一"],
        [
            "郵便番号": "000-0002", "住所": String(repeating: "○○県△△市□□町大字見本字例示1234番地5", count: 3),
            "方書": String(repeating: "グランドメゾン見本ヶ丘サウスウエストタワー2305号室", count: 2),
            "宛名": "SAMPLE MARIA FERNANDA ALEJANDRA DE LOS EJEMPLOS（サンプル マリア）",
        ],
        ["郵便番号": "0000003", "住所": "葛󠄂原𠮷町1", "方書": "", "宛名": "辻󠄂 𠮷子"],
        [
            "郵便番号": "0000004", "住所": "○○市2", "方書": "",
            "宛名": String(EdgeCases.hundredKanji.prefix(100)),
        ],
    ]

    static func layout() throws -> Layout {
        try LayoutLoader().load(path: Checkout.layouts + "/address-carrier.yaml").layout
    }

    static func frame(_ identifier: String) throws -> Rect {
        try #require(
            try layout().pages[0].elements.first { $0.identifier == identifier }
        ).frame
    }

    private static func page(
        _ record: [String: String], _ purpose: PrintPurpose = .live, reprintMark: String = ""
    ) throws -> ReadPage {
        let sheet = try PressedNotice.sheet(1, of: 3, reprintMark: reprintMark)
        return try PressedNotice.pages(of: [.init(.addressCarrier, record, sheet)], purpose)[0]
    }

    @Test("The window shows the address, the name with 様 and 転送不要", arguments: records)
    func window(_ record: [String: String]) throws {
        let page = try Self.page(record)
        func text(_ identifier: String) throws -> String {
            page.text(in: try Self.frame(identifier)).withoutSpaces
        }
        let code = try #require(record["郵便番号"]).filter { $0 != "-" }
        #expect(try text("postcode") == "〒\(code.prefix(3))-\(code.suffix(4))")
        let address = (record["住所"] ?? "") + (record["方書"] ?? "")
        #expect(try text("address").scalars == address.withoutSpaces.scalars)
        let recipient = (record["宛名"] ?? "").withoutSpaces + "様"
        #expect(try text("recipient").scalars == recipient.scalars)
        #expect(try text("no-forwarding") == "転送不要")
        let window = try Self.window()
        for identifier in ["postcode", "address", "recipient", "no-forwarding"] {
            let frame = try Self.frame(identifier)
            #expect(window.contains(frame))
            #expect(page.words(touching: frame).allSatisfy { window.contains($0.box) })
        }
        #expect(page.words(touching: Self.barcode).isEmpty)
        #expect(page.collisions().isEmpty)
        #expect(page.strayWords(on: .a4).isEmpty)
    }

    @Test("It says how many sheets belong together, which piece it is, and who sends it")
    func numbers() throws {
        let page = try Self.page(Self.records[0])
        func text(_ identifier: String) throws -> String {
            page.text(in: try Self.frame(identifier))
        }
        #expect(try text("control-line") == "202004241 151017 0000002 00000013 1/3")
        #expect(try text("mail-piece") == "0000002")
        #expect(try text("sheets") == "3枚")
        #expect(page.drawnWords.contains("この宛名台紙を含めて3枚です。"))
        #expect(try text("sender") == "○○市")
        #expect(try text("reprint-mark") == "")
        #expect(page.stamps.isEmpty)
    }

    @Test("No text touches a rule, and no type is smaller than 7 pt", arguments: records)
    func typography(_ record: [String: String]) throws {
        let page = try Self.page(record, reprintMark: "再印刷")
        let rules = try Self.layout().pages[0].elements.flatMap(\.rules)
        #expect(!rules.isEmpty)
        for rule in rules { #expect(page.words(touching: rule).isEmpty) }
        #expect(page.words.allSatisfy { $0.height > 6.98 })
    }

    @Test("A specimen says 見本, a copy 写し, beside the window")
    func overlays() throws {
        let window = try #require(try Self.layout().envelope).everVisible
        for (purpose, stamp) in [(PrintPurpose.specimen, "見本"), (.archiveCopy, "写し")] {
            let page = try Self.page(Self.records[0], purpose)
            #expect(Set(page.stamps.flatMap(\.text)) == Set(stamp))
            #expect(page.stamps.allSatisfy { !$0.box.overlaps(window) })
        }
    }

    @Test("In one volume a carrier and a notice each keep what is printed on all of their kind")
    func besideNotices() throws {
        let record = InventedRecord.make(1)
        let pages = try PressedNotice.pages(of: [
            .init(.addressCarrier, Self.records[0], try PressedNotice.sheet(1, of: 3)),
            .init(.individualNumberNotice, record, try PressedNotice.sheet(2, of: 3)),
            .init(.individualNumberNotice, record, try PressedNotice.sheet(3, of: 3)),
        ])
        #expect(pages.count == 5)
        #expect(
            pages.map { $0.drawnWords.contains("転送不要") } == [true, false, false, false, false])
        #expect(
            pages.map { $0.drawnWords.contains("個人番号通知書") } == [false, true, false, true, false])
        // Every side of every sheet counts the sheets of the piece.
        for (page, count) in zip(pages, ["1/3", "2/3", "2/3", "3/3", "3/3"]) {
            #expect(page.words.contains { $0.text == count })
        }
    }
}
