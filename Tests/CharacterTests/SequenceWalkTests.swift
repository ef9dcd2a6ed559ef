import CairoRendering
import Diagnostics
import Foundation
import Glibc
import PageGraphics
import PrintJob
import TestSupport
import Testing

/// Every character that a name may have is printed and read back, by programs that did not print it.
/// The font's own tables say what there is and which glyph shows it.
@Suite("Every sequence of the font and every kanji of JIS X 0213 is printed as it was given")
struct SequenceWalkTests {
    static let path = "/usr/share/fonts/truetype/ipamj/ipamjm.ttf"

    /// A sequence whose contours the font stores in another order than those of its base character:
    /// the same shape.
    private static let reordered: Set<[UInt32]> = [[0x43E2, 0xE0100]]

    /// The text of every notice as Poppler reads it, without white space.
    private func texts(_ pdf: FinishedPDF, every: Int) throws -> [[UInt8]] {
        let pages = try pdf.drawnTexts().map { page in
            page.utf8.filter { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
        }
        return stride(from: 0, to: pages.count, by: every).map { pages[$0] }
    }

    private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        text.firstRange(of: part) != nil
    }

    /// Prints names of these texts, reads them back, and gives the signs of every name.
    private func walk(
        _ names: [[String]], on bench: NameBench, folder: String
    ) throws -> (pdf: FinishedPDF, signs: [[NameBench.Sign]], every: Int) {
        let composed = try names.enumerated().map {
            try bench.compose($1.joined(), row: $0 + 1)
        }
        let every = composed[0].pages.count
        let pdf = try FinishedPDF(bytes: try bench.press.pdf(of: composed), folder: folder)
        let read = try texts(pdf, every: every)
        #expect(read.count == names.count)
        let signs = composed.map(bench.signs)
        for ((name, signs), text) in zip(zip(names, signs), read) {
            #expect(signs.map(\.text) == name.map { $0.unicodeScalars.map(\.value) })
            if !contains(text, Array(name.joined().utf8)) {
                let lost = name.filter { !contains(text, Array($0.utf8)) }
                Issue.record("read back otherwise: \(lost.map(Self.codePoints))")
            }
        }
        return (pdf, signs, every)
    }

    private static func codePoints(_ text: String) -> String {
        text.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
            .joined(separator: " ")
    }

    @Test("Every variation sequence of IPAmj明朝: text, glyph and picture")
    func sequences() throws {
        let font = try FontTables(path: Self.path)
        let bench = try NameBench()
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(font.variations.count == 11_474)
        let names = NameBench.names(font.variations.map(\.text))
        let bases = NameBench.names(font.variations.map { String(Character(.init($0.base)!)) })
        let (pdf, signs, every) = try walk(names, on: bench, folder: folder)
        let (basePDF, baseSigns, _) = try walk(bases, on: bench, folder: folder)

        try checkGlyphs(signs.joined(), baseSigns.joined(), font)
        let strips = try [pdf, basePDF].map { try PageStrips($0, signs, every: every) }
        try checkPictures(strips, signs, baseSigns, font)
    }

    /// Exactly the glyphs of the font's table, another than the base's wherever it has one.
    private func checkGlyphs(
        _ signs: some Sequence<NameBench.Sign>, _ baseSigns: some Sequence<NameBench.Sign>,
        _ font: FontTables
    ) throws {
        var others = 0
        for (sign, (base, variation)) in zip(signs, zip(baseSigns, font.variations)) {
            let plain = try #require(font.glyphs[variation.base])
            #expect(base.glyph == plain)
            #expect(sign.glyph == variation.glyph ?? plain, "\(Self.codePoints(variation.text))")
            if sign.glyph != base.glyph { others += 1 }
        }
        let expected = font.variations.count { variation in
            variation.glyph.map { $0 != font.glyphs[variation.base] } ?? false
        }
        #expect((others, expected) == (6417, 6417))
    }

    /// Base and sequence stand at the same places of two files, so that equal outlines give equal
    /// dots; different outlines must give different ones.
    private func checkPictures(
        _ strips: [PageStrips], _ signs: [[NameBench.Sign]], _ baseSigns: [[NameBench.Sign]],
        _ font: FontTables
    ) throws {
        var (same, different) = (0, 0)
        for page in signs.indices {
            for (sign, base) in zip(signs[page], baseSigns[page]) {
                try #require((sign.x, sign.y, sign.size) == (base.x, base.y, base.size))
                let isEqual =
                    strips[0].cell(page: page, sign) == strips[1].cell(page: page, base)
                let hasEqualOutline =
                    font.outline(sign.glyph) == font.outline(base.glyph)
                    || Self.reordered.contains(sign.text)
                if isEqual != hasEqualOutline {
                    Issue.record("\(sign.text): pictures \(isEqual), outlines \(hasEqualOutline)")
                }
                if isEqual { same += 1 } else { different += 1 }
            }
        }
        #expect((different, same) == (6413, 5061))
    }

