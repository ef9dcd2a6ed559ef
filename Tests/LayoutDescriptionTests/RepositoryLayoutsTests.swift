import Diagnostics
import Foundation
import LayoutDescription
import NoticeModel
import Testing

@Suite("The layouts of this repository")
struct RepositoryLayoutsTests {
    /// `Layouts/`, found from this file.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Layouts")

    @Test("There is one layout for each of the four documents and for the carrier")
    func catalogue() throws {
        let catalogue = try LayoutCatalogue(folder: Self.folder.path)
        #expect(catalogue.problems.isEmpty)
        #expect(
            catalogue.entries.map(\.document).sorted()
                == DocumentType.known.map(\.identifier).sorted())
    }

    @Test("Each loads without so much as a warning", arguments: DocumentType.known)
    func clean(_ document: DocumentType) throws {
        let entry = try LayoutCatalogue(folder: Self.folder.path)
            .entry(forDocument: document.identifier)
        let loaded = try LayoutLoader().load(path: entry.path)
        #expect(loaded.findings.map(DiagnosticPrinter().text) == [])
        #expect(loaded.layout.document == document)
        #expect(!loaded.layout.specimenOverlay.isEmpty)
    }

    @Test("個人番号通知書 goes out behind a carrier; nothing else does unless a layout says so")
    func carriers() throws {
        for entry in try LayoutCatalogue(folder: Self.folder.path).entries {
            let layout = try LayoutLoader().load(path: entry.path).layout
            let expected =
                layout.document == .individualNumberNotice
                ? Self.folder.appending(path: "address-carrier.yaml").path : nil
            #expect(layout.carrier == expected)
            #expect(layout.sheetCount == 1)
        }
    }

    @Test("有効期限通知書 and 宛名台紙 go into one envelope, which the others do not need")
    func envelopes() throws {
        var envelopes: [String: Envelope] = [:]
        for entry in try LayoutCatalogue(folder: Self.folder.path).entries {
            envelopes[entry.document] = try LayoutLoader().load(path: entry.path).layout.envelope
        }
        #expect(envelopes.keys.sorted() == ["address-carrier", "expiry-notice"])
        #expect(envelopes["address-carrier"] == envelopes["expiry-notice"])
    }

    @Test("Each can be heard: headings, header cells, texts for what is drawn")
    func accessible() throws {
        let paths =
            try LayoutCatalogue(folder: Self.folder.path).entries.map(\.path)
            + [Self.folder.appending(path: "Samples/library-card-notice.yaml").path]
        for path in paths {
            let layout = try LayoutLoader().load(path: path).layout
            let findings = AccessibilityCheck(layout).findings()
            #expect(findings.map(DiagnosticPrinter().text) == [])
        }
    }

    @Test("So does the sample of a document of one's own")
    func sample() throws {
        let path = Self.folder.appending(path: "Samples/library-card-notice.yaml").path
        let loaded = try LayoutLoader().load(path: path)
        #expect(loaded.findings.map(DiagnosticPrinter().text) == [])
        #expect(DocumentType(identifier: loaded.layout.document.identifier) == nil)
    }

    @Test("Editors find the schema: the first line of each layout points to it")
    func firstLines() throws {
        let catalogue = try LayoutCatalogue(folder: Self.folder.path)
        for entry in catalogue.entries {
            let text = try String(contentsOf: URL(filePath: entry.path), encoding: .utf8)
            #expect(
                text.hasPrefix("# yaml-language-server: $schema=Schema/layout.schema.json\n"),
                "\(entry.path)")
        }
    }
}
