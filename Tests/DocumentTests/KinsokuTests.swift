internal import LayoutDescription
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite(
    "禁則 over random text in the fonts themselves: what may begin and end a line, and nothing lost")
struct KinsokuTests {
    /// JIS X 4051, written down here again: what no line begins with, and what none ends with.
    private static let notAtStart = Set("、。，．・：；？！）］｝」』】〉》〕ゝゞ々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ")
    private static let notAtEnd = Set("（［｛「『【〈《〔")
    private static let pieces = [
        "山", "番号", "見本町", "大字", "、", "。", "・", "ー", "っ", "ッ", "ょ", "々", "（", "）", "「", "」", "『",
        "』",
        "！", "？", "アパート", "マンション", "123", "45-6", "号室", " ", "　", "TOKYO", "Garden", "Tower",
        "辻\u{E0102}", "𠮷", "か\u{3099}", "﨑", "葛\u{E0102}", "方", "、（", "」、",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        let count = Int.random(in: 4...40, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
    }

    private static func withoutBlanks(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" }
    }

    /// How many scalars other than blanks stand before each blank.
    private static func blanks(_ text: String) -> Set<Int> {
        var blanks: Set<Int> = []
        var count = 0
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "\u{3000}" { blanks.insert(count) } else { count += 1 }
        }
        return blanks
    }

    @Test("Eight times 250 texts", arguments: UInt64(1)...8)
    func lines(seed: UInt64) throws {
        let typesetting = try Typesetting()
        var random = SeededGenerator(state: seed)
        var broken = 0
        for _ in 0..<250 {
            let text = Self.text(&random)
            let fit = FitPolicy(
                maximumLines: nil,
                minimumSize: [nil, Length(points: 6)].randomElement(using: &random)!,
                leastCondensing: [nil, 0.8].randomElement(using: &random)!)
            guard
                let runs = try typesetting.runs(
                    text, width: .random(in: 40...160, using: &random),
                    height: .random(in: 30...120, using: &random), fit: fit)
            else { continue }
            let lines = Typesetting.lines(runs)
            if lines.count > 1 { broken += 1 }
            #expect(Self.withoutBlanks(lines.joined()) == Self.withoutBlanks(text))
            let blanks = Self.blanks(text)
            var position = 0
            for (line, next) in zip(lines, lines.dropFirst()) {
                let (end, start) = (try #require(line.last), try #require(next.first))
                #expect(!Self.notAtStart.contains(start), "a line begins with \(start)")
                #expect(!Self.notAtEnd.contains(end), "a line ends with \(end)")
                position += Self.withoutBlanks(line).count
                let isInWord = end.isASCII && end.isLetter && start.isASCII && start.isLetter
                #expect(!isInWord || blanks.contains(position), "a word is broken")
                // A base and what modifies it are one character, and stay on one line.
                #expect(
                    next.unicodeScalars.first.map { !$0.properties.isVariationSelector } ?? true)
                #expect(next.unicodeScalars.first != "\u{3099}")
            }
        }
        #expect(broken > 100)
    }

    @Test("A line ends where its text has a blank, if it has words")
    func words() throws {
        let typesetting = try Typesetting()
        let words = [
            "WICKRAMASINGHE", "ARACHCHIGE", "DON", "NUWAN", "PRADEEP", "KUMARA", "DE", "LA", "CRUZ",
            "MONTEVERDE", "MARIA", "GUADALUPE", "ESPERANZA",
        ]
        let name = words.joined(separator: " ")
        for width in stride(from: 110.0, through: 400, by: 7) {
            guard
                let runs = try typesetting.runs(
                    name, width: width, height: 46, size: 16,
                    fit: FitPolicy(
                        maximumLines: 3, minimumSize: Length(points: 5), leastCondensing: 0.8))
            else { continue }
            let lines = Typesetting.lines(runs)
            #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
        }
    }

    /// Names of two to five characters; variation sequences, other planes and combining marks are
    /// one each, and so is a blank.
    private static let short = [
        "山一", "辻\u{E0102}一", "𠮷田", "か\u{3099}な", "辻\u{E0102}𠮷﨑", "見本花", "見本 花",
        "葛\u{E0102}城 葛\u{E0103}",
        "番号花子", "髙橋德子乙", "か\u{3099}き\u{3099}く\u{3099}け\u{3099}こ\u{3099}",
    ]

    @Test("均等割付 spreads a short name from edge to edge, each character one", arguments: short)
    func distributed(name: String) throws {
        let runs = try #require(
            try Typesetting().runs(
                name, width: 100, height: 15, fit: .reject, alignment: .distribute))
        #expect(
            runs.map(\.text).joined().unicodeScalars.elementsEqual(name.unicodeScalars))
        // Where each character begins, and how wide it is: an em, a blank half or a third of one.
        var starts: [Double] = []
        for run in runs {
            var glyph = 0
            for cluster in run.clusters {
                starts.append(run.origin.x.points + run.glyphs[glyph].x)
                glyph += cluster.glyphCount
            }
        }
        #expect(starts.count == name.count)
        #expect(abs(starts[0]) < 1.5)
        let blanks = name.map { $0 == " " }
        let widths = blanks.map { $0 ? 3.0 : 10.0 }
        let gap = (100 - widths.reduce(0, +)) / Double(name.count - 1)
        for index in 1..<starts.count {
            let distance = starts[index] - starts[index - 1]
            #expect(abs(distance - widths[index - 1] - gap) < 3.5)
        }
        #expect(abs(starts[starts.count - 1] + widths[widths.count - 1] - 100) < 1.5)
    }

    @Test("One character alone stands in the middle")
    func alone() throws {
        let runs = try #require(
            try Typesetting().runs(
                "辻\u{E0102}", width: 100, height: 15, fit: .reject, alignment: .distribute))
        #expect(abs(runs[0].origin.x.points - 45) < 0.1)
    }
}
