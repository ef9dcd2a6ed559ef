internal import Testing

@testable internal import Readback

@Suite("Instructions of a page cut into tokens")
struct ContentScannerTests {
    /// The tokens as words: numbers and names as such, operations by what they do.
    private func words(_ contents: String) -> [String] {
        var scanner = ContentScanner(Array(contents.utf8))
        var words: [String] = []
        while let token = scanner.next() {
            switch token {
            case .number(let number): words.append("\(number)")
            case .name(let name): words.append(name)
            case .operation(let operation): words.append("\(operation)")
            case .other: continue
            }
        }
        return words
    }

    @Test("Numbers in all their forms")
    func numbers() {
        #expect(
            words("1 -2 +3 .5 -.25 4. 0.000001") == [
                "1.0", "-2.0", "3.0", "0.5", "-0.25", "4.0", "1e-06",
            ])
    }

    @Test("Names end at white space and delimiters")
    func names() {
        #expect(words("/a0 gs/x6 Do[/b]") == ["/a0", "other", "/x6", "drawObject", "/b"])
    }

    @Test("Nothing within a string is an instruction")
    func strings() {
        #expect(words("(q Q) Tj") == ["showText"])
        #expect(words("(a\\) q) q") == ["save"])
        #expect(words("(a (nested (q)) Q) q") == ["save"])
        #expect(words("(a\\\\) q") == ["save"])
        #expect(words("<71 51> q") == ["save"])
        #expect(words("[(q)-36(Q)] TJ") == ["-36.0", "showText"])
        #expect(words("% q Q\nq") == ["save"])
        #expect(words("(never closed q") == [])
    }

    @Test("Operators that look alike are told apart")
    func operators() {
        #expect(
            words("q Q cm re m l W W* n f f* F S s B B* b b* Do w BT Tm Td TD Tz Tj TJ ' \" sh BI")
                == [
                    "save", "restore", "transform", "rectangle", "start", "point", "clip", "clip",
                    "endOfPath", "fill", "fill", "fill", "stroke", "stroke", "fillAndStroke",
                    "fillAndStroke", "fillAndStroke", "fillAndStroke", "drawObject", "lineWidth",
                    "beginText", "textMatrix", "textMove", "textMove", "textWidth", "showText",
                    "showText", "showText", "showText",
                    "foreignMark", "foreignMark",
                ])
        #expect(words("rg gs ri Tf Tc BDC EMC scn d0 qq") == Array(repeating: "other", count: 10))
    }
}
