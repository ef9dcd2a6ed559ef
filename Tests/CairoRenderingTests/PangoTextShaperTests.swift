internal import CairoRendering
internal import Composition
internal import FontCatalog
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Shaping shows every character as written or names the one it cannot show")
struct PangoTextShaperTests {
    let shaper: PangoTextShaper

    init() throws {
        let catalog = try FontCatalog.load(folder: Checkout.fonts)
        shaper = PangoTextShaper(library: try FontLibrary(catalog: catalog))
    }

    @Test("Two registered variation sequences of one character draw two glyphs")
    func variationSequences() throws {
        let sequences = ["辻\u{E0102}", "辻\u{E0103}"]
        let clusters = try sequences.map { try shaper.shape($0, role: "name") }
        #expect(clusters.map { $0.map(\.text) } == sequences.map { [$0] })
        #expect(clusters[0][0].glyphs != clusters[1][0].glyphs)
    }

    @Test("A sequence the font does not have is named, not printed as its base")
    func unknownSequence() throws {
        let error = #expect(throws: UnshowableText.self) {
            try shaper.shape("山辻\u{E0100}川", role: "name")
        }
        #expect(error?.sequences.map(\.name) == ["U+8FBB U+E0100"])
        #expect(error?.sequences.map(\.position) == [2])
    }

    @Test("A character no font of the role has is named with its position, each of them")
    func missingCharacters() throws {
        let error = #expect(throws: UnshowableText.self) {
            try shaper.shape("番\u{E000}号\u{1F600}", role: "name")
        }
        #expect(error?.sequences.map(\.name) == ["U+E000", "U+1F600"])
        #expect(error?.sequences.map(\.position) == [2, 4])
    }

    @Test("Characters outside the BMP, compatibility ideographs and half-width kana have glyphs")
    func rareCharacters() throws {
        let text = "𠮷﨑髙\u{FA19}ﾊﾝｺﾞｳ"
        let clusters = try shaper.shape(text, role: "name")
        #expect(clusters.map(\.text).joined() == text)
        #expect(clusters.allSatisfy { !$0.glyphs.isEmpty })
    }

    @Test("Full-width characters of the form font are one em, digits half an em")
    func advances() throws {
        let clusters = try shaper.shape("個人0123", role: "gothic")
        #expect(clusters.prefix(2).allSatisfy { abs($0.advance - 1) < 0.001 })
        #expect(clusters.dropFirst(2).allSatisfy { abs($0.advance - 0.5) < 0.001 })
    }

    @Test("Shaping the same text again, or after other text, gives the same clusters")
    func repeatable() throws {
        let text = "NGUYEN VAN 番号 花子 O'Brien"
        let first = try shaper.shape(text, role: "name")
        _ = try shaper.shape("VAN 花", role: "name")
        #expect(try shaper.shape(text, role: "name") == first)
        #expect(first.map(\.text).joined() == text)
    }

    @Test(
        "Canonically equivalent characters keep their own code points and glyphs in either order",
        arguments: [
            ("\u{795E}", "\u{FA19}"), ("\u{FA19}", "\u{795E}"), ("\u{798F}", "\u{FA1B}"),
            ("が", "か\u{3099}"), ("か\u{3099}", "が"),
        ])
    func canonicalEquivalents(first: String, second: String) throws {
        // Swift takes each pair for equal text; a name is legal data and its forms differ.
        #expect(first == second)
        let shapes = try [first, second].map { try shaper.shape($0, role: "name") }
        for (text, clusters) in zip([first, second], shapes) {
            let scalars = clusters.flatMap { $0.text.unicodeScalars.map(\.value) }
            #expect(scalars == text.unicodeScalars.map(\.value))
        }
        if first.unicodeScalars.count == 1, second.unicodeScalars.count == 1 {
            #expect(shapes[0][0].glyphs != shapes[1][0].glyphs)
        }
    }

    @Test(
        "A stretch that comes back keeps the code points it is written with",
        arguments: [("\u{C5}", "\u{212B}"), ("\u{212B}", "\u{C5}")])
    func equivalentStretches(first: String, second: String) throws {
        #expect(first == second)
        for text in [first, second, first] {
            let clusters = try shaper.shape(text, role: "name")
            let scalars = clusters.flatMap { $0.text.unicodeScalars.map(\.value) }
            #expect(scalars == text.unicodeScalars.map(\.value))
        }
    }

    @Test("A stretch kept for one font is not given for another")
    func stretchesOfTwoFonts() throws {
        for _ in 1...2 {
            let form = try shaper.shape("- /", role: "gothic")
            let name = try shaper.shape("- /", role: "name")
            #expect(form.allSatisfy { $0.font == "BIZ UDゴシック" })
            #expect(name.allSatisfy { $0.font == "IPAmj明朝" })
        }
    }

    @Test("A line may not begin with closing punctuation")
    func breakOpportunities() {
        let text = "通知。書"
        #expect(shaper.breakOpportunities(in: text) == [false, true, false, true])
    }
}
