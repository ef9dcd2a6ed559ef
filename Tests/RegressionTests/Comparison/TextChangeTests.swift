internal import Readback
internal import Regression
internal import Testing

@Suite("Words of two pages")
struct TextChangeTests {
    private let gothic = PageReading.Style(font: "Gothic", size: 10.5, ink: "#000000")

    private func word(
        _ text: String, _ left: Double, _ top: Double, width: Double? = nil,
        _ styles: [PageReading.Style]? = nil
    ) -> PageReading.Word {
        let width = width ?? Double(text.count) * 3.7
        return PageReading.Word(
            text: text,
            frame: PageReading.Frame(left: left, top: top, width: width, height: 3.7),
            origin: PageReading.Origin(left: left, top: top + 3), styles: styles ?? [gothic])
    }

    private var letter: [PageReading.Word] {
        [
            word("霞", 20, 40), word("太郎", 26, 40), word("様", 36, 40), word("通知", 20, 60),
            word("します。", 30, 60), word("以上", 100, 200),
        ]
    }

    private func changes(_ edit: (inout [PageReading.Word]) -> Void) -> [PageChange] {
        var after = letter
        edit(&after)
        return PageComparer.textChanges(before: letter, after: after)
    }

    @Test("The same words in the same places are no change, in whatever order they are drawn")
    func same() {
        #expect(changes { _ in }.isEmpty)
        #expect(changes { $0.reverse() }.isEmpty)
        #expect(changes { $0[0] = word("霞", 20.1, 40.1) }.isEmpty)
    }

    @Test("One lost 「様」 is one change", arguments: [2])
    func lost(index: Int) {
        let changes = changes { $0.remove(at: index) }
        #expect(changes.map(\.kind) == [.lost])
        #expect(changes.first?.before == "様" && changes.first?.after == nil)
        #expect(changes.first?.beforeFrame?.left == 36 && changes.first?.beforeFrame?.top == 40)
        #expect(changes.first?.verdict == .unacceptable)
    }

    @Test("A lost letter within a word is named alone, and where it stood")
    func lostLetter() {
        let before = [word("霞太郎様", 20, 40)]
        let changes = PageComparer.textChanges(before: before, after: [word("霞太郎", 20, 40)])
        #expect(changes.map(\.kind) == [.lost])
        #expect(changes.first?.before == "様")
        #expect(abs((changes.first?.beforeFrame?.left ?? 0) - (20 + 3 * 3.7)) < 0.01)
    }

    @Test("Added and reworded words")
    func added() {
        let added = changes { $0.append(word("御中", 36, 80)) }
        #expect(added.map(\.kind) == [.added] && added.first?.after == "御中")
        let reworded = changes { $0[5] = word("以下", 100, 200) }
        #expect(reworded.map(\.kind) == [.reworded])
        #expect(reworded.first?.before == "以上" && reworded.first?.after == "以下")
    }

    @Test("A variation selector that is gone is a change")
    func selector() {
        let changes = PageComparer.textChanges(
            before: [word("樋\u{E0101}口", 20, 40)], after: [word("樋口", 20, 40)])
        #expect(changes.map(\.kind) == [.reworded])
    }

    @Test("A movement of more than 0.1 mm has its direction", arguments: [0.11, 0.3, 2.5])
    func moved(distance: Double) {
        let changes = changes { $0[5] = word("以上", 100 + distance, 200) }
        #expect(changes.map(\.kind) == [.moved])
        #expect(changes.first?.detail.hasPrefix("右へ") == true)
        #expect(changes.first?.verdict == (distance < 0.2 ? .distinguishable : .unacceptable))
    }

    @Test("A paragraph that stands lower is one change; words far apart are two")
    func paragraph() {
        let near = changes { words in
            for index in 0..<3 {
                words[index] = word(words[index].text, [20, 26, 36][index], 40.3)
            }
        }
        #expect(near.map(\.kind) == [.moved])
        #expect(near.first?.before == "霞 太郎 様" && near.first?.detail == "下へ0.30 mm")
        let far = changes { words in
            words[0] = word("霞", 20, 40.3)
            words[5] = word("以上", 100, 200.3)
        }
        #expect(far.count == 2)
    }

    @Test("Words that change places have moved, and a page's end to the other is far")
    func exchanged() {
        let changes = changes { words in
            words[0] = word("霞", 100, 200)
            words[5] = word("以上", 20, 40)
        }
        #expect(changes.count == 2)
        #expect(changes.allSatisfy { $0.kind == .reworded || $0.kind == .moved })
    }

    @Test(
        "Font, size and ink",
        arguments: [
            ("Mincho", 10.5, "#000000"), ("Gothic", 10.3, "#000000"), ("Gothic", 10.5, "#ff0000"),
        ]
    )
    func restyled(font: String, size: Double, ink: String) {
        let style = PageReading.Style(font: font, size: size, ink: ink)
        let changes = changes { $0[5] = word("以上", 100, 200, [style]) }
        #expect(changes.map(\.kind) == [.restyled])
        #expect(changes.first?.verdict == .unacceptable)
    }

    @Test("A glyph from another font within a word is a change of looks")
    func glyph() {
        let other = PageReading.Style(font: "Other", size: 10.5, ink: "#000000")
        let changes = changes { $0[1] = word("太郎", 26, 40, [gothic, other]) }
        #expect(changes.map(\.kind) == [.restyled])
    }

    @Test("Wider letters are seen though they begin in the same place")
    func width() {
        let changes = changes { $0[5] = word("以上", 100, 200, width: 7.8) }
        #expect(changes.map(\.kind) == [.restyled])
        #expect(changes.first?.detail == "幅が7.40 mmから7.80 mm")
    }

    @Test("A program that cuts words elsewhere changes nothing")
    func division() {
        let before = [word("通知", 20, 60), word("します。", 27.4, 60)]
        let after = [word("通知します。", 20, 60)]
        #expect(PageComparer.textChanges(before: before, after: after).isEmpty)
        #expect(PageComparer.textChanges(before: after, after: before).isEmpty)
    }

    @Test("One of many signs that are alike is the one that is lost")
    func alike() {
        let signs = (0..<9).map { word("○", 20, 40 + 5 * Double($0)) }
        var after = signs
        after.remove(at: 4)
        let changes = PageComparer.textChanges(before: signs, after: after)
        #expect(changes.map(\.kind) == [.lost])
        #expect(changes.first?.beforeFrame?.top == 60)
    }
}
