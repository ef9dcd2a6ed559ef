internal import Regression
internal import Testing

@Suite("What became of the marks of a page")
struct DisplayComparisonTests {
    private let name = DisplayMark(
        form: .text, owner: "氏名", left: 20_000, top: 30_000, width: 20_000, height: 4_233,
        style: "mincho 12pt K100", words: "見本 葵 様", digest: "aa")
    private let rule = DisplayMark(
        form: .line, owner: "", left: 10_000, top: 40_000, width: 100_000, height: 0,
        style: "線 0.25pt K100")
    private let code = DisplayMark(
        form: .symbol, owner: "交付申請用QRコード", left: 10_000, top: 50_000, width: 15_000,
        height: 15_000, style: "41×41", digest: "bb")

    private func changes(
        _ before: [DisplayMark], _ after: [DisplayMark], sources: [String?] = []
    ) -> [PageChange] {
        func list(_ marks: [DisplayMark]) -> DisplayList {
            DisplayList(width: 210_000, height: 297_000, bleed: 0, marks: marks)
        }
        return DisplayComparison.changes(before: list(before), after: list(after), sources: sources)
    }

    private func changed(
        _ mark: DisplayMark, _ change: (inout DisplayMark) -> Void
    ) -> PageChange? {
        var other = mark
        change(&other)
        let all = changes([rule, mark, code], [rule, other, code], sources: [nil, "a:1:1", nil])
        return all.count == 1 ? all[0] : nil
    }

    @Test("The same marks in the same order are no change")
    func same() { #expect(changes([name, rule, code], [name, rule, code]).isEmpty) }

    @Test("A word that is gone is lost, whatever stood beside it")
    func lost() throws {
        let change = try #require(
            changed(name) {
                $0.words = "見本 葵"; $0.width = 15_000
            })
        #expect(change.kind == .lost)
        #expect(change.before == " 様")
        #expect(change.after == nil)
        #expect(change.source == "a:1:1")
    }

    @Test("A variation selector that is gone is a change")
    func selector() throws {
        var old = name
        old.words = "葛\u{E0100}"
        var new = name
        new.words = "葛"
        let change = try #require(changes([old], [new]).first)
        #expect(change.kind == .lost)
        #expect(change.detail.contains(#"\u{E0100}"#))
    }

    @Test("A blank more or less is another wording, and named")
    func blank() throws {
        let change = try #require(changed(name) { $0.words = "見本葵 様" })
        #expect(change.kind == .reworded)
        #expect(change.detail.contains("空白1字"))
    }

    @Test("Elsewhere is moved, and by how much is said")
    func moved() throws {
        let change = try #require(
            changed(name) {
                $0.left += 300; $0.top -= 1_000
            })
        #expect(change.kind == .moved)
        #expect(change.detail == "右へ0.300 mm、上へ1.000 mm")
    }

    @Test("Another size, font or glyph is another style")
    func restyled() {
        #expect(changed(name) { $0.style = "mincho 11.8pt K100" }?.kind == .restyled)
        #expect(changed(name) { $0.digest = "ac" }?.kind == .restyled)
        #expect(
            changed(name) {
                $0.width += 100; $0.digest = "ad"
            }?.kind == .restyled)
    }

    @Test("Rules are redrawn or moved, codes are codes")
    func others() {
        #expect(changed(rule) { $0.style = "線 0.3pt K100" }?.kind == .redrawn)
        #expect(changed(rule) { $0.top += 200 }?.kind == .moved)
        #expect(changed(code) { $0.digest = "bc" }?.kind == .symbol)
        #expect(changed(code) { $0.left += 80 }?.kind == .symbol)
    }

    @Test("What is gone or new altogether is told with the line that may own it")
    func goneAndNew() {
        let gone = changes([name, rule], [rule])
        #expect(gone.map(\.kind) == [.lost])
        #expect(gone[0].before == name.words)
        let new = changes([rule], [rule, name], sources: [nil, "a:2:3"])
        #expect(new.map(\.kind) == [.added])
        #expect(new[0].source == "a:2:3")
    }

    @Test("What now lies under what it lay over is told")
    func order() {
        let all = changes([name, code], [code, name])
        #expect(all.count == 1)
        #expect(all[0].detail == "重なりの順が違います")
    }

    @Test("Another paper is told first")
    func paper() {
        let all = DisplayComparison.changes(
            before: DisplayList(width: 210_000, height: 297_000, bleed: 0, marks: []),
            after: DisplayList(width: 210_000, height: 297_000, bleed: 3_000, marks: []))
        #expect(all.map(\.kind) == [.page])
    }
}
