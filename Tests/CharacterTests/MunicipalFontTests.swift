import CairoRendering
import Composition
import Diagnostics
import FontCatalog
import Foundation
import Intake
import NoticeModel
import PrintJob
import Readback
import TestSupport
import Testing

/// 外字 all the way: a font of one's own in `Fonts/`, declared with its ranges.
@Suite("A municipality's own characters are printed from its own font, read back and verified")
struct MunicipalFontTests {
    private let folder: String
    private let fonts: String
    private static let name = "\u{E000}田 \u{F0000}\u{100001}子"

    init() throws {
        folder = try Checkout.temporaryFolder()
        fonts = try MunicipalFont([
            0xE000: "花", 0xE001: "凜", 0xE002: "薔", 0xE003: "薇", 0xF0000: "鬱", 0x100000: "龍",
            0x100001: "麗",
        ]).folder(in: folder)
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private func residents(_ names: [String]) throws -> String {
        let header = "申請書ID,個人番号,氏名,生年月日,宛名,郵便番号,住所"
        let rows = names.enumerated().map { index, name in
            let eleven = "1000000" + String(1000 + index)
            let digit = IndividualNumber.checkDigit(ofFirstEleven: eleven) ?? 0
            return
                "9999920191105000000\(1000 + index),\(eleven)\(digit),\(name),1985-04-09,\(name),000-0000,○○県△△市1-2-3"
        }
        let path = folder + "/residents.csv"
        try Data(([header] + rows).joined(separator: "\r\n").utf8 + Data("\r\n".utf8))
            .write(to: URL(fileURLWithPath: path))
        return path
    }

    private func request(_ input: String, fonts: String? = nil) -> JobRequest {
        JobRequest(
            layoutPath: Checkout.layouts + "/individual-number-notice.yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: fonts ?? self.fonts,
            carrier: .none, inputPath: input, engines: NameBench.engines)
    }

    private let session = JobSession(
        account: "test", host: "test", now: { "2026-04-24T00:00:00Z" })

    @Test(
        "A batch prints them, each page read back before its volume gets its name; verify finds them again"
    )
    func batch() throws {
        defer { remove() }
        let input = try residents(["番号 太郎", Self.name, "\u{E003}\u{E002}\u{E001}\u{100000}"])
        let request = request(input)
        let report = try BatchJob(
            setup: try PrintSetup(request), request: request, outputPath: folder + "/job",
            session: session, workers: .thisProcess
        ).run()
        #expect(report.manifest.counts.printed == 3)
        let pdf = FinishedPDF(path: folder + "/job/volume-0001.pdf")
        let text = try pdf.drawnTexts().joined().filter { !$0.isWhitespace }
        #expect(text.contains("\u{E003}\u{E002}\u{E001}\u{100000}"))
        #expect(text.contains("\u{E000}\u{F0000}\u{100001}"))
        #expect(
            try pdf.fontEntries().contains {
                $0.name.contains("Gaiji") && $0.isEmbedded && $0.hasUnicodeMap
            })
        #expect(try pdf.structuralFaults() == "")
        let result = try JobVerification(
            folder: folder + "/job",
            request: .init(
                engines: NameBench.engines, extent: .full, file: nil, inputPath: input,
                isRecorded: true),
            session: session, workers: .thisProcess
        ).run()
        #expect(result.files.allSatisfy { $0.findings.isEmpty })
        #expect(result.rowsCompared == 3)
    }

    @Test("One notice as PDF, as picture and for the screen; the preview's press reads it back")
    func single() throws {
        defer { remove() }
        let input = try residents([Self.name])
        let setup = try PrintSetup(
            layoutPath: Checkout.layouts + "/individual-number-notice.yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: fonts,
            purpose: .live)
        for form in [
            SingleNoticeJob.Form.pdf, .accessiblePDF, .png(page: 1, resolution: 72),
        ] {
            let rendered = try SingleNoticeJob(
                setup: setup,
                request: .init(inputPath: input, row: 1, form: form, engines: NameBench.engines)
            ).run()
            #expect(!rendered.bytes.isEmpty)
            if case .png = form { continue }
            let pdf = try FinishedPDF(bytes: rendered.bytes, folder: folder)
            // A page is drawn font by font; what is heard is in the order of the name.
            let text =
                if case .accessiblePDF = form { try pdf.structure().words } else {
                    try pdf.placedWords()[0].filter { 150..<200 ~= $0.top }
                        .sorted { $0.left < $1.left }.map(\.text).joined()
                }
            #expect(text.filter { !$0.isWhitespace }.contains(Self.name.filter { $0 != " " }))
        }
        let bench = try NameBench(fonts: fonts, font: "外字")
        let composed = try bench.compose(Self.name)
        let pdf = try bench.press.pdf(of: composed)
        let read = try bench.press.finish(
            bench.press.beginReading(pdf, engines: NameBench.engines), of: composed)
        #expect(read.findings.isEmpty)
        #expect(read.texts["氏名"] == [Self.name])
        #expect(try !bench.press.picture(of: composed.pages[0]).isEmpty)
    }

    @Test("Each is the sign of the municipality's font and no other's")
    func glyphs() throws {
        defer { remove() }
        let bench = try NameBench(fonts: fonts, font: "外字")
        let source = try FontTables(path: MunicipalFont.source)
        let signs = bench.signs(try bench.compose(Self.name))
        #expect(signs.map(\.text) == [[0xE000], [0xF0000], [0x100001]])
        #expect(
            signs.map(\.glyph)
                == ["花", "鬱", "麗"].map { (scalar: Unicode.Scalar) in source.glyphs[scalar.value]! })
    }

    @Test("A character that no range declares is rejected with field, position and code point")
    func undeclared() throws {
        defer { remove() }
        let bench = try NameBench(fonts: fonts)
        // IPAmj明朝 has a sign at U+F860, but nobody here said what that is.
        for (name, messages) in [
            ("\u{E000}\u{E004}", ["2文字目の字形が書体にありません: U+E004"]),
            ("番\u{F860}\u{10FFFD}", ["2文字目の字形が書体にありません: U+F860", "3文字目の字形が書体にありません: U+10FFFD"]),
            ("\u{E000}\u{E0100}", ["1文字目の字形が書体にありません: U+E000 U+E0100"]),
        ] {
            let findings = bench.findings(name)
            #expect(findings.map(\.message) == messages)
            #expect(findings.allSatisfy { $0.place == .record(row: 1, field: "氏名") })
        }
        let plain = try NameBench().findings("\u{E000}")
        #expect(plain.map(\.message) == ["1文字目の字形が書体にありません: U+E000"])
    }

    @Test("A declared font shows its ranges alone, wherever it stands in its role")
    func rangesOnly() throws {
        defer { remove() }
        let font = try MunicipalFont([0xE000: "花", 0x82B1: "龍", 0x8FBB: "麗"])
        let first = "[外字, IPAmj明朝]"
        let restricted = try font.folder(in: folder, keys: ["ranges: [E000]"], role: first)
        let wished = try font.folder(
            in: folder, keys: ["ranges: [E000, 8FBB]", "outside-private-use: true"], role: first)
        func fonts(_ folder: String) throws -> [String] {
            let library = try FontLibrary(catalog: try FontCatalog.load(folder: folder))
            let shaper = PangoTextShaper(library: library)
            return try shaper.shape("\u{E000}花辻", role: "name").map(\.font)
        }
        #expect(try fonts(restricted) == ["外字", "IPAmj明朝", "IPAmj明朝"])
        #expect(try fonts(wished) == ["外字", "IPAmj明朝", "外字"])
    }
}
