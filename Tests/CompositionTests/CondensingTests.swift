internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Letters are made narrower (長体) after wrapping and before shrinking, no more than needed")
struct CondensingTests {
    private static let name: [TextTemplate.Part] = [.value(name: "氏名", formats: [])]

    private func runs(
        _ value: String, width: Double, height: Double = 20, fit: FitPolicy,
        alignment: HorizontalAlignment = .left
    ) throws -> [GlyphRun] {
        let frame = Stage.frame(0, 0, width, height)
        let text = Stage.text(Self.name, frame: frame, alignment: alignment, fit: fit)
        return try Stage(elements: [text]).page([value, nil, nil]).items.runs
    }

    private func policy(_ lines: Int? = 1, _ size: Double? = nil, _ width: Double?) -> FitPolicy {
        FitPolicy(
            maximumLines: lines, minimumSize: size.map { Length(points: $0) },
            leastCondensing: width)
    }

    @Test(
        "The size stays, the width goes down by whole percents as far as it must",
        arguments: [(50.0, 1.0), (45, 0.9), (41, 0.82), (40.4, 0.8), (40, 0.8)])
    func condenses(width: Double, condensing: Double) throws {
        let run = try #require(
            try runs("番号花子山", width: width, fit: policy(1, 6, 0.8)).first)
        #expect(run.font.size.points == 10)
        #expect(run.font.condensing == condensing)
        #expect(run.text == "番号花子山")
        for (index, glyph) in run.glyphs.enumerated() {
            #expect(abs(glyph.x - Double(index) * 10 * condensing) < 1e-9)
        }
    }

    @Test("At its least width it is shrunk, and then condensed only as far as that size asks for")
    func condensesAndShrinks() throws {
        let run = try #require(try runs("番号花子山川", width: 40, fit: policy(1, 6, 0.8)).first)
        #expect(abs(run.font.size.points - 8.3) < 1e-9)
        #expect(run.font.condensing == 0.8)
        // 8 pt and 83 % would leave the same width: the letters keep the greater height.
        let wide = try #require(try runs("番号花子山川", width: 40, fit: policy(1, 6, nil)).first)
        #expect(abs(wide.font.size.points - 6.6) < 1e-9 && wide.font.condensing == 1)
    }

    @Test("Where the height of the frame is what is short, letters keep their width")
    func heightAlone() throws {
        let runs = try runs("番号花子\n山川", width: 60, height: 20, fit: policy(2, 5, 0.8))
        #expect(runs.map(\.font.condensing) == [1, 1])
        #expect(abs(runs[0].font.size.points - 8) < 1e-9)
    }

    @Test("A second line comes before a narrower letter")
    func wrapsFirst() throws {
        let two = try runs("番号花子山", width: 40, height: 30, fit: policy(2, 6, 0.8))
        #expect(two.map(\.text) == ["番号花子", "山"] && two.allSatisfy { $0.font.condensing == 1 })
        let narrow = try runs("番号花子山川通知書", width: 40, height: 30, fit: policy(2, 6, 0.8))
        #expect(narrow.map(\.text) == ["番号花子山", "川通知書"])
        #expect(narrow.allSatisfy { $0.font.condensing == 0.8 && $0.font.size.points == 10 })
    }

    @Test("Below its floor nothing is condensed: the record is rejected")
    func floor() {
        #expect(throws: DiagnosticFailure.self) {
            try runs("番号花子山川", width: 40, fit: policy(1, nil, 0.8))
        }
        // A floor between two percents is never undercut.
        #expect(throws: DiagnosticFailure.self) {
            try runs("番号花子山", width: 40.2, fit: policy(1, nil, 0.805))
        }
    }

    @Test("Centred, flush right and spread text stands by its narrower width")
    func alignments() throws {
        let fit = policy(1, nil, 0.8)
        func place(_ alignment: HorizontalAlignment) throws -> (Double, Double) {
            let run = try runs("番号花子山", width: 41, fit: fit, alignment: alignment)[0]
            return (run.origin.x.points, run.glyphs[4].x)
        }
        let (left, right, spread) = (
            try place(.left), try place(.right), try place(.distribute)
        )
        #expect(abs(left.0) < 1e-9 && abs(left.1 - 32.8) < 1e-9)
        #expect(abs(right.0) < 1e-9 && abs(right.1 - 32.8) < 1e-9)
        #expect(abs(spread.0) < 1e-9 && abs(spread.1 - 32.8) < 1e-9)
    }

    @Test(
        "A name of one word of 100 letters is never broken: it goes down to the floor, or is rejected"
    )
    func oneLongWord() throws {
        let word = String(repeating: "A", count: 100)
        let fit = policy(4, 6, 0.8)
        let run = try runs(word, width: 240, height: 60, fit: fit)
        #expect(run.count == 1 && run[0].text == word)
        #expect(run[0].font.size.points == 6 && run[0].font.condensing == 0.8)
        #expect(throws: DiagnosticFailure.self) {
            try runs(word, width: 239, height: 60, fit: fit)
        }
    }

    @Test("A name of 100 letters in words breaks at spaces only and loses none of them")
    func manyWords() throws {
        let words = ["MARIA", "DEL", "CARMEN", "CHRISTOPHER"]
        let name = (0..<14).map { words[$0 % 4] }.joined(separator: " ")
        let runs = try runs(name, width: 160, height: 60, fit: policy(4, 6, 0.8))
        let lines = runs.map { $0.text.split(separator: " ").map(String.init) }
        #expect(lines.count > 1)
        #expect(lines.flatMap(\.self).joined(separator: " ") == name)
        #expect(lines.allSatisfy { $0.allSatisfy(words.contains) })
    }

    @Test(
        "What is narrowed and shrunk is what the slow way finds: every size and width, from the top"
    )
    func reference() throws {
        for seed in UInt64(1)...120 {
            var random = SeededGenerator(state: seed)
            let alphabet = Array("番号花子山川ー。（）ABC 　12か\u{3099}𠮷")
            let text = String(
                (0..<Int.random(in: 3...30, using: &random)).map { _ in
                    alphabet.randomElement(using: &random)!
                })
            let (width, height) = (
                Double.random(in: 20...120, using: &random),
                Double.random(in: 10...50, using: &random)
            )
            let lines = [nil, 1, 2, 3].randomElement(using: &random)!
            let size = [nil, 5, 7.25].randomElement(using: &random)!
            let least = [nil, 0.7, 0.85].randomElement(using: &random)!
            let found = try? runs(
                text, width: width, height: height, fit: policy(lines, size, least))
            let expected = slowly(text, width, height, lines, size, least)
            #expect(found?.first.map { [$0.font.size.points, $0.font.condensing] } == expected)
        }
    }

    /// Tries every size and width of a text that may only be wrapped, in a frame that is as much
    /// larger as the letters are smaller.
    private func slowly(
        _ text: String, _ width: Double, _ height: Double, _ lines: Int?, _ least: Double?,
        _ narrowest: Double?
    ) -> [Double]? {
        func fits(_ size: Double, _ percent: Int) -> Bool {
            // The slack of a frame's height counts at the size that is used.
            (try? runs(
                text, width: width * 10 / size / (Double(percent) / 100),
                height: (height + 0.05) * 10 / size - 0.05, fit: policy(lines, nil, nil))) != nil
        }
        let floor = narrowest.map { Int(($0 * 100).rounded(.up)) } ?? 100
        let percents = stride(from: 100, through: floor, by: -1)
        var sizes = [10.0]
        if let least {
            for step in 1...60 {
                let size = (100 - Double(step)).rounded() / 10
                if size > least { sizes.append(size) }
            }
            sizes.append(least)
        }
        for size in sizes {
            if let percent = percents.first(where: { fits(size, $0) }) {
                return [size, Double(percent) / 100]
            }
        }
        return nil
    }
}
