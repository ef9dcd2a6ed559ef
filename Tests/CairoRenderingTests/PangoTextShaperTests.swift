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

    @Test(
        "A letter with marks is shown if the font makes one glyph of it",
        arguments: [
            "か\u{3099}", "ハ\u{3099}", "ハ\u{309A}", "か\u{309A}", "き\u{309A}", "セ\u{309A}",
            "ト\u{309A}", "e\u{301}", "n\u{303}", "ﾊﾞ", "ﾊﾟ",
        ])
    func composedMarks(text: String) throws {
        for role in ["name", "gothic"] {
            let clusters = try shaper.shape("山\(text)川", role: role)
            #expect(clusters.map(\.text).joined().utf8.elementsEqual("山\(text)川".utf8))
            // Half-width voiced marks are no combining marks; they have a place of their own.
            #expect(
                clusters.map(\.glyphs.count).reduce(0, +)
                    == (text.unicodeScalars.first == "ﾊ" ? 4 : 3))
        }
    }

    @Test(
        "A mark that would stand beside its letter is refused with all of the letter's code points",
        arguments: [
            ("e\u{302}\u{303}", "U+0065 U+0302 U+0303"), ("\u{EA}\u{303}", "U+00EA U+0303"),
            ("x\u{301}", "U+0078 U+0301"), ("\u{118}\u{301}", "U+0118 U+0301"),
            ("q\u{303}", "U+0071 U+0303"), ("田\u{301}", "U+7530 U+0301"),
            ("ア\u{3099}", "U+30A2 U+3099"), ("い\u{3099}", "U+3044 U+3099"),
            ("山\u{3099}", "U+5C71 U+3099"), ("ﾊ\u{3099}", "U+FF8A U+3099"),
            ("ハ\u{3099}\u{3099}", "U+30CF U+3099 U+3099"),
            ("辻\u{E0102}\u{3099}", "U+8FBB U+E0102 U+3099"), ("漢\u{20DD}", "U+6F22 U+20DD"),
            ("1\u{20E3}", "U+0031 U+20E3"),
        ])
    func looseMarks(text: String, name: String) throws {
        for role in shaper.roles {
            #expect(shaper.measure("番A\(text)子", role: role) == nil)
            let error = #expect(throws: UnshowableText.self) {
                try shaper.shape("番A\(text)子B\(text)", role: role)
            }
            #expect(error?.sequences.map(\.name) == [name, name])
            #expect(error?.sequences.map(\.position) == [3, 6])
        }
    }

    @Test("A line may not begin with closing punctuation")
    func breakOpportunities() {
        let text = "通知。書"
        #expect(shaper.breakOpportunities(in: text) == [false, true, false, true])
    }
}
