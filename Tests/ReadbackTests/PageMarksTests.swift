internal import Testing

@testable internal import Readback

@Suite("What the instructions of a page draw")
struct PageMarksTests {
    private func marks(_ contents: String) -> PageMarks {
        PageMarks(scanning: Array(contents.utf8))
    }

    private static func area(
        _ left: Double, _ bottom: Double, _ right: Double, _ top: Double
    ) -> PageMarks.Area {
        PageMarks.Area(left: left, bottom: bottom, right: right, top: top)
    }

    @Test("A rectangle is filled, stroked or both, with the weight of the line")
    func rectangles() {
        let area = Self.area(10, 20, 40, 60)
        let path = "10 20 30 40 re"
        #expect(marks("\(path) f").drawn == [.init(area: area, weight: nil)])
        #expect(marks("0.5 w \(path) S").drawn == [.init(area: area, weight: 0.5)])
        #expect(marks("\(path) B*").drawn.map(\.weight) == [nil, 1])
        #expect(marks("40 60 -30 -40 re f*").drawn == [.init(area: area, weight: nil)])
        #expect(marks("\(path) n").drawn.isEmpty)
    }

    @Test("Every part of a path counts by itself; a place without a line is nothing")
    func subpaths() {
        let drawn = marks("0 0 m 10 0 l 5 5 m 5 9 l h 5 5 m S").drawn
        #expect(drawn.map(\.area) == [Self.area(0, 0, 10, 0), Self.area(5, 5, 5, 9)])
        #expect(marks("3 3 m S").drawn.isEmpty)
        #expect(marks("1 1 m 1 5 5 5 9 1 c f").drawn.map(\.area) == [Self.area(1, 1, 9, 5)])
    }

    @Test("Maps are nested; q and Q keep map and weight; too many Q do no harm")
    func nesting() {
        let drawn = marks(
            "q 2 0 0 2 10 0 cm 3 w q 1 0 0 1 0 5 cm 0 0 1 1 re S Q 0 0 1 1 re S Q 0 0 1 1 re S Q Q"
        ).drawn
        #expect(
            drawn.map(\.area) == [
                Self.area(10, 10, 12, 12), Self.area(10, 0, 12, 2), Self.area(0, 0, 1, 1),
            ])
        #expect(drawn.map(\.weight) == [6, 6, 1])
    }

    @Test("Clips are what W and W* end with, each once")
    func clips() {
        #expect(marks("0 0 5 5 re W n 0 0 5 5 re W* n").clips == [Self.area(0, 0, 5, 5)])
        #expect(marks("0 0 m 9 0 l 9 9 l h W f").clips == [Self.area(0, 0, 9, 9)])
        #expect(marks("0 0 m 9 0 l 9 9 l h W f").drawn.count == 1)
        #expect(marks("0 0 5 5 re n").clips.isEmpty)
    }

    @Test("Text is upright, or has the directions in which it is drawn")
    func directions() {
        #expect(marks("BT 9 0 0 9 1 1 Tm (a) Tj 0 -9 Td [(b)] TJ ET").textDirections == [.identity])
        #expect(
            marks("1 0 0 -1 0 800 cm BT 9 0 0 -9 1 1 Tm (a) Tj ET").textDirections == [.identity])
        let turned = marks("BT 0 9 -9 0 1 1 Tm (a) Tj ET").textDirections
        #expect(turned.count == 1 && turned[0].isTurned(by: 90) && !turned[0].isUpright)
        let mirrored = marks("BT -9 0 0 9 1 1 Tm (a) Tj ET").textDirections
        #expect(!mirrored[0].isUpright && !mirrored[0].isTurned(by: 180))
        let squeezed = marks("BT 4 0 0 9 1 1 Tm (a) Tj ET").textDirections
        #expect(squeezed[0].isUpright)
        #expect(marks("BT 1 0 0 1 5 5 Tm ET").textDirections.isEmpty)
    }

    @Test(
        "Text that is narrower or wider than its font is told with the place where its line begins")
    func widths() {
        func texts(_ instructions: String) -> [PageMarks.WidenedText] {
            marks(instructions).widenedTexts
        }
        #expect(texts("BT 9 0 0 9 1 1 Tm (a) Tj 0 -9 Td [(b)] TJ ET").isEmpty)
        #expect(
            texts("BT 7.2 0 0 9 10 20 Tm (a) Tj 1 -2 Td (b) Tj ET") == [
                .init(x: 10, y: 20, width: 0.8), .init(x: 17.2, y: 2, width: 0.8),
            ])
        #expect(
            texts("1 0 0 -1 0 800 cm BT 18 0 0 -9 1 1 Tm (a) Tj ET") == [
                .init(x: 1, y: 799, width: 2)
            ])
        #expect(texts("2 0 0 1 0 0 cm BT 9 0 0 9 1 1 Tm (a) Tj ET").map(\.width) == [2])
        #expect(texts("q BT 50 Tz 9 0 0 9 1 1 Tm (a) Tj ET Q BT (b) Tj ET").map(\.width) == [0.5])
        let form = marks("BT 8 0 0 10 1 1 Tm (a) Tj ET").moved(by: Matrix(a: 2, d: 2, e: 5))
        #expect(form.widenedTexts == [.init(x: 7, y: 2, width: 0.8)])
        #expect(marks("BT 8 0 0 10 1 1 Tm ET").widenedTexts.isEmpty)
    }

    @Test("What forms draw is moved to where they are used")
    func forms() {
        let form = marks("1 w 0 0 2 2 re S 0 0 4 4 re W n BT 5 0 0 5 0 0 Tm (a) Tj ET /x1 Do")
        let moved = form.moved(by: Matrix(a: 2, d: 2, e: 100))
        #expect(moved.drawn == [.init(area: Self.area(100, 0, 104, 4), weight: 2)])
        #expect(moved.clips == [Self.area(100, 0, 108, 8)])
        #expect(moved.textDirections == [.identity])
        #expect(moved.uses == [.init(name: "/x1", matrix: Matrix(a: 2, d: 2, e: 100))])
        var page = PageMarks()
        page.add(moved)
        page.add(moved)
        #expect(page.drawn.count == 2 && page.textDirections.count == 1)
    }

    @Test("Shadings and pictures within the instructions are marks that nobody expects")
    func foreign() {
        #expect(marks("/Sh0 sh").drawn.count == 1)
        #expect(marks("BI /W 1 /H 1 ID \u{01} EI").drawn.count == 1)
    }

    @Test("A map needs six numbers and is recognised by its angle")
    func matrices() {
        #expect(Matrix([1, 2, 3]) == nil)
        #expect(Matrix([1, 0, 0, 1, 5, 6])?.apply(1, 1).x == 6)
        #expect(Matrix(a: 2, d: 2).then(Matrix(e: 3, f: 4)).apply(1, 1).y == 6)
        #expect(Matrix(a: 3, d: 3).scale == 3)
        #expect(!Matrix(a: 1, c: 0.3, d: 1).isUpright)
    }
}
