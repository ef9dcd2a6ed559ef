import Diagnostics
import LayoutDescription
import PageGraphics
import Testing

@Suite("Included files and images")
struct IncludeTests {
    static let part = """
        styles:
          body: { font: mincho, size: 8, leading: 12 }
          own: { font: gothic-bold, size: 8, leading: 12 }
        elements:
          - { text: '{氏名}', frame: [0, 0, 30, 9], style: body }
          - { text: 固定, frame: [40, 0, 30, 9], style: own }
        """

    @Test("A part's elements are moved and set in its own styles; outside, nothing changes")
    func styles() throws {
        let text = Fixture.page([
            "{ include: part.yaml, at: [10, 20] }",
            "{ text: 固定, frame: [9, 200, 30, 9], style: body }",
        ])
        let layout = try Fixture.load(text, with: ["part.yaml": Self.part]).layout
        let elements = Array(layout.pages[0].elements.dropFirst())
        let roles = elements.map { element -> String in
            if case .text(let block) = element.content { block.style.fontRole } else { "" }
        }
        #expect(roles == ["mincho", "gothic-bold", "gothic"])
        #expect(
            elements[0].frame
                == Rect(millimetres: 0, 0, 30, 9).offset(
                    by: Point(x: Length(millimetres: 10), y: Length(millimetres: 20))))
        #expect(elements[0].place == .position(file: "forms/part.yaml", line: 5, column: 5))
        #expect(layout.sourceFiles == ["forms/form.yaml", "forms/part.yaml"])
        #expect(layout.fontRoles.map(\.name) == ["gothic", "mincho", "gothic-bold"])
    }

    @Test("A part may use the styles of the layout that includes it")
    func inherited() {
        let part = "elements:\n  - { text: あ, frame: [0, 0, 30, 9], style: body }"
        let text = Fixture.page(["{ include: part.yaml }"])
        #expect(Fixture.findings(text, with: ["part.yaml": part]).isEmpty)
    }

    @Test("A part's styles end with it")
    func scope() {
        let text = Fixture.page([
            "{ include: part.yaml, at: [10, 20] }",
            "{ text: 固定, frame: [9, 200, 30, 9], style: own }",
        ])
        #expect(
            Fixture.findings(text, with: ["part.yaml": Self.part]) == ["19:52 unknown-style"])
    }

    @Test("A part's mistakes carry its own place, once however often it is included")
    func places() {
        let part = "elements:\n  - { line: [0, 0, 5, 0], wieght: 1 }\n  - { txt: あ }"
        let text = Fixture.page(["{ include: part.yaml }", "{ include: part.yaml, at: [0, 9] }"])
        #expect(
            Fixture.findings(text, with: ["part.yaml": part])
                == ["part.yaml:2:27 unknown-key", "part.yaml:3:7 unknown-element"])
    }

    @Test(
        "A part that is no YAML, empty or no part",
        arguments: [
            ("a: [", "part.yaml:2:1 syntax"), ("", "part.yaml empty-file"),
            ("elements: 3", "part.yaml:1:11 wrong-type"),
            ("styles: {}", "part.yaml:1:1 missing-key"),
            ("elements: []\npages: []", "part.yaml:2:1 unknown-key"),
        ])
    func brokenParts(_ part: String, _ finding: String) {
        let text = Fixture.page(["{ include: part.yaml }"])
        #expect(Fixture.findings(text, with: ["part.yaml": part]) == [finding])
    }

    @Test("A ring of includes is found, whatever its length")
    func cycles() {
        let own = Fixture.page(["{ include: form.yaml }"])
        #expect(Fixture.findings(own) == ["18:20 include-cycle"])
        let text = Fixture.page(["{ include: a.yaml }"])
        let ring = [
            "a.yaml": "elements: [{ include: b.yaml }]",
            "b.yaml": "elements: [{ include: a.yaml }]",
        ]
        #expect(Fixture.findings(text, with: ring) == ["b.yaml:1:23 include-cycle"])
        #expect(
            Fixture.diagnostics(text, with: ring)[0].message
                .contains("forms/a.yaml → forms/b.yaml → forms/a.yaml"))
    }

    @Test("Eight levels of includes are enough")
    func depth() {
        var files = ["p9.yaml": "elements: []"]
        for level in 1...8 {
            files["p\(level).yaml"] = "elements: [{ include: p\(level + 1).yaml }]"
        }
        let deep = Fixture.page(["{ include: p1.yaml }"])
        #expect(Fixture.findings(deep, with: files) == ["p8.yaml:1:23 include-depth"])
        let shallow = Fixture.page(["{ include: p2.yaml }"])
        #expect(Fixture.findings(shallow, with: files).isEmpty)
    }

    @Test("Parts that include parts many times over stop at a limit")
    func explosion() {
        var files = ["p6.yaml": "elements: [{ line: [0, 0, 5, 0] }]"]
        for level in 1...5 {
            let inner = Array(repeating: "{ include: p\(level + 1).yaml }", count: 10)
            files["p\(level).yaml"] = "elements: [\(inner.joined(separator: ", "))]"
        }
        let found = Fixture.findings(Fixture.page(["{ include: p1.yaml }"]), with: files)
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasSuffix(" too-many-elements") })
    }

    @Test(
        "Only files of the layout's folder are read",
        arguments: [
            ("../part.yaml", "outside-folder"), ("/etc/part.yaml", "outside-folder"),
            ("./part.yaml", "outside-folder"), ("sub/../part.yaml", "outside-folder"),
            ("a\\b.yaml", "outside-folder"), ("sub//part.yaml", "outside-folder"),
            ("part.txt", "wrong-file-type"), ("prat.yaml", "file-not-found"),
        ])
    func paths(_ name: String, _ code: String) {
        let text = Fixture.page(["{ include: \(name) }"])
        let files = ["part.yaml": "elements: []", "part.txt": "elements: []"]
        #expect(Fixture.findings(text, with: files) == ["18:20 \(code)"])
    }

    @Test("A missing part's nearest neighbour is suggested; parts may lie in a folder below")
    func names() {
        let text = Fixture.page(["{ include: prat.yaml }"])
        let files = ["part.yaml": "elements: []", "sub/part.yaml": "elements: []"]
        #expect(Fixture.diagnostics(text, with: files).map(\.hint) == ["「part.yaml」ではありませんか"])
        #expect(
            Fixture.findings(Fixture.page(["{ include: sub/part.yaml }"]), with: files).isEmpty)
    }

    @Test("An image is a PNG file; it is read once and listed among the sources")
    func images() throws {
        let text = Fixture.page([
            "{ image: seal.png, frame: [10, 10, 20, 10] }",
            "{ image: seal.png, frame: [50, 10, 20, 10] }",
        ])
        let layout = try Fixture.load(text, images: ["seal.png": PNG.header(400, 200)]).layout
        #expect(layout.sourceFiles == ["forms/form.yaml", "forms/seal.png"])
        #expect(
            layout.pages[0].elements[1].content
                == .image(ImageData(name: "forms/seal.png", png: PNG.header(400, 200))))
    }

    @Test(
        "What is no PNG file, or none of a sane size, is refused",
        arguments: [
            Array("GIF89a".utf8), [], PNG.header(0, 10), PNG.header(10, 1 << 20),
            Array(PNG.header(10, 10).prefix(20)),
        ])
    func noImages(_ bytes: [UInt8]) {
        let text = Fixture.page(["{ image: seal.png, frame: [10, 10, 20, 10] }"])
        #expect(Fixture.findings(text, images: ["seal.png": bytes]) == ["18:18 not-png"])
    }

    @Test("Files that are no UTF-8, or missing, are reported as such")
    func unreadable() {
        let access = LayoutFiles.memory(["a.yaml": [0x61, 0xFF], "b.yaml": []])
        func findings(_ path: String) -> [String] {
            do {
                return try LayoutLoader(files: access).load(path: path).findings.map(Fixture.short)
            } catch {
                return error.diagnostics.map(Fixture.short)
            }
        }
        #expect(findings("a.yaml") == ["a.yaml not-utf8"])
        #expect(findings("b.yaml") == ["b.yaml empty-file"])
        #expect(findings("c.yaml") == ["c.yaml file-not-found"])
    }
}

/// The beginnings of PNG files.
enum PNG {
    /// Signature and first chunk of a picture of that size.
    static func header(_ width: UInt32, _ height: UInt32) -> [UInt8] {
        func bytes(_ number: UInt32) -> [UInt8] {
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + bytes(13) + Array("IHDR".utf8)
            + bytes(width) + bytes(height) + [8, 0, 0, 0, 0] + bytes(0)
    }
}
