internal import PageGraphics
internal import Regression
internal import Testing

@Suite("A display list is recorded as text")
struct DisplayListTests {
    private static let size = Size(
        width: Length(millimetres: 210), height: Length(millimetres: 297))

    private static func run(_ text: String, x: Double = 20, size: Double = 10.5) -> DrawItem {
        .glyphs(
            GlyphRun(
                font: FontInstance(font: "mincho", size: Length(points: size)),
                origin: Point(x: Length(millimetres: x), y: Length(millimetres: 30)), ink: .black,
                text: text, glyphs: [.init(index: 7, x: 0, y: 0), .init(index: 9, x: 10.5, y: 0)],
                clusters: [
                    .init(byteCount: 3, glyphCount: 1), .init(byteCount: 3, glyphCount: 1),
                ]))
    }

    private func list(_ items: [DrawItem]) -> DisplayList {
        DisplayList(
            Page(
                size: Self.size, template: PageTemplate(identifier: "t", items: []), items: items),
            marks: items.map { ("name", $0) })
    }

    private static let every: [DrawItem] = [
        run("見本"),
        .line(
            from: Point(x: Length(millimetres: 10), y: Length(millimetres: 20)),
            to: Point(x: Length(millimetres: 110), y: Length(millimetres: 20)),
            Stroke(
                weight: Length(points: 0.25), dashes: [Length(millimetres: 1)],
                ink: Ink(
                    .spot(
                        name: "DIC 156",
                        alternate: ProcessColor(cyan: 0, magenta: 1, yellow: 1, black: 0)),
                    coverage: 0.5))),
        .rectangle(
            Rect(
                origin: Point(x: .zero, y: Length(millimetres: -3)),
                size: Size(width: Length(millimetres: 5), height: Length(millimetres: 6))),
            radius: Length(millimetres: 1), stroke: nil, fill: Ink(coverage: 0.1)),
        .symbol(
            ModuleMatrix(width: 1, modules: [1]), origin: Point(x: .zero, y: .zero),
            module: Length(dots: 8, resolution: 600)),
        .image(
            ImageData(name: "logo.png", png: [1, 2]),
            Rect(
                origin: Point(x: .zero, y: .zero),
                size: Size(width: Length(millimetres: 5), height: Length(millimetres: 5)))),
    ]

    @Test("What is written is read as it was")
    func roundTrip() throws {
        let list = list(Self.every)
        #expect(DisplayList(text: list.text) == list)
        #expect(Set(list.marks.map(\.form)) == Set(DisplayMark.Form.allCases))
    }

    @Test("A line says in words what it is")
    func readable() {
        let lines = list(Self.every).text.split(separator: "\n")
        #expect(lines[0] == "page\t210.000\t297.000\t0.000")
        #expect(
            lines[1].hasPrefix("text\tname\t20.000\t30.000\t3.704\t3.704\tmincho 10.5pt K100\t見本\t")
        )
        #expect(lines[2].contains("線 0.25pt DIC 156 50% 破線 1.000"))
        #expect(lines[3].hasPrefix("box\tname\t0.000\t-3.000\t5.000\t6.000\t塗り K10 角 1.000 mm"))
    }

    @Test(
        "Nothing hides in a line: selectors, blanks without width and line ends are spelt out",
        arguments: ["葛\u{E0100}", "a\u{200B}b", "a\tb\nc", "\\u{41}\\", "\u{FE00}", "\u{F0000}"])
    func hidden(text: String) throws {
        let list = list([Self.run(text)])
        #expect(list.text.unicodeScalars.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint })
        #expect(list.text.split(separator: "\n").count == 2)
        let read = try #require(DisplayList(text: list.text))
        #expect(Array(read.marks[0].words.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(
        "A damaged record is none",
        arguments: [
            "", "page\t1.000\t1.000", "page\t1.000\t1.000\t0.000\ntext\n",
            "page\t1.000\t1.000\t0.000\nline\t\t1.0\t1.000\t1.000\t1.000\t\t\t\n",
            "page\t1.000\t1.000\t0.000\ntext\t\t1.000\t1.000\t1.000\t1.000\t\t\\q\t\n",
            "page\t1.000\t1.000\t0.000\nblot\t\t1.000\t1.000\t1.000\t1.000\t\t\t\n",
        ])
    func damaged(text: String) {
        #expect(DisplayList(text: text) == nil)
    }
}
