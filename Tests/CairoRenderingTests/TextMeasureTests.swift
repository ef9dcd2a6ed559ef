@testable internal import CairoRendering
@testable internal import Composition
internal import FontCatalog
internal import TestSupport
internal import Testing

@Suite("A text that is measured without being shaped has the width that shaping gives it")
struct TextMeasureTests {
    let shaper: PangoTextShaper

    init() throws {
        let catalog = try FontCatalog.load(folder: Checkout.fonts)
        shaper = PangoTextShaper(library: try FontLibrary(catalog: catalog))
    }

    private static let pieces = [
        "番", "号", "花子", "𠮷", "﨑", "\u{FA19}", "辻\u{E0102}", "辻\u{E0103}", "辻\u{E0100}", "か\u{3099}",
        "が", "ﾊ", "ﾊﾞ", "〆", "ー", "。", "　", " ", "1", "23", "-", "0-9", "A", "Va", "AV", "fi", "To",
        "O'Brien", "NGUYEN VAN AN", "é", "e\u{301}", "Å", "①", "◇◇", "㈱", "№", "\n", "\u{200D}",
        "\u{E000}",
        "☒", "\u{1F600}", "한", "ﾝ", "（", "〒",
    ]

    @Test(
        "Random mixtures of characters, sequences and stretches, in every role", arguments: 1...40)
    func agrees(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        for role in shaper.roles {
            for _ in 1...60 {
                let count = Int.random(in: 0...8, using: &random)
                let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }
                    .joined()
                guard let measure = shaper.measure(text, role: role) else { continue }
                let clusters = try shaper.shape(text, role: role)
                #expect(measure.clusterCount == clusters.count)
                #expect(abs(measure.advance - clusters.reduce(0) { $0 + $1.advance }) < 1e-9)
            }
        }
    }

    @Test("No stretch that cannot be broken is wider than the measure says", arguments: 1...20)
    func widestStretch(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let pieces = Self.pieces + ["番地", "市町村", "丁目", "々", "〇", "龠", "辻\u{E0102}", "っ", "」"]
        var measured = 0
        for _ in 1...200 {
            let count = Int.random(in: 0...12, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
            guard let measure = shaper.measure(text, role: "name") else { continue }
            measured += 1
            let opportunities = shaper.breakOpportunities(in: text)
            var (widest, width, scalars) = (0.0, 0.0, 0)
            var previous: Character = "（"
            for cluster in try shaper.shape(text, role: "name") {
                let first = try #require(cluster.text.first)
                if opportunities[scalars], LineBreakRules.mayBeginLine(first),
                    LineBreakRules.mayEndLine(previous)
                {
                    width = 0
                }
                previous = try #require(cluster.text.last)
                width += cluster.advance
                widest = max(widest, width)
                scalars += cluster.text.unicodeScalars.count
            }
            #expect(measure.widestStretch >= widest - 1e-9)
            #expect(measure.widestStretch <= measure.advance + 1e-9)
        }
        #expect(measured > 10)
    }

    @Test("An address is measured as breakable between its ideographs")
    func breakable() throws {
        let measure = try #require(shaper.measure("架空市見本町例示団地 24-3-12", role: "name"))
        // 地, the space and the number hold together for all the measure knows.
        #expect(measure.widestStretch < measure.advance / 2)
        let ideographs = try #require(shaper.measure("架空市見本町", role: "name"))
        #expect(abs(ideographs.widestStretch - 1) < 0.01)
    }

    @Test(
        "Everyday texts of a notice are measured",
        arguments: [
            "番号　花子", "9980 0412 0570 9000 0000 001", "◇◇県△△市1丁目12番地 24-3-12　第2住宅703号室",
            "000-0000-5534", "平成29年9月28日", "ミホン サヨコ", "髙橋", "辻\u{E0102}本", "10000019 02/03", "",
        ])
    func measured(text: String) {
        #expect(shaper.measure(text, role: "name") != nil)
    }

    @Test(
        "A text that cannot be shown is not measured",
        arguments: ["辻\u{E0100}", "番\u{E000}号", "\u{1F600}", "花\u{200D}子", "番\n号"])
    func unshowable(text: String) {
        #expect(shaper.measure(text, role: "name") == nil)
    }

    @Test("Code points that are measured one by one are characters by themselves")
    func singleCharacters() {
        let points = (UInt32(0x20)...0x10FFFD).filter {
            AdvanceTable.standsAlone($0) || AdvanceTable.isStretch($0)
        }
        #expect(points.count > 100_000)
        for point in points {
            guard let scalar = Unicode.Scalar(point) else {
                Issue.record("U+\(String(point, radix: 16)) is no scalar value")
                continue
            }
            // Beside an everyday neighbour on either side, and beside itself.
            for neighbour in ["あ", "A", "1", "辻\u{E0102}", String(scalar)] {
                let text = neighbour + String(scalar) + neighbour
                guard text.count != 3 else { continue }
                Issue.record("U+\(String(point, radix: 16)) joins \(neighbour)")
            }
        }
    }
}
