internal import Composition
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Testing

@Suite("Each page bears the values of the sheet it is on")
struct SheetTests {
    private static let notice = Notice(
        schema: Stage.schema, row: 1, values: [.text("番号花子"), nil, nil])

    @Test("Front and back of a sheet bear the same, the next sheet its own")
    func sheets() throws {
        var stage = Stage(elements: [Stage.text([.value(name: "code.sheet", formats: [])])])
        stage.sides = [.front, .back, .front]
        let composer = try stage.composer()
        let pages = try composer.pages(for: Self.notice, sheets: [Stage.sheet(2), Stage.sheet(3)])
        #expect(pages.map { $0.items.runs.map(\.text) } == [["2"], ["2"], ["3"]])
        let same = try composer.pages(for: Self.notice, sheet: Stage.sheet(1))
        #expect(same.map { $0.items.runs.map(\.text) } == [["1"], ["1"], ["1"]])
    }

    @Test("The reprint mark stands where the layout asks for it, and is nothing at all before")
    func reprint() throws {
        let number = Stage.text([.value(name: "code.serial", formats: [])])
        let mark = Stage.text([.value(name: "code.reprint-mark", formats: [])])
        let marked = try Stage(elements: [number, mark]).composer()
        let plain = try Stage(elements: [number]).composer()
        let first = try marked.pages(for: Self.notice, sheet: Stage.sheet())
        #expect(try first == plain.pages(for: Self.notice, sheet: Stage.sheet()))
        let again = try marked.pages(for: Self.notice, sheet: Stage.sheet(reprintMark: "再印刷"))
        #expect(again[0].items.runs.map(\.text) == ["10000019", "再印刷"])
    }
}
