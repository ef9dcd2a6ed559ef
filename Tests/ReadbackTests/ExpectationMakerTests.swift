internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Readback
internal import TestSupport
internal import Testing

@Suite("What the pages of a notice must show")
struct ExpectationMakerTests {
    private func page(_ kind: VolumeKind, _ number: Int = 0) throws -> PageExpectation {
        try TrueVolume.of(kind).expectations[number]
    }

    private func texts(_ page: PageExpectation, _ name: String) -> [String] {
        page.texts.filter { $0.name == name }.map(\.text)
    }

    @Test("Fields are filled in by name, in the form that the layout asks for")
    func fields() throws {
        let page = try page(.individual, 2)
        #expect(page.row == 2)
        #expect(texts(page, "氏名") == ["渡邉\u{E0110} 祐\u{E0103}一"])
        #expect(texts(page, "生年月日") == ["令和 2年 6月 1日"])
        #expect(texts(page, "個人番号")[0].count == 14)
        #expect(texts(page, "code.control-line")[0].contains("0000502"))
        #expect(page.symbols.map(\.name) == ["code.application-url"])
        let identifier = try #require(InventedRecords.all[1]["申請書ID"])
        #expect(try self.page(.expiry, 1).symbols[0].payload.hasSuffix(identifier))
    }

    @Test("What a record leaves empty, and what the layout sets for others alone, is not expected")
    func conditions() throws {
        #expect(texts(try page(.application, 0), "点字カナ").isEmpty)
        #expect(texts(try page(.application, 2), "点字カナ") == ["ヨシダ カズコ"])
        #expect(texts(try page(.expiry, 2), "宛名") == ["\u{20BB7}田 次郎\u{A0}様"])
        #expect(texts(try page(.individual), "code.reprint-mark").allSatisfy(\.isEmpty))
    }

    @Test("申請書ID stands on the form whole at the head and in two parts at the foot")
    func applicationID() throws {
        let parts = texts(try page(.application), "申請書ID").map { $0.filter { $0 != " " } }
        let identifier = try #require(InventedRecords.all[0]["申請書ID"])
        #expect(
            parts == [identifier, String(identifier.prefix(12)), String(identifier.dropFirst(12))])
    }

    @Test("A marker is a text of its own, to the left of its paragraph")
    func markers() throws {
        let page = try page(.individual)
        let marker = try #require(page.texts.firstIndex { $0.text == "○" })
        #expect(
            page.texts[marker].frame.right <= page.texts[marker + 1].frame.left
                + Length(points: 0.01))
        #expect(page.texts[marker + 1].text.hasPrefix("本通知書は"))
    }

    @Test(
        "Stamps are those of the purpose",
        arguments: [
            (PrintPurpose.live, [String]()), (.specimen, ["見本"]), (.archiveCopy, ["写し"]),
        ])
    func stamps(purpose: PrintPurpose, stamps: [String]) throws {
        let page = try page(.individual.printed(for: purpose))
        #expect(page.texts.filter(\.isStamp).map(\.text) == stamps)
        #expect(page.texts.compactMap(\.stampRotation) == stamps.map { _ in 35 })
    }

    @Test("Boxes to tick are there and not ticked; each has its outline")
    func ticks() throws {
        let page = try page(.application)
        #expect(page.ticks.count == 3 && page.ticks.allSatisfy { !$0.isMarked })
        #expect(page.ticks.allSatisfy { tick in page.marks.contains { $0.frame == tick.frame } })
    }

    @Test("A table has its cells, tints and rules; the bleed is the layout's")
    func tables() throws {
        let folder = try Checkout.temporaryFolder()
        defer { TemporaryFiles.remove(folder) }
        let postcard = try ColoredPostcard.write(into: folder, count: 1)
        let bench = try PrintingBench(VolumeKind(postcard.layout, nil))
        let notices = try bench.notices(try CSVRecords.read(postcard.residents))
        let pages = bench.expectations(notices, [bench.sheet(0, of: notices[0])])
        #expect(abs(pages[0].bleed.millimetres - 3) < 0.01)
        #expect(pages[0].texts.contains { $0.text == "番号" })
        #expect(texts(pages[0], "番号") == ["00000001", "00000001"])
        let table = Rect(millimetres: 10, 70, 80, 8)
        let inTable = pages[0].marks.filter { table.contains($0.frame) }
        #expect(inTable.count == 3)
        // The frame, a tint and the rule between the columns.
        #expect(inTable.contains { $0.frame.contains(table) && table.contains($0.frame) })
        #expect(pages[1].marks.count == 1 && pages[1].marks[0].form == .fill)
    }

    @Test("A blank page expects nothing")
    func blank() throws {
        let bench = try PrintingBench(.carrier)
        let blank = ExpectationMaker(layout: bench.layout, purpose: .live, issuerValues: [:])
            .blankPage(row: 4)
        #expect(blank.row == 4 && blank.texts.isEmpty && blank.symbols.isEmpty)
        #expect(blank.marks.isEmpty && blank.size == bench.layout.pageSize)
    }
}
