import CairoRendering
import Diagnostics
import FontCatalog
import Foundation
import TestSupport
import Testing

@Suite("What a font is declared for is held against the catalogue's rules and the font itself")
struct DeclaredRangeTests {
    private static func entry(_ name: String, _ keys: [String]) -> String {
        (["- id: \(name)", "  family: \(MunicipalFont.family)", "  file: gaiji.ttf"]
            + ["  sha256: \(String(repeating: "0", count: 64))", "  licence: LicenseRef-own"]
            + keys.map { "  " + $0 }).map { "  \($0)\n" }.joined()
    }

    /// Findings as `line:column code`, the code without its room.
    private func findings(_ fonts: String, role: String) throws -> [String] {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let yaml = "catalog: 1\nfonts:\n\(fonts)roles:\n  name: \(role)\n"
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/catalog.yaml"))
        do throws(DiagnosticFailure) {
            _ = try FontCatalog.load(folder: folder)
            return []
        } catch {
            return error.diagnostics.map { finding in
                guard case .position(_, let line, let column)? = finding.place else { return "?" }
                return "\(line):\(column) \(finding.code.rawValue.dropFirst(5))"
            }
        }
    }

    @Test(
        "Ranges are hexadecimal, in order, of code points, and for private use unless wished otherwise",
        arguments: [
            ("[E000-E0FF, F0000-FFFFF, 100000-10FFFF]", []), ("[U+E000-U+E0FF]", []),
            ("[e000]", []),
            ("[]", ["8:13 empty-ranges"]), ("E000-E0FF", ["8:13 wrong-type"]),
            (
                "[E000-, ZZZZ, 57344]",
                ["8:14 bad-range", "8:21 bad-range", "8:27 outside-private-use"]
            ),
            ("[E0FF-E000]", ["8:14 bad-range"]), ("[E000-110000]", ["8:14 bad-range"]),
            ("[D800-E000]", ["8:14 bad-range"]), ("[E000-E001-E002]", ["8:14 bad-range"]),
            ("[E000-F900]", ["8:14 outside-private-use"]), ("[4E00]", ["8:14 outside-private-use"]),
            ("[E000-F0000]", ["8:14 outside-private-use"]),
            ("[E000-E010, E010-E020]", ["8:25 overlapping-ranges"]),
        ] as [(String, [String])])
    func form(ranges: String, expected: [String]) throws {
        #expect(try findings(Self.entry("外字", ["ranges: \(ranges)"]), role: "[外字]") == expected)
    }

    @Test("Ordinary characters take an explicit wish, and the wish takes ranges")
    func wish() throws {
        let wished = Self.entry("外字", ["ranges: [4E00-4E02]", "outside-private-use: true"])
        #expect(try findings(wished, role: "[外字]") == [])
        let empty = Self.entry("外字", ["outside-private-use: true"])
        #expect(try findings(empty, role: "[外字]") == ["8:26 missing-key"])
        let refused = Self.entry("外字", ["ranges: [4E00]", "outside-private-use: false"])
        #expect(try findings(refused, role: "[外字]") == ["8:14 outside-private-use"])
    }

    @Test("Two fonts of one role may not be declared for one code point; of two roles they may")
    func overlaps() throws {
        let both =
            Self.entry("甲", ["ranges: [E000-E00F, F0000]"])
            + Self.entry("乙", ["ranges: [E100, E00F-E020]"])
        #expect(try findings(both, role: "[甲, 乙]") == ["14:20 overlapping-ranges"])
        #expect(try findings(both, role: "[甲]\n  other: [乙]") == [])
    }

    @Test("A declared code point without a glyph is found when the font is opened, at its range")
    func missingGlyphs() throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let font = try MunicipalFont([0xE000: "花", 0xE001: "凜", 0xE003: "薇", 0x100000: "龍"])
        let fonts = try font.folder(
            in: folder, keys: ["ranges: [E000-E001, E002-E005, F0000, 100000]"])
        let catalog = try FontCatalog.load(folder: fonts)
        #expect(catalog.verify() == [])
        let failure = #expect(throws: DiagnosticFailure.self) { try FontLibrary(catalog: catalog) }
        let findings = failure?.diagnostics ?? []
        #expect(findings.map(\.code) == ["font.missing-glyphs", "font.missing-glyphs"])
        #expect(
            findings.map(\.message) == [
                "範囲 E002-E005 のうち3字の字形が、書体「外字」にありません: E002, E004-E005",
                "範囲 F0000 のうち1字の字形が、書体「外字」にありません: F0000",
            ])
        #expect(findings.first?.hint == "書体にある範囲: [E003]")
        let lines = try String(contentsOfFile: fonts + "/catalog.yaml", encoding: .utf8)
            .components(separatedBy: "\n")
        for (finding, text) in zip(findings, ["E002", "F0000"]) {
            guard case .position(let file, let line, let column)? = finding.place else {
                Issue.record("no position")
                continue
            }
            #expect(file == fonts + "/catalog.yaml")
            #expect(lines[line - 1].dropFirst(column - 1).hasPrefix(text))
        }
    }
}
