internal import Diagnostics
internal import PageGraphics
internal import Testing

@testable internal import Readback

@Suite("Words held against the texts of a page")
struct TextComparisonTests {
    /// A text of 10 points in a frame of 100 × 20 points.
    private func text(
        _ text: String, _ name: String = "氏名", left: Double = 0, top: Double = 0,
        width: Double = 100, height: Double = 20, least: Double? = nil, mayOverlap: Bool = false,
        stamp: Double? = nil
    ) -> ExpectedText {
        ExpectedText(
            name: name, isOfRecord: true, place: .file("layout.yaml"), text: text,
            frame: rect(left, top, width, height), size: Length(points: stamp == nil ? 10 : 50),
            leastSize: least.map { Length(points: $0) }, mayOverlap: mayOverlap,
            stampRotation: stamp)
    }

    private func rect(_ left: Double, _ top: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(
            origin: Point(x: Length(points: left), y: Length(points: top)),
            size: Size(width: Length(points: width), height: Length(points: height)))
    }

    /// A word of 10 points a letter.
    private func word(
        _ letters: String, left: Double = 0, top: Double = 5, height: Double = 10
    ) -> PageWord {
        let width = Double(letters.unicodeScalars.count) * height
        return PageWord(letters: Array(letters.utf8), box: rect(left, top, width, height))
    }

    private func faults(_ texts: [ExpectedText], _ words: [PageWord]) -> [String] {
        TextComparison(texts, words: words).faults.map { "\($0.0.rawValue) \($0.1?.name ?? "-")" }
    }

    @Test("Words in any order of drawing are read by lines and from the left")
    func order() {
        let expected = [text("番号 太郎\n二行目", height: 40)]
        let words = [word("二行目", top: 25), word("太郎", left: 30), word("番号")]
        #expect(faults(expected, words).isEmpty)
        #expect(
            faults(
                expected, [word("二行目", top: 5), word("太郎", left: 30, top: 25), word("番号", top: 25)])
                == ["text-differs 氏名"])
    }

    @Test("Letters are compared as code points: what looks alike or is equivalent differs")
    func codePoints() {
        for (expected, found) in [
            ("\u{FA19}", "\u{795E}"), ("邉\u{E0110}", "邉"), ("邉\u{E0110}", "邉\u{E0111}"),
            ("\u{20BB7}", "吉"), ("が", "か\u{3099}"), ("一", "ー"), ("O", "0"),
        ] {
            #expect(faults([text(expected)], [word(found)]) == ["text-differs 氏名"])
            #expect(faults([text(expected)], [word(expected)]).isEmpty)
        }
    }

    @Test("A blank is the end of a word, of whatever width; none may be missing")
    func blanks() {
        for blank in [" ", "\u{3000}", "\u{A0}"] {
            #expect(faults([text("番号\(blank)太郎")], [word("番号太郎")]) == ["text-spacing 氏名"])
            #expect(
                faults([text("番号\(blank)太郎")], [word("番号"), word("太郎", left: 30)]).isEmpty)
            #expect(
                faults([text("番号\(blank)太郎")], [word("番"), word("号太郎", left: 20)])
                    == ["text-spacing 氏名"])
        }
        #expect(faults([text("番号太郎")], [word("番号"), word("太郎", left: 30)]).isEmpty)
    }

    @Test("A text without words is missing, a word without a text is unexpected")
    func presence() {
        #expect(faults([text("番号")], []) == ["text-missing 氏名"])
        #expect(faults([text(" ")], []).isEmpty)
        #expect(faults([text("番号")], [word("番号"), word("太郎", top: 90)]) == ["text-unexpected 氏名"])
        #expect(faults([], [word("太郎")]) == ["text-unexpected -"])
        #expect(faults([text("番号")], [word("番号"), word("番号")]) == ["text-differs 氏名"])
    }

    @Test("Of two frames around a word, the one whose text has it takes it; else the smaller one")
    func owners() {
        let texts = [text("番号", "a"), text("太郎", "b", width: 60)]
        #expect(faults(texts, [word("番号"), word("太郎", left: 30)]).isEmpty)
        #expect(
            faults(texts, [word("番号"), word("次郎", left: 30)]) == ["text-differs b"])
    }

    @Test("A word may leave its frame by a hair, a closing bracket by its blank half")
    func frames() {
        #expect(faults([text("番号", width: 20)], [word("番号", left: 0.5)]).isEmpty)
        #expect(faults([text("番号", width: 20)], [word("番号", left: 1)]) == ["text-outside-frame 氏名"])
        #expect(
            faults([text("番号", width: 20)], [word("番号", left: -1)]) == ["text-outside-frame 氏名"])
        #expect(faults([text("番。", width: 20)], [word("番。", left: 5)]).isEmpty)
        #expect(faults([text("番。", width: 20)], [word("番。", left: 7)]) == ["text-outside-frame 氏名"])
        #expect(faults([text("番号", height: 10)], [word("番号", top: 3)]).isEmpty)
        #expect(
            faults([text("番号", height: 10)], [word("番号", top: 3.5)]) == ["text-outside-frame 氏名"])
    }

    @Test("Type is no larger than the style and no smaller than its frame may ask for")
    func sizes() {
        #expect(faults([text("番", height: 30)], [word("番", height: 15.9)]).isEmpty)
        #expect(faults([text("番", height: 30)], [word("番", height: 16.5)]) == ["text-too-large 氏名"])
        #expect(faults([text("番")], [word("番", height: 6.5)]) == ["text-too-small 氏名"])
        #expect(faults([text("番", least: 7)], [word("番", height: 6.5)]).isEmpty)
    }

    @Test("Texts that stand on each other are found, unless the layout allows it")
    func overlaps() {
        let words = [word("番号"), word("太郎", left: 10, top: 8)]
        let lower = text("太郎", "b", top: 5)
        #expect(faults([text("番号", "a"), lower], words) == ["text-overlap a"])
        #expect(faults([text("番号", "a", mayOverlap: true), lower], words).isEmpty)
        #expect(
            faults([text("番号", "a"), lower], [word("番号"), word("太郎", left: 20.5)]).isEmpty)
    }

    @Test("A stamp is found by its size and its middle, and not mistaken for small text")
    func stamps() {
        let stamp = text("見本", "stamp", width: 200, height: 100, stamp: 35)
        #expect(faults([stamp], [word("見本", left: 50, top: 20, height: 60)]).isEmpty)
        #expect(
            faults([stamp], [word("見本", left: 50, top: 20)])
                == ["text-unexpected stamp", "text-missing stamp"])
        #expect(
            faults([stamp], [word("写し", left: 50, top: 20, height: 60)])
                == ["text-unexpected stamp", "text-missing stamp"])
    }
}
