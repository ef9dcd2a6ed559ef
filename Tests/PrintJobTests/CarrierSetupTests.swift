internal import Diagnostics
internal import Foundation
internal import LayoutDescription
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A setup loads the sheet that carries the address")
struct CarrierSetupTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    /// A copy of the repository's layouts with one stretch of a file changed.
    func layouts(_ name: String, replacing old: String, with new: String) throws -> String {
        let folder = workshop.path("Layouts-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: Checkout.layouts, toPath: folder)
        let file = folder + "/" + name
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains(old))
        try Data(text.replacing(old, with: new).utf8).write(to: URL(fileURLWithPath: file))
        return folder
    }

    func setup(
        _ document: String, in folder: String = Checkout.layouts,
        _ carrier: CarrierChoice = .asLayoutSays, purpose: PrintPurpose = .live
    ) throws(DiagnosticFailure) -> PrintSetup {
        try PrintSetup(
            layoutPath: folder + "/\(document).yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
            purpose: purpose, carrier: carrier)
    }

    func codes(
        _ document: String, in folder: String = Checkout.layouts,
        _ carrier: CarrierChoice = .asLayoutSays
    ) -> [String] {
        do {
            _ = try setup(document, in: folder, carrier)
            return []
        } catch { return error.diagnostics.map(\.code.rawValue) }
    }

    static let own = Checkout.layouts + "/address-carrier.yaml"

    @Test("The layout's, another, or none, and its files are in the manifest after the notice's")
    func choice() throws {
        let said = try setup("individual-number-notice")
        #expect(said.carrier?.document == .addressCarrier)
        let names = [
            "individual-number-notice.yaml", "address-carrier.yaml", "window-address.yaml",
        ]
        #expect(said.layoutFiles.map(\.name) == names)
        let none = try setup("individual-number-notice", CarrierChoice.none)
        #expect(none.carrier == nil)
        #expect(none.layoutFiles.map(\.name) == Array(names.prefix(1)))
        #expect(try setup("expiry-notice").carrier == nil)
        let given = try setup("expiry-notice", .file(Self.own))
        #expect(given.carrier == said.carrier)
        // A file that both include is one file.
        #expect(
            given.layoutFiles.map(\.name) == [
                "expiry-notice.yaml", "window-address.yaml", "address-carrier.yaml",
            ])
        for file in given.layoutFiles {
            let sum = try ExternalTool.run("sha256sum", [Checkout.layouts + "/" + file.name])
            #expect(sum.text.hasPrefix(file.sha256))
        }
    }

    @Test("No job prints it alone", arguments: PrintPurpose.allCases)
    func alone(_ purpose: PrintPurpose) {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try setup("address-carrier", purpose: purpose)
        }
        #expect(failure?.diagnostics.map(\.code) == ["job.carrier-alone"])
    }

    @Test("Another document is no carrier")
    func document() {
        let path = Checkout.layouts + "/card-application.yaml"
        #expect(codes("expiry-notice", .file(path)) == ["job.carrier-document"])
    }

    static let mismatches: [(String, String, [String])] = [
        ("page: [210, 297]", "page: [210, 300]", ["job.carrier-page-size"]),
        ("dpi: 600", "dpi: 1200", ["job.carrier-resolution"]),
        (
            "overlays:\n", "  - { side: back, elements: [] }\noverlays:\n",
            ["job.carrier-side"]
        ),
        (
            "overlays:\n", "  - { side: front, elements: [] }\noverlays:\n",
            ["job.carrier-sheets"]
        ),
        (
            "page: [210, 297]\nprinter: { dpi: 600 }", "page: [210, 300]\nprinter: { dpi: 1200 }",
            ["job.carrier-page-size", "job.carrier-resolution"]
        ),
        // It must not lose what the post and the household rely on.
        ("転送不要, id", "転送可, id", ["layout.required-element"]),
        ("\\u00A0{敬称 | or(様)}", "", ["layout.required-element"]),
        ("{敬称 | or(様)}", "{敬称}", ["layout.required-element"]),
        ("'{肩書}'", "世帯主", ["layout.required-element"]),
    ]

    @Test("It is the same paper for the same printer, and not more of it", arguments: mismatches)
    func suits(_ old: String, _ new: String, _ expected: [String]) throws {
        let folder = try layouts("address-carrier.yaml", replacing: old, with: new)
        #expect(codes("expiry-notice", .file(folder + "/address-carrier.yaml")) == expected)
        // A notice with a back has room for a carrier with one.
        let beside = expected == ["job.carrier-side"] ? [] : expected
        #expect(codes("individual-number-notice", in: folder) == beside)
    }

    @Test("Both go into one envelope: its window is the same, unless the notice has none")
    func envelopes() throws {
        for (old, new) in [("98, 54]", "98, 53]"), ("play: 3", "play: 2.5")] {
            let folder = try layouts("address-carrier.yaml", replacing: old, with: new)
            let carrier = CarrierChoice.file(folder + "/address-carrier.yaml")
            #expect(codes("expiry-notice", carrier) == ["job.carrier-envelope"])
            #expect(codes("individual-number-notice", in: folder) == [])
        }
        let bare = try layouts("address-carrier.yaml", replacing: "envelope:", with: "# envelope:")
        #expect(
            codes("expiry-notice", .file(bare + "/address-carrier.yaml"))
                == ["job.carrier-envelope"])
        #expect(codes("expiry-notice", .file(Self.own)) == [])
    }

    @Test("A spot ink that both print is one plate: it has one colour on proofs")
    func inks() throws {
        let folder = workshop.path("Layouts")
        try FileManager.default.copyItem(atPath: Checkout.layouts, toPath: folder)
        func printInRed(_ name: String, _ cmyk: String) throws {
            let text = try String(
                contentsOfFile: Checkout.layouts + "/" + name, encoding: .utf8)
            let inks = "inks: { 朱: { spot: DIC 156, cmyk: \(cmyk) } }\n"
            let line = "      - { line: [5, 2, 205, 2], ink: 朱 }\n"
            var parts = text.components(separatedBy: "    elements:\n")
            parts[1] = line + parts[1]
            let colored = parts.joined(separator: "    elements:\n") + inks
            try Data(colored.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        try printInRed("expiry-notice.yaml", "[0, 0.8, 0.9, 0]")
        let carrier = CarrierChoice.file(folder + "/address-carrier.yaml")
        #expect(codes("expiry-notice", in: folder, carrier) == [])
        try printInRed("address-carrier.yaml", "[0, 0.8, 0.9, 0]")
        #expect(codes("expiry-notice", in: folder, carrier) == [])
        try printInRed("address-carrier.yaml", "[0, 0.8, 0.8, 0]")
        #expect(codes("expiry-notice", in: folder, carrier) == ["job.carrier-ink"])
    }

    @Test("A broken layout and a broken carrier are told in one run")
    func both() throws {
        let folder = try layouts("address-carrier.yaml", replacing: "dpi: 600", with: "dpj: 600")
        try Data("layout: 1\n".utf8).write(
            to: URL(fileURLWithPath: folder + "/expiry-notice.yaml"))
        let found = codes("expiry-notice", in: folder, .file(folder + "/address-carrier.yaml"))
        #expect(found.contains("layout.missing-key"))
        #expect(found.contains("layout.unknown-key"))
        #expect(codes("expiry-notice", .file("none.yaml")) == ["layout.file-not-found"])
    }

    @Test("Checking a layout checks its carrier too, and a carrier may be checked alone")
    func check() throws {
        let check = LayoutCheck(
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts)
        #expect(check.findings(of: [Self.own]).isEmpty)
        let folder = try layouts(
            "address-carrier.yaml", replacing: "差出人（お問い合わせ先）", with: "差出人☒")
        let found = check.findings(of: [folder + "/individual-number-notice.yaml"])
        #expect(found.map(\.code) == ["layout.unshowable-character"])
        #expect(check.findings(of: [folder + "/address-carrier.yaml"]) == found)
    }
}