    @Test("Every Adobe-Japan1 sequence of BIZ UD明朝: text and glyph")
    func adobeSequences() throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let fonts = try MunicipalFont([0xE000: "花"]).folder(
            in: folder, keys: ["ranges: [E000]"], role: "[BIZ UD明朝]")
        let bench = try NameBench(fonts: fonts, font: "BIZ UD明朝")
        let font = try FontTables(
            path: "/usr/share/fonts/truetype/bizud-mincho/BIZUDMincho-Regular.ttf")
        #expect(font.variations.count == 10_160)
        let names = NameBench.names(font.variations.map(\.text))
        let (_, signs, _) = try walk(names, on: bench, folder: folder)
        #expect(
            signs.joined().map(\.glyph)
                == font.variations.map { $0.glyph ?? font.glyphs[$0.base] })
    }

    @Test(
        "Characters that other programs change: outside the basic plane, compatibility forms, half-width kana, marks"
    )
    func otherCharacters() throws {
        let bench = try NameBench()
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = [
            ["𠮷", "野", "𣘺", "𩸽", "\u{2A6D6}"],
            ["﨑", "\u{FA19}", "\u{795E}", "\u{FA10}", "\u{585A}", "\u{FA11}", "\u{F91D}", "髙"],
            ["ﾊﾞ", "ﾝ", "ｺﾞ", "ｳ", "ﾊ", "ﾅ", "ｺ", "ﾊﾟ"],
            ["か\u{3099}", "き\u{309A}", "が", "ハ\u{3099}"],
        ]
        let composed = try names.enumerated().map {
            try bench.compose($1.joined(), row: $0 + 1)
        }
        let pdf = try FinishedPDF(bytes: try bench.press.pdf(of: composed), folder: folder)
        let read = try texts(pdf, every: composed[0].pages.count)
        for (name, text) in zip(names, read) {
            #expect(contains(text, Array(name.joined().utf8)), "\(name)")
        }
        for (name, notice) in zip(names, composed) {
            let text = bench.signs(notice).flatMap(\.text)
            #expect(text == name.joined().unicodeScalars.map(\.value))
        }
    }

    @Test("Every kanji of JIS X 0213, by the tables of the C library")
    func kanji() throws {
        let kanji = try Self.kanjiOfJIS()
        // 10,050 kanji, and 仝, which the standard counts among the signs.
        #expect(kanji.count == 10_051 && kanji.contains("仝"))
        let font = try FontTables(path: Self.path)
        let bench = try NameBench()
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let shown = kanji.filter { font.glyphs[$0.value] != nil }
        let names = NameBench.names(shown.map { String(Character($0)) })
        let (_, signs, _) = try walk(names, on: bench, folder: folder)
        #expect(signs.joined().map(\.glyph) == shown.map { font.glyphs[$0.value] })
        let missing = kanji.filter { font.glyphs[$0.value] == nil }
        // IPAmj明朝 has all of them; what a later font lacks is held to be rejected.
        #expect(missing.isEmpty)
        try expectRejection(of: missing.map { String(Character($0)) }, on: bench)
    }

    @Test("Sequences that another font of the machine has and IPAmj明朝 has not are all rejected")
    func unsupported() throws {
        let known = Set(try FontTables(path: Self.path).variations.map(\.text.utf8Key))
        let others = try FontTables(path: MunicipalFont.source).variations
        let unsupported = others.filter { !known.contains($0.text.utf8Key) }.map(\.text)
        #expect(unsupported.count == 10_074)
        try expectRejection(of: unsupported, on: try NameBench())
    }

    /// Each text is refused by itself: with field, position and code point.
    private func expectRejection(of texts: [String], on bench: NameBench) throws {
        for (row, name) in NameBench.names(texts).enumerated() {
            // A plain character first, so that no position is right by chance.
            let name = ["番"] + name.dropLast(name.count == NameBench.limit ? 1 : 0)
            let findings = bench.findings(name.joined())
            #expect(
                findings.map(\.code)
                    == Array(repeating: "notice.unshowable-character", count: name.count - 1))
            let expected = name.indices.dropFirst().map {
                "\($0 + 1)文字目の字形が書体にありません: \(Self.named(name[$0]))"
            }
            #expect(findings.map(\.message) == expected, "row \(row)")
            #expect(findings.allSatisfy { $0.place == .record(row: 1, field: "氏名") })
        }
    }

    private static func named(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            "U+" + String(repeating: "0", count: scalar.value < 0x1000 ? 1 : 0)
                + String(scalar.value, radix: 16, uppercase: true)
        }.joined(separator: " ")
    }

    /// Both planes of JIS X 0213 as glibc reads EUC-JISX0213; of its signs the ideographs.
    private static func kanjiOfJIS() throws -> [Unicode.Scalar] {
        let descriptor = try #require(iconv_open("UTF-8", "EUC-JISX0213"))
        defer { iconv_close(descriptor) }
        var found: [Unicode.Scalar] = []
        for lead in [[], [0x8F]] as [[UInt8]] {
            for row in UInt8(0xA1)...0xFE {
                for cell in UInt8(0xA1)...0xFE {
                    let text = convert(lead + [row, cell], descriptor)
                    guard let scalar = text?.unicodeScalars.first,
                        text?.unicodeScalars.count == 1, isKanji(scalar)
                    else { continue }
                    found.append(scalar)
                }
            }
        }
        return found
    }

    private static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isUnifiedIdeograph || (0xF900...0xFAFF).contains(scalar.value)
            || (0x2F800...0x2FA1F).contains(scalar.value)
    }

    private static func convert(_ bytes: [UInt8], _ descriptor: iconv_t) -> String? {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 16)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (source, target) = (input.baseAddress, output.baseAddress)
                var (sourceLeft, targetLeft) = (input.count, output.count)
                let failed = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
                return failed == 0 ? output.count - targetLeft : nil
            }
        }
        return written.map {
            String(decoding: output.prefix($0).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}

extension String {
    /// Swift takes canonically equivalent texts for equal; code points are what counts here.
    fileprivate var utf8Key: [UInt8] { Array(utf8) }
}
