import Diagnostics
import Foundation
import LayoutDescription
import Testing

@Suite("Layouts on disk")
struct DiskFilesTests {
    /// Runs with a new folder that holds `forms/` and, beside it, `secret.yaml`.
    static func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "layouts-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "forms/sub"), withIntermediateDirectories: true)
        try Data("elements: []".utf8).write(to: folder.appending(path: "secret.yaml"))
        try body(folder)
    }

    static func findings(_ path: String) -> [String] {
        do {
            return try LayoutLoader().load(path: path).findings.map(\.code.rawValue)
        } catch {
            return error.diagnostics.map(\.code.rawValue)
        }
    }

    static func write(_ text: String, _ file: URL) throws { try Data(text.utf8).write(to: file) }

    @Test("A layout is read with the parts beside it and below it")
    func plain() throws {
        try Self.withFolder { folder in
            let forms = folder.appending(path: "forms")
            try Self.write(
                Fixture.page(["{ include: part.yaml }", "{ include: sub/part.yaml }"]),
                forms.appending(path: "form.yaml"))
            try Self.write("elements: []", forms.appending(path: "part.yaml"))
            try Self.write("elements: []", forms.appending(path: "sub/part.yaml"))
            let path = forms.appending(path: "form.yaml").path
            let layout = try LayoutLoader().load(path: path).layout
            #expect(
                layout.sourceFiles == [
                    path, forms.appending(path: "part.yaml").path,
                    forms.appending(path: "sub/part.yaml").path,
                ])
            let catalogue = try LayoutCatalogue(folder: forms.path)
            #expect(catalogue.entries.map(\.path) == [path])
            #expect(catalogue.problems.isEmpty)
        }
    }

    @Test("A link that leads out of the folder is refused, one within it is followed")
    func links() throws {
        try Self.withFolder { folder in
            let forms = folder.appending(path: "forms")
            let form = forms.appending(path: "form.yaml")
            try Self.write(Fixture.page(["{ include: part.yaml }"]), form)
            let link = forms.appending(path: "part.yaml")
            try FileManager.default.createSymbolicLink(
                at: link, withDestinationURL: folder.appending(path: "secret.yaml"))
            #expect(Self.findings(form.path) == ["layout.outside-folder"])
            try FileManager.default.removeItem(at: link)
            try Self.write("elements: []", forms.appending(path: "sub/real.yaml"))
            try FileManager.default.createSymbolicLink(
                at: link, withDestinationURL: forms.appending(path: "sub/real.yaml"))
            #expect(Self.findings(form.path).isEmpty)
        }
    }

    @Test("A folder whose name only begins like the layout's is outside")
    func siblings() throws {
        try Self.withFolder { folder in
            let forms = folder.appending(path: "forms")
            let sibling = folder.appending(path: "forms-old")
            try FileManager.default.createDirectory(
                at: sibling, withIntermediateDirectories: true)
            try Self.write("elements: []", sibling.appending(path: "part.yaml"))
            try FileManager.default.createSymbolicLink(
                at: forms.appending(path: "old"), withDestinationURL: sibling)
            let form = forms.appending(path: "form.yaml")
            try Self.write(Fixture.page(["{ include: old/part.yaml }"]), form)
            #expect(Self.findings(form.path) == ["layout.outside-folder"])
        }
    }

    @Test("Folders, pipes and files that are not there are errors, not a wait without end")
    func unreadable() throws {
        try Self.withFolder { folder in
            let forms = folder.appending(path: "forms")
            #expect(Self.findings(forms.path) == ["layout.file-unreadable"])
            #expect(
                Self.findings(forms.appending(path: "none.yaml").path)
                    == ["layout.file-not-found"])
            #expect(
                Self.findings(folder.appending(path: "none/form.yaml").path)
                    == ["layout.file-not-found"])
            let pipe = forms.appending(path: "pipe.yaml")
            #expect(mkfifo(pipe.path, 0o600) == 0)
            #expect(Self.findings(pipe.path) == ["layout.file-unreadable"])
        }
    }

    @Test("A file beyond the limit is not read")
    func tooLarge() throws {
        try Self.withFolder { folder in
            let file = folder.appending(path: "forms/form.yaml")
            #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
            // A file with a hole: its size, without the bytes.
            #expect(truncate(file.path, off_t(LayoutFiles.maximumByteCount + 1)) == 0)
            #expect(Self.findings(file.path) == ["layout.file-too-large"])
        }
    }
}
