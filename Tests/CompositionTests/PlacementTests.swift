internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Testing

@Suite("Text stands where alignment and frame say")
struct PlacementTests {
    private func run(
        _ text: String, _ alignment: HorizontalAlignment,
        vertical: VerticalAlignment = .top, frame: Rect = Stage.frame(10, 20, 100, 30)
    ) throws -> GlyphRun {
        let element = Stage.text(
            [.literal(text)], frame: frame, alignment: alignment, verticalAlignment: vertical)
        return try Stage(elements: [element]).page().template.items.runs[0]
    }

    @Test(
        "Left, centre and right",
        arguments: zip([HorizontalAlignment.left, .center, .right], [10.0, 40, 70]))
    func alignment(alignment: HorizontalAlignment, left: Double) throws {
        #expect(abs(try run("番号花子", alignment).origin.x.points - left) < 1e-9)
    }

    @Test("均等割付 puts the first character at the left edge and the last at the right edge")
    func distributed() throws {
        let run = try run("番号花子", .distribute)
        let places = run.glyphs.map { run.origin.x.points + $0.x }
        #expect(places.map { ($0 * 100).rounded() / 100 } == [10, 40, 70, 100])
    }

    @Test("均等割付 of one character stands in the middle")
    func distributedSingle() throws {
        #expect(abs(try run("名", .distribute).origin.x.points - 55) < 1e-9)
    }

    @Test(
        "Top, middle and bottom place the em box, its baseline 0.88 em down",
        arguments: zip([VerticalAlignment.top, .middle, .bottom], [28.8, 38.8, 48.8]))
    func vertical(alignment: VerticalAlignment, baseline: Double) throws {
        let run = try run("番号", .left, vertical: alignment)
        #expect(abs(run.origin.y.points - baseline) < 1e-9)
    }

    @Test("A marker stands at the edge and the lines hang right of it")
    func marker() throws {
        let element = Stage.text(
            [.literal("番号花子山川")], frame: Stage.frame(0, 0, 50, 30),
            fit: FitPolicy(maximumLines: nil), marker: "○", indent: 10)
        let runs = try Stage(elements: [element]).page().template.items.runs
        #expect(runs.map(\.text) == ["○", "番号花子", "山川"])
        #expect(runs.map { $0.origin.x.points } == [0, 10, 10])
    }

    @Test("A stamp turns about the middle of its frame")
    func stamp() throws {
        let content = Element.Content.stamp(
            TextTemplate(parts: [.literal("見本")]), Stage.style, rotation: 90)
        let element = Stage.element(content, frame: Stage.frame(0, 0, 100, 100))
        let run = try Stage(elements: [element]).page().template.items.runs[0]
        #expect(run.rotation == 90)
        // Upright it begins 10 left of the centre and its baseline is 3.8 below it; a quarter
        // turn counter-clockwise brings left to below and below to the right.
        #expect(abs(run.origin.x.points - 53.8) < 1e-9)
        #expect(abs(run.origin.y.points - 60) < 1e-9)
    }

    @Test("Every rule of a table is drawn once, and a spanning cell has no rule through it")
    func table() throws {
        func cell(_ text: String, span: Int = 1) -> TableCell {
            TableCell(
                text: TextBlock(
                    template: TextTemplate(parts: [.literal(text)]), style: Stage.style),
                columnSpan: span)
        }
        let rule = Stroke(weight: Length(points: 1))
        let table = Table(
            columns: [Length(points: 40), Length(points: 60)],
            rows: [
                .init(height: Length(points: 20), cells: [cell("甲"), cell("乙")]),
                .init(height: Length(points: 20), cells: [cell("丙", span: 2)]),
            ], innerRule: rule, outerRule: rule, padding: Length(points: 2))
        let items = try Stage(elements: [Stage.element(.table(table))]).page().template.items
        let lines = items.filter { if case .line = $0 { true } else { false } }
        #expect(lines.count == 2)
        #expect(items.runs.map { $0.origin.x.points } == [2, 42, 2])
    }
}
