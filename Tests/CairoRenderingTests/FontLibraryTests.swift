internal import CairoRendering
internal import Composition
internal import Diagnostics
internal import FontCatalog
internal import Foundation
internal import TestSupport
internal import Testing

@Suite("Only catalogued files draw, in the order of their role")
struct FontLibraryTests {
    private static let gothic = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf"
    private static let mincho = "/usr/share/fonts/truetype/ipamj/ipamjm.ttf"

    /// A catalogue with a role `mixed` whose second font takes what the first does not have.
    private func catalog(
        gothicFamily: String = "BIZ UDGothic", gothicFile: String = gothic
    ) throws -> FontCatalog {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let entries = [("ゴシック", gothicFamily, gothicFile), ("明朝", "IPAmjMincho", Self.mincho)].map {
            """
              - id: \($0.0)
                family: \($0.1)
                file: \($0.2)
                sha256: \(String(repeating: "0", count: 64))
                licence: OFL-1.1
            """
        }
        let yaml = """
            catalog: 1
            fonts:
            \(entries.joined(separator: "\n"))
            roles:
              mixed: [ゴシック, 明朝]
              gothic: [ゴシック]
            """
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/catalog.yaml"))
        return try FontCatalog.load(folder: folder)
    }

    @Test("A character the first font lacks comes from the next font of the role, no other")
    func chain() throws {
        let shaper = PangoTextShaper(library: try FontLibrary(catalog: try catalog()))
        let clusters = try shaper.shape("番辻\u{E0102}号", role: "mixed")
        #expect(clusters.map(\.font) == ["ゴシック", "明朝", "ゴシック"])
        #expect(throws: UnshowableText.self) { try shaper.shape("辻\u{E0102}", role: "gothic") }
    }

    @Test("A role that is not in the catalogue shows nothing at all")
    func unknownRole() throws {
        let shaper = PangoTextShaper(library: try FontLibrary(catalog: try catalog()))
        #expect(throws: UnshowableText.self) { try shaper.shape("番", role: "gothik") }
    }

    @Test("A file without the family it is catalogued under is an error")
    func missingFamily() throws {
        let catalog = try catalog(gothicFamily: "BIZ UDMincho")
        let error = #expect(throws: DiagnosticFailure.self) { try FontLibrary(catalog: catalog) }
        #expect(error?.diagnostics.map(\.code) == ["font.missing-family"])
    }

    @Test("A family that is in no file is an error even where one file could stand in for all")
    func missingFamilyOfOnlyFile() throws {
        let catalog = try catalog(gothicFamily: "No Such Family", gothicFile: Self.mincho)
        let error = #expect(throws: DiagnosticFailure.self) { try FontLibrary(catalog: catalog) }
        #expect(error?.diagnostics.map(\.code) == ["font.missing-family"])
    }

    @Test("A file that is no font is an error, as is one that is not there")
    func unreadable() throws {
        for file in [#filePath, "/nonexistent.ttf"] {
            let catalog = try catalog(gothicFile: file)
            let error = #expect(throws: DiagnosticFailure.self) {
                try FontLibrary(catalog: catalog)
            }
            #expect(error?.diagnostics.map(\.code) == ["font.unreadable"])
        }
    }
}
