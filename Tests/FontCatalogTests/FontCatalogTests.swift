internal import Diagnostics
internal import FontCatalog
internal import Foundation
internal import TestSupport
internal import Testing

@Suite("Fonts are the catalogued files or nothing")
struct FontCatalogTests {
    @Test("The project's own catalogue loads and every file has its hash")
    func ownCatalogue() throws {
        let catalog = try FontCatalog.load(folder: Checkout.fonts)
        #expect(catalog.verify() == [])
        for role in ["gothic", "gothic-bold", "mincho", "name", "digits"] {
            #expect(catalog.role(named: role)?.fonts.isEmpty == false)
        }
    }

    private func diagnostics(of yaml: String) throws -> [Diagnostic] {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/catalog.yaml"))
        do throws(DiagnosticFailure) {
            return try FontCatalog.load(folder: folder).verify()
        } catch { return error.diagnostics }
    }

    private let entry = """
        catalog: 1
        fonts:
          - id: 外字
            family: Gaiji
            file: gaiji.ttf
            sha256: \(String(repeating: "0", count: 64))
            licence: LicenseRef-own
        roles:
          name: [外字]
        """

    @Test("A missing file is an error that names the file")
    func missingFile() throws {
        #expect(try diagnostics(of: entry).map(\.code) == ["font.missing-file"])
    }

    @Test("A changed file is an error")
    func changedFile() throws {
        let font = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf"
        let yaml = entry.replacingOccurrences(of: "gaiji.ttf", with: font)
        #expect(try diagnostics(of: yaml).map(\.code) == ["font.hash-mismatch"])
    }

    @Test("Several mistakes are reported at once, with places and the nearest name")
    func mistakes() throws {
        let yaml = entry.replacingOccurrences(of: "licence:", with: "license:")
            .replacingOccurrences(of: "[外字]", with: "[外学]")
        let found = try diagnostics(of: yaml)
        #expect(found.map(\.code) == ["font.unknown-key", "font.missing-key", "font.unknown-font"])
        guard case .position(_, let line, let column) = found[0].place else {
            Issue.record("no position")
            return
        }
        #expect((line, column) == (7, 5))
        #expect(found[0].hint == "「licence」ではありませんか")
    }

    @Test("A folder without a catalogue says so")
    func noCatalogue() {
        let error = #expect(throws: DiagnosticFailure.self) {
            try FontCatalog.load(folder: "/nonexistent")
        }
        #expect(error?.diagnostics.map(\.code) == ["font.no-catalog"])
    }
}
