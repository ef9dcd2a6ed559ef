import Diagnostics
import LayoutDescription
import Testing

@Suite("The layouts of a folder")
struct LayoutCatalogueTests {
    static func files(_ texts: [String: String]) -> LayoutFiles {
        .memory(texts.mapValues { Array($0.utf8) })
    }

    static let folder = files([
        "forms/b.yaml": "layout: 1\ndocument: expiry-notice",
        "forms/a.yaml": "layout: 1\ndocument: library-card\ntitle: 図書館の通知",
        "forms/part.yaml": "elements: []", "forms/README.md": "layout: 1",
        "forms/sub/c.yaml": "layout: 1\ndocument: card-application",
        "forms/broken.yaml": "layout: [", "other/d.yaml": "layout: 1\ndocument: card-application",
    ])

    @Test("Layouts are listed by file name with their titles; parts and other files are not")
    func entries() throws {
        let catalogue = try LayoutCatalogue(folder: "forms", files: Self.folder)
        #expect(
            catalogue.entries == [
                .init(path: "forms/a.yaml", document: "library-card", title: "図書館の通知"),
                .init(path: "forms/b.yaml", document: "expiry-notice", title: "有効期限通知書"),
            ])
        #expect(catalogue.problems.map(Fixture.short) == ["broken.yaml:2:1 syntax"])
    }

    @Test("A document's layout is found by its identifier")
    func found() throws {
        let catalogue = try LayoutCatalogue(folder: "forms", files: Self.folder)
        #expect(try catalogue.entry(forDocument: "expiry-notice").path == "forms/b.yaml")
    }

    @Test("A missing one is reported with the nearest name and with the files that are broken")
    func missing() throws {
        let catalogue = try LayoutCatalogue(folder: "forms", files: Self.folder)
        let failure = #expect(throws: DiagnosticFailure.self) {
            try catalogue.entry(forDocument: "expiry-notise")
        }
        #expect(
            failure?.diagnostics.map(Fixture.short) == [
                "forms no-layout", "broken.yaml:2:1 syntax",
            ])
        #expect(failure?.diagnostics[0].hint == "「expiry-notice」ではありませんか")
    }

    @Test("Two layouts of one document are a question for the user")
    func ambiguous() throws {
        let catalogue = try LayoutCatalogue(
            folder: "f",
            files: Self.files([
                "f/a.yaml": "layout: 1\ndocument: x", "f/b.yaml": "layout: 1\ndocument: x",
            ]))
        let failure = #expect(throws: DiagnosticFailure.self) {
            try catalogue.entry(forDocument: "x")
        }
        #expect(failure?.diagnostics.map(\.code) == ["layout.ambiguous-document"])
        #expect(failure?.diagnostics[0].message.contains("f/a.yaml、f/b.yaml") == true)
    }

    @Test("A folder that is not there is an error, an empty one is not")
    func folders() throws {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try LayoutCatalogue(folder: "/nonexistent-folder-of-layouts")
        }
        #expect(failure?.diagnostics.map(\.code) == ["layout.folder-not-found"])
        #expect(try LayoutCatalogue(folder: "f", files: Self.files([:])).entries.isEmpty)
    }
}
