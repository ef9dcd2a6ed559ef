internal import Diagnostics
internal import NoticeModel
internal import Regression
internal import Testing

@Suite("A set of specimens is read whole or refused with every mistake")
struct SpecimenSetTests {
    private static let head = """
        layout: ../Layouts/a.yaml
        issuer: issuer.yaml
        fonts: /fonts
        base:
          氏名: 番号 太郎
          方書: △△荘
        specimens:

        """

    private func load(_ text: String, root: String? = nil) throws(DiagnosticFailure) -> SpecimenSet
    {
        try SpecimenSetLoader(root: root).load(text: text, path: "Sets/a/specimens.yaml")
    }

    @Test("Fields of a specimen are laid over the base; null takes one away")
    func records() throws {
        let set = try load(
            Self.head + """
                  - name: everyday
                    shows: ふつうの一件。
                  - name: longest-name
                    shows: 長い氏名。
                    purpose: copy
                    serial: 10000019
                    sheet: 12/12
                    reprint: true
                    fields: { 氏名: 寿限無, 方書: null, 宛名: 乙 }
                waivers:
                  - { gap: fit-never-most-lines, of: name, because: 入らないため }
                """)
        #expect(set.layoutPath == "Sets/Layouts/a.yaml")
        #expect(set.issuerPath == "Sets/a/issuer.yaml" && set.fontFolder == "/fonts")
        let first = set.specimens[0]
        #expect(first.record.map(\.value) == ["番号 太郎", "△△荘"])
        #expect(first.purpose == .live && first.serial == nil && first.sheet == nil)
        let second = set.specimens[1]
        #expect(second.record.map(\.name) == ["氏名", "宛名"])
        #expect(second.record.map(\.value) == ["寿限無", "乙"])
        #expect(second.purpose == .archiveCopy && second.serial == 10_000_019)
        #expect(second.sheet?.number == 12 && second.sheet?.count == 12 && second.isReprint)
        #expect(
            second.record[0].place == .position(file: set.file, line: 16, column: 19))
        #expect(set.waivers.map(\.gap) == [.fitNeverMostLines])
        #expect(set.waivers.map(\.subject) == ["name"])
    }

    @Test("Paths may be relative to a root")
    func root() throws {
        let text = Self.head + "  - { name: a, shows: 例 }"
        #expect(try load(text, root: "/city").issuerPath == "/city/issuer.yaml")
    }

    /// A specimen with a mistake, the code and the column of it.
    private static let mistakes: [(String, String, Int)] = [
        ("{ name: Longest, shows: 例 }", "specimens.bad-name", 13),
        ("{ name: a--b, shows: 例 }", "specimens.bad-name", 13),
        ("{ name: ../a, shows: 例 }", "specimens.bad-name", 13),
        ("{ name: 氏名, shows: 例 }", "specimens.bad-name", 13),
        ("{ name: everyday, shows: 例 }", "specimens.duplicate-name", 13),
        ("{ name: a, shows: '　' }", "specimens.missing-key", 23),
        ("{ name: a }", "specimens.missing-key", 5),
        ("{ shows: 例 }", "specimens.missing-key", 5),
        ("{ name: a, shows: 例, sheet: 13/12 }", "specimens.bad-sheet", 33),
        ("{ name: a, shows: 例, sheet: 0/12 }", "specimens.bad-sheet", 33),
        ("{ name: a, shows: 例, sheet: 1/100 }", "specimens.bad-sheet", 33),
        ("{ name: a, shows: 例, sheet: 12 }", "specimens.bad-sheet", 33),
        ("{ name: a, shows: 例, sheet: 1/2/3 }", "specimens.bad-sheet", 33),
        ("{ name: a, shows: 例, sheet: +1/2 }", "specimens.bad-sheet", 33),
        ("{ name: a, shows: 例, serial: 100000000 }", "specimens.out-of-range", 34),
        ("{ name: a, shows: 例, reprint: yes }", "specimens.wrong-type", 35),
        ("{ name: a, shows: 例, purpose: sample }", "specimens.unknown-value", 35),
        ("{ name: a, shows: 例, purpos: live }", "specimens.unknown-key", 26),
        ("{ name: a, shows: 例, fields: [氏名] }", "specimens.wrong-type", 34),
        ("{ name: a, shows: 例, fields: { 氏名: [乙] } }", "specimens.wrong-type", 40),
        ("everyday", "specimens.wrong-type", 5),
    ]

    @Test("A mistake is found at its place", arguments: mistakes)
    func mistake(text: String, code: String, column: Int) throws {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try load(Self.head + "  - { name: everyday, shows: 例 }\n  - \(text)\n")
        }
        #expect(failure?.diagnostics.map(\.code.rawValue) == [code])
        #expect(
            failure?.diagnostics.first?.place
                == .position(file: "Sets/a/specimens.yaml", line: 9, column: column))
    }

    @Test("All mistakes of a file are told at once, with the nearest key")
    func all() throws {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try load(
                """
                layout: a.yaml
                isuer: b.yaml
                base: []
                specimens: []
                waivers:
                  - { gap: fit-never-mostlines, of: a, because: b }
                """)
        }
        #expect(
            failure?.diagnostics.map(\.code.rawValue) == [
                "specimens.unknown-key", "specimens.missing-key", "specimens.missing-key",
                "specimens.wrong-type", "specimens.no-specimens", "specimens.unknown-value",
            ])
        #expect(failure?.diagnostics.first?.hint == "「issuer」ではありませんか")
        #expect(failure?.diagnostics.last?.hint == "「fit-never-most-lines」ではありませんか")
    }

    @Test("A file that is not there is told as such")
    func missing() {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try SpecimenSetLoader().load(path: "/nowhere/specimens.yaml")
        }
        #expect(failure?.diagnostics.map(\.code) == ["specimens.file-unreadable"])
    }
}
