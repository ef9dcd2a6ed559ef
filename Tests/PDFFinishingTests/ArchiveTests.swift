internal import Foundation
internal import PDFFinishing
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("An archived volume is PDF/A-1b, and its text is Unicode as PDF/A-2u asks")
final class ArchiveTests {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test("PDFBox Preflight finds nothing", arguments: VolumeKind.allCases)
    func preflight(_ kind: VolumeKind) throws {
        let pdf = try Finishing.volume(kind, .archive, in: folder)
        #expect(try ArchiveValidator.faults(of: pdf) == "")
        #expect(try pdf.structuralFaults() == "")
    }

    @Test(
        "Nor with other profiles of colour",
        arguments: ["sRGB.icc", "ghostscript/default_cmyk.icc"])
    func otherIntents(intent: String) throws {
        let pdf = try Finishing.volume(VolumeKind.allCases[6], .archive, in: folder, intent: intent)
        #expect(try ArchiveValidator.faults(of: pdf) == "")
    }

    @Test("Preflight does find what the print profile lacks")
    func control() throws {
        let pdf = try Finishing.volume(VolumeKind.allCases[6], in: folder)
        #expect(try ArchiveValidator.faults(of: pdf).contains("not a valid PDF/A-1b"))
    }

    @Test(
        "PDF 1.4 without transparency, object streams or encryption", arguments: VolumeKind.allCases
    )
    func structure(_ kind: VolumeKind) throws {
        let pdf = try Finishing.volume(kind, .archive, in: folder)
        let structure = try PDFStructure(pdf)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: pdf.path)).starts(with: Data("%PDF-1.4".utf8))
        )
        #expect(structure.all("/ObjStm").isEmpty && structure.all("/XRef").isEmpty)
        #expect(structure.pages.allSatisfy { $0.value["/Group"] == nil })
        for (_, value) in structure.objects {
            let dictionary = value as? [String: Any] ?? [:]
            #expect(dictionary["/SMask"] == nil)
            for state in structure.dictionary(dictionary["/ExtGState"]).values {
                let state = structure.dictionary(state)
                #expect(["/Normal", nil].contains(state["/BM"] as? String))
                #expect([1, nil].contains(state["/ca"] as? Int))
                #expect([1, nil].contains(state["/CA"] as? Int))
            }
        }
        let intents = structure.array(structure.root["/OutputIntents"])
        #expect(intents.count == 1)
        #expect(structure.dictionary(intents.first)["/S"] as? String == "/GTS_PDFA1")
    }

    @Test(
        "Every font is embedded, with its set of characters complete",
        arguments: VolumeKind.allCases)
    func fonts(_ kind: VolumeKind) throws {
        let pdf = try Finishing.volume(kind, .archive, in: folder)
        let structure = try PDFStructure(pdf)
        let composite = structure.all("/Font").filter {
            $0.value["/Subtype"] as? String == "/CIDFontType2"
        }
        #expect(!composite.isEmpty)
        for (_, font) in composite {
            #expect(font["/CIDToGIDMap"] as? String == "/Identity")
            let descriptor = structure.dictionary(font["/FontDescriptor"])
            #expect(descriptor["/FontFile2"] != nil)
            let widths = structure.array(font["/W"])
            // cairo writes one run of widths from the first character on.
            #expect(widths.count == 2 && widths[0] as? Int == 0)
            let count = structure.array(widths[1]).count
            let set = try PDFStructure.data(pdf, try #require(descriptor["/CIDSet"] as? String))
            #expect(set.count == (count + 7) / 8)
            #expect(set.reduce(0) { $0 + $1.nonzeroBitCount } == count)
            #expect((0..<count).allSatisfy { set[$0 / 8] & 0x80 >> UInt8($0 % 8) != 0 })
        }
    }

    @Test(
        "Every code that is used says which characters it stands for",
        arguments: VolumeKind.allCases)
    func unicode(_ kind: VolumeKind) throws {
        let pdf = try Finishing.volume(kind, .archive, in: folder)
        let structure = try PDFStructure(pdf)
        let fonts = structure.all("/Font").filter {
            $0.value["/DescendantFonts"] != nil
                || $0.value["/Subtype"] as? String == "/TrueType"
        }
        #expect(!fonts.isEmpty)
        for (_, font) in fonts {
            let stream = try #require(font["/ToUnicode"] as? String)
            let map = UnicodeMap(try PDFStructure.data(pdf, stream))
            let codes = Self.codes(of: font, structure)
            #expect(!codes.isEmpty)
            for code in codes {
                let text = try #require(map[code], "code \(code)")
                #expect(!text.isEmpty)
                #expect(!text.unicodeScalars.contains { [0, 0xFEFF, 0xFFFE].contains($0.value) })
            }
        }
    }

    /// The codes that a subset is for: cairo takes up no glyph that is not drawn.
    private static func codes(of font: [String: Any], _ structure: PDFStructure) -> [Int] {
        if let first = font["/FirstChar"] as? Int {
            return structure.array(font["/Widths"]).enumerated()
                .filter { ($0.element as? Int ?? 1) != 0 }.map { first + $0.offset }
        }
        let descendant = structure.dictionary(structure.array(font["/DescendantFonts"]).first)
        let widths = structure.array(descendant["/W"])
        guard widths.count == 2 else { return [] }
        // Character 0 is the missing glyph, which every subset has.
        return Array(1..<structure.array(widths[1]).count)
    }

    @Test("A stamp is seen and hides nothing", arguments: VolumeKind.allCases.filter(\.isStamped))
    func stamp(_ kind: VolumeKind) throws {
        let blended = try Finishing.volume(kind, in: folder)
        let outlined = try Finishing.volume(kind, .archive, in: folder)
        #expect(try blended.drawnTexts() == outlined.drawnTexts())
        #expect(try outlined.drawnTexts()[0].filter { !$0.isWhitespace }.contains(kind.stamp))
        #expect(try blended.symbols() == outlined.symbols())
        let (before, after) = (try raster(blended), try raster(outlined))
        #expect(before.count == after.count)
        var hidden = 0
        var seen = 0
        for (old, new) in zip(before, after) {
            if old < 64, new > 150 { hidden += 1 }
            if old > 200, new < 190 { seen += 1 }
        }
        #expect(hidden == 0)
        #expect(seen > 500)
    }

    /// The grey levels of the first page at 150 dpi.
    private func raster(_ pdf: FinishedPDF) throws -> ArraySlice<UInt8> {
        let result = try ExternalTool.run(
            "pdftoppm", ["-r", "150", "-gray", "-f", "1", "-l", "1", "-singlefile", pdf.path])
        let bytes = Array(result.output)
        return bytes.suffix(bytes.count - 16)
    }

    @Test("Alpha, and blending of other than text, are refused rather than changed")
    func transparency() throws {
        let alpha = HandmadePDF(
            content: "/s gs 0 0 9 9 re f",
            states: "/s << /ca 0.5 >>")
        let area = HandmadePDF(content: "/b1 gs 0.5 0.5 0.5 rg 0 0 9 9 re f")
        for page in [alpha, area] {
            #expect(throws: PDFFinishingFailure.transparency(page: 1)) {
                try Finishing.page(page, .archive, in: self.folder)
            }
        }
        let within = HandmadePDF(content: "BT /b1 gs ET")
        #expect(throws: PDFFinishingFailure.foreignContent(page: 1)) {
            try Finishing.page(within, .archive, in: self.folder)
        }
        // What is drawn after the blending has ended is as opaque as it was.
        let ended = HandmadePDF(content: "q /b1 gs Q 0 0 9 9 re f /b1 gs /b0 gs 0 0 9 9 re f")
        _ = try Finishing.page(ended, .archive, in: folder)
    }

    @Test("Inks other than black ask for a profile of four components")
    func inks() throws {
        let color = ProcessColor(cyan: 1, magenta: 0, yellow: 0, black: 0)
        let inks = [
            Ink(.process(color), coverage: 1),
            Ink(.spot(name: "DIC 156", alternate: color), coverage: 0.5),
        ]
        let page = HandmadePDF(
            content: "0.00392157 0 1 rg 0 0 9 9 re f 0.00784314 0 1 rg 9 9 9 9 re f")
        for intent in ["Gray.icc", "sRGB.icc"] {
            #expect(throws: PDFFinishingFailure.colorProfile) {
                try Finishing.page(page, .archive, inks: inks, in: self.folder, intent: intent)
            }
        }
        let pdf = try Finishing.page(
            page, .archive, inks: inks, in: folder, intent: "ghostscript/default_cmyk.icc")
        #expect(try ArchiveValidator.faults(of: pdf) == "")
    }

    @Test("Without a profile nothing is archived, and what is no profile is none")
    func noProfile() throws {
        #expect(throws: PDFFinishingFailure.colorProfile) {
            try PDFFinisher(profile: .archive, information: Finishing.information)
        }
        let grey = try Finishing.profile().bytes
        #expect(ICCProfile(grey)?.colorSpace == .gray)
        #expect(try Finishing.profile("sRGB.icc").colorSpace == .rgb)
        #expect(ICCProfile([]) == nil)
        #expect(ICCProfile(Array(grey.dropLast())) == nil)
        var changed = grey
        changed[36] = 0
        #expect(ICCProfile(changed) == nil)
        // Version 4, which PDF/A-1 does not know.
        changed = grey
        changed[8] = 4
        #expect(ICCProfile(changed) == nil)
    }

    @Test("A font that is not embedded is refused")
    func strangerFont() throws {
        #expect(throws: PDFFinishingFailure.font) {
            try Finishing.bytes(
                Array(PlainPDF.bytes(texts: ["x"])), pages: [PageMarking(label: "1")],
                profile: .archive)
        }
    }
}
