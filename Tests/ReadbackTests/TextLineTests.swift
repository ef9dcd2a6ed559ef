internal import PageGraphics
internal import Testing

@testable internal import Readback

@Suite("Lines of pdftotext")
struct TextLineTests {
    private func line(_ text: String) -> TextReader.Line {
        Array(text.utf8).withUnsafeBufferPointer { TextReader.Line($0) }
    }

    private func word(_ text: String) -> PageWord? {
        if case .word(let word) = line(text) { word } else { nil }
    }

    @Test("A word has its box and its letters")
    func word() throws {
        let word = try #require(
            self.word("    <word xMin=\"1.5\" yMin=\"-2.25\" xMax=\"11.5\" yMax=\"7.75\">様</word>"))
        #expect(word.letters == Array("様".utf8))
        #expect(word.box.left.points == 1.5 && word.box.top.points == -2.25)
        #expect(word.box.size == Size(width: Length(points: 10), height: Length(points: 10)))
    }

    @Test(
        "References to characters are letters",
        arguments: [
            ("&lt;&gt;&amp;", "<>&"), ("O&apos;B", "O'B"), ("O&#39;B", "O'B"), ("&quot;", "\""),
            ("&amp;lt;", "&lt;"), ("a&b", "a&b"), ("&", "&"), ("渡邉\u{E0110}", "渡邉\u{E0110}"),
        ])
    func references(written: String, read: String) {
        let box = "xMin=\"0\" yMin=\"0\" xMax=\"1\" yMax=\"1\""
        #expect(word("<word \(box)>\(written)</word>")?.letters == Array(read.utf8))
    }

    @Test("A page has its size; its end is seen")
    func page() {
        guard case .page(let size) = line("  <page width=\"595.28\" height=\"841.89\">") else {
            Issue.record("no page")
            return
        }
        #expect(size == Size(width: Length(points: 595.28), height: Length(points: 841.89)))
        guard case .pageEnd = line("  </page>") else {
            Issue.record("no end")
            return
        }
    }

    @Test(
        "What is no word and no page is passed over",
        arguments: [
            "", "<word", "<word >", "<word xMin=\"1\">", "<word xMin=\"1\" yMin=\"x\" xMax=\"\"",
            "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4", "<page width=\"\">",
            "<doc>", "<!DOCTYPE html>", "</body>", "<wording xMin=\"1\">",
        ])
    func others(text: String) {
        guard case .other = line(text) else {
            Issue.record("taken for something")
            return
        }
    }

    @Test("A word without letters and one with a box of nothing")
    func empty() {
        let box = "xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\""
        #expect(word("<word \(box)></word>")?.letters == [])
        #expect(word("<word \(box)>")?.letters == [])
    }
}
