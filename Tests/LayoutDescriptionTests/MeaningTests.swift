import Diagnostics
import LayoutDescription
import NoticeModel
import Testing

@Suite("What elements are to somebody who hears the page")
struct MeaningTests {
    private static let frame = "frame: [9, 9, 30, 9], style: body"
    private static let other = "frame: [9, 30, 30, 9], style: body"
    private static let qr = "at: [50, 50], version: 2, level: H, module-dots: 8"

    @Test("Roles, labels, parts and alternative texts are read")
    func reading() throws {
        let layout = try Fixture.load(
            Fixture.page([
                "{ text: 題, role: heading-2, \(Self.frame) }",
                "{ text: 名, label-for: [name, more], frame: [9, 30, 9, 9], style: body }",
                "{ text: '{氏名}', id: name, frame: [20, 30, 30, 9], style: body }",
                "{ paragraph: 文, id: more, frame: [9, 50, 30, 9], style: body }",
                "{ text: 続き, part-of: more, frame: [9, 70, 30, 9], style: body }",
                "{ text: 署名, role: label, frame: [9, 90, 30, 9], style: body }",
                "{ qr: '{番号}', at: [80, 50], version: 2, level: H, module-dots: 8, alt: '番号、{issuer.site}' }",
                "{ tick: [9, 110], part-of: more }",
            ])
        ).layout
        let meanings = layout.pages[0].elements.dropFirst().map(\.meaning)
        #expect(meanings[0].role == .heading(2))
        #expect(meanings[1].labelled.map(\.identifier) == ["name", "more"])
        #expect(meanings[1].labelled.map { "\($0.place)" }.first == "forms/form.yaml:19:32")
        #expect(meanings[2] == Meaning())
        #expect(meanings[4].host?.identifier == "more")
        #expect(meanings[5].role == .label(of: []))
        #expect(meanings[6].alternativeText?.parts.count == 2)
        #expect(meanings[7].host?.identifier == "more")
    }

    @Test(
        "What cannot be is reported where it stands",
        arguments: [
            (
                ["{ text: 名, label-for: nam, \(frame) }", "{ text: 値, id: name, \(other) }"],
                "18:31 unknown-id"
            ),
            (
                ["{ text: 名, part-of: nam, \(frame) }", "{ text: 値, id: name, \(other) }"],
                "18:29 unknown-id"
            ),
            (["{ text: 名, id: a, label-for: a, \(frame) }"], "18:38 bad-label"),
            (
                ["{ text: 名, label-for: a, \(frame) }", "{ box: [60, 60, 9, 9], id: a }"],
                "18:31 bad-label"
            ),
            (
                [
                    "{ text: 名, label-for: a, \(frame) }",
                    "{ text: 題, id: a, role: heading-1, \(other) }",
                ],
                "18:31 bad-label"
            ),
            (
                [
                    "{ text: 名, label-for: a, \(frame) }", "{ text: 値, id: a, \(other) }",
                    "{ text: 名, label-for: a, frame: [90, 9, 30, 9], style: body }",
                ], "20:31 labelled-twice"
            ),
            (
                ["{ text: 名, label-for: [a, a], \(frame) }", "{ text: 値, id: a, \(other) }"],
                "18:35 duplicate-value"
            ),
            (
                [
                    "{ text: 名, label-for: a, role: heading-1, \(frame) }",
                    "{ text: 値, id: a, \(other) }",
                ], "18:40 role-conflict"
            ),
            (
                [
                    "{ text: 名, part-of: a, role: heading-1, \(frame) }",
                    "{ text: 値, id: a, \(other) }",
                ], "18:29 role-conflict"
            ),
            (
                ["{ text: 名, part-of: a, \(frame) }", "{ box: [60, 60, 9, 9], id: a }"],
                "18:29 bad-part"
            ),
            (["{ text: 名, id: a, part-of: a, \(frame) }"], "18:36 bad-part"),
            (["{ text: 名, role: heading-9, \(frame) }"], "18:26 unknown-value"),
            (["{ qr: '{番号}', alt: '{番号}', \(qr) }"], "18:28 alt-with-field"),
            (["{ qr: '{番号}', alt: '{code.serial}', \(qr) }"], "18:28 alt-with-field"),
            (["{ line: [9, 9, 30, 9], alt: 線 }"], "18:32 unknown-key"),
        ])
    func faults(_ elements: [String], _ finding: String) {
        #expect(Fixture.findings(Fixture.page(elements)).contains(finding))
    }

    private static func warnings(_ elements: [String], overlay: String = "") throws -> [String] {
        let layout = try Fixture.load(Fixture.page(elements) + overlay).layout
        return AccessibilityCheck(layout).findings().map(Fixture.short)
    }

    @Test("A layout that can be heard has a heading, texts for its pictures and header cells")
    func accessible() throws {
        let title = "{ text: 題, role: heading-1, \(Self.frame) }"
        #expect(try Self.warnings([title]).isEmpty)
        #expect(try Self.warnings([]) == ["form.yaml no-heading!"])
        #expect(
            try Self.warnings([title, "{ qr: '{番号}', \(Self.qr) }"])
                == ["19:9 no-alternative-text!"])
        #expect(
            try Self.warnings([title, "{ qr: '{番号}', alt: '', \(Self.qr) }"])
                == ["19:9 no-alternative-text!"])
        #expect(try Self.warnings([title, "{ qr: '{番号}', alt: 番号, \(Self.qr) }"]).isEmpty)
        let skipping = "{ text: 節, role: heading-3, \(Self.other) }"
        #expect(try Self.warnings([title, skipping]) == ["19:9 heading-order!"])
        let table =
            "{ table: [9, 60], columns: [40], style: body, rows: [{ height: 9, cells: [CELL] }] }"
        #expect(
            try Self.warnings([title, table.replacing("CELL", with: "語")])
                == ["19:9 no-header-cell!"])
        #expect(
            try Self.warnings([title, table.replacing("CELL", with: "{ text: 語, header: column }")])
                .isEmpty)
    }

    @Test("Pictures are described, or said to be decoration")
    func pictures() throws {
        for (alt, count) in [("", 1), (", alt: 印", 0), (", alt: ''", 0)] {
            let layout = try Fixture.load(
                Fixture.page([
                    "{ text: 題, role: heading-1, \(Self.frame) }",
                    "{ image: a.png, frame: [60, 60, 9, 9]\(alt) }",
                ]), images: ["a.png": Self.grey]
            ).layout
            #expect(AccessibilityCheck(layout).findings().count == count)
        }
    }

    /// The head of a grey PNG of 100 × 100 pixels.
    private static let grey: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        + [0, 0, 0, 100, 0, 0, 0, 100, 8, 0, 0, 0, 0, 0, 0, 0, 0]

    @Test("An overlay without words is silent")
    func overlay() throws {
        let title = "{ text: 題, role: heading-1, \(Self.frame) }"
        let silent = "overlays:\n  specimen:\n    - { box: [9, 9, 30, 30] }\n"
        #expect(try Self.warnings([title], overlay: silent) == ["21:7 silent-overlay!"])
    }
}
