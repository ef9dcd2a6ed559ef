internal import Readback
internal import Regression
internal import Testing

@Suite("Changes of many pages in words")
struct ChangeSummarizerTests {
    private func page(_ index: Int, _ changes: [PageChange]) -> PageResult {
        PageResult(
            document: "a.pdf", specimen: "", page: index, label: "\(10_000_000 + index)",
            state: changes.isEmpty ? .passed : .changed, changes: changes)
    }

    private func lost(_ text: String, left: Double, top: Double) -> PageChange {
        PageChange(
            .lost, seenBy: .text, before: text,
            beforeFrame: PageFrame(left: left, top: top, width: 4, height: 4))
    }

    private func tally(_ pages: [[(text: String, left: Double, top: Double)]]) -> WordTally {
        var tally = WordTally()
        for (index, words) in pages.enumerated() {
            tally.add(
                PageReading.Content(
                    number: index + 1, label: nil, width: 210, height: 297,
                    words: words.map {
                        PageReading.Word(
                            text: $0.text,
                            frame: .init(left: $0.left, top: $0.top, width: 4, height: 4))
                    }, symbols: nil))
        }
        return tally
    }

    /// Forty pages with a name each, of which a third are alike, and 「様」 behind it.
    private var volume: WordTally {
        tally(
            (0..<40).map { index in
                [
                    (index % 3 == 0 ? "佐藤" : "名前\(index)", 20, 42),
                    ("様", 60 + Double(index % 5), 42),
                ]
            })
    }

    @Test("A word of the form is told with its place and its pages, the most first")
    func form() {
        let pages = (0..<40).map { index in
            page(index, index < 12 ? [lost("様", left: 90, top: 42)] : [])
        }
        let summary = ChangeSummarizer(.formOnly(before: volume, after: WordTally()))
            .summary(of: pages)
        #expect(summary.map(\.text) == ["「様」が消えました（左から90.0 mm、上から42.0 mm）"])
        #expect(summary.first?.pageCount == 12 && summary.first?.ofPages == 40)
        #expect(summary.first?.firstPages == ["10000000", "10000001", "10000002"])
    }

    @Test("A word that stands behind names of any length is one change")
    func ranges() {
        let pages = (0..<40).map { page($0, [lost("様", left: 60 + Double($0 % 5), top: 42)]) }
        let summary = ChangeSummarizer(.formOnly(before: volume, after: WordTally()))
            .summary(of: pages)
        #expect(summary.map(\.text) == ["「様」が消えました（左から60.0〜64.0 mm、上から42.0 mm）"])
    }

    @Test("A frequent name is a value all the same, and names are one change")
    func names() {
        let pages = (0..<40).map { index in
            page(index, [lost(index % 3 == 0 ? "佐藤" : "名前\(index)", left: 20, top: 42)])
        }
        let summary = ChangeSummarizer(.formOnly(before: volume, after: WordTally()))
            .summary(of: pages)
        #expect(summary.map(\.text) == ["値が消えました（左から20.0 mm、上から42.0 mm）"])
        #expect(summary.first?.pageCount == 40)
    }

    @Test("A household's pages are too few to tell a name from the form")
    func fewPages() {
        let few = tally((0..<9).map { _ in [("佐藤", 20, 42)] })
        let pages = (0..<9).map { page($0, [lost("佐藤", left: 20, top: 42)]) }
        let closed = ChangeSummarizer(.formOnly(before: few, after: few)).summary(of: pages)
        #expect(closed.allSatisfy { !$0.text.contains("佐藤") })
        let open = ChangeSummarizer(.everything).summary(of: pages)
        #expect(open.map(\.text) == ["「佐藤」が消えました（左から20.0 mm、上から42.0 mm）"])
    }

    @Test("A residence that many share is a value where others have another")
    func sharedAddress() {
        let tally = tally(
            (0..<100).map { [($0 < 30 ? "さくら苑" : "番地\($0)", 20, 50)] })
        let pages = (0..<30).map { page($0, [lost("さくら苑", left: 20, top: 50)]) }
        let summary = ChangeSummarizer(.formOnly(before: tally, after: tally)).summary(of: pages)
        #expect(summary.map(\.text) == ["値が消えました（左から20.0 mm、上から50.0 mm）"])
    }

    @Test("Missing and new pages are told; English has the same numbers")
    func presence() {
        let pages = [
            PageResult(document: "a", specimen: "", page: 1, label: "1", state: .missing),
            PageResult(document: "a", specimen: "", page: 2, label: "2", state: .new),
        ]
        #expect(
            ChangeSummarizer(.everything).summary(of: pages).map(\.text)
                == ["ページがなくなりました", "ページが増えました"])
        let english = ChangeSummarizer(.everything, language: .english)
            .summary(of: [page(1, [lost("様", left: 90, top: 42)])])
        #expect(english.map(\.text) == ["「様」 is gone (left 90.0 mm, top 42.0 mm)"])
    }
}
