internal import Diagnostics
internal import PageGraphics
internal import Testing

@testable internal import Readback

@Suite("Lines, tints and pictures held against the layout")
struct MarkComparisonTests {
    private let box = Rect(millimetres: 10, 10, 30, 20)
    private let weight = ExpectedMark.Form.stroke(weight: Length(points: 1))

    private func faults(
        _ marks: [(ExpectedMark.Form, Rect)], ticks: [ExpectedTick] = [],
        found: [(ExpectedMark.Form, Rect)]
    ) -> [String] {
        MarkComparison.faults(
            marks.map { ExpectedMark(name: "box", form: $0.0, frame: $0.1) }, ticks: ticks,
            found: found.map { MarkComparison.Found(form: $0.0, frame: $0.1) }
        ).map { "\($0.0.rawValue) \($0.1 ?? "-")" }
    }

    @Test("What is there once is there; twice is one too many, and none is one too few")
    func counts() {
        #expect(faults([(weight, box)], found: [(weight, box)]).isEmpty)
        #expect(faults([(weight, box)], found: []) == ["mark-missing box"])
        #expect(
            faults([(weight, box)], found: [(weight, box), (weight, box)]) == ["mark-unexpected -"])
        #expect(faults([], found: []).isEmpty)
    }

    @Test("Form, weight and place must agree; hairs do not count")
    func agreement() {
        let both = ["mark-unexpected -", "mark-missing box"]
        #expect(faults([(weight, box)], found: [(.fill, box)]) == both)
        #expect(faults([(.picture, box)], found: [(.fill, box)]) == both)
        let thick = ExpectedMark.Form.stroke(weight: Length(points: 1.2))
        #expect(faults([(weight, box)], found: [(thick, box)]) == both)
        func moved(_ points: Double) -> Rect {
            box.offset(by: Point(x: Length(points: points), y: .zero))
        }
        #expect(faults([(.fill, box)], found: [(.fill, moved(0.05))]).isEmpty)
        #expect(faults([(.fill, box)], found: [(.fill, moved(0.2))]) == both)
    }

    @Test("A check mark is no surplus in a box that must be ticked, and is one in any other")
    func ticks() {
        let inner = box.inset(by: Length(points: 4))
        for (isMarked, expected) in [(true, [String]()), (false, ["mark-unexpected -"])] {
            let tick = ExpectedTick(
                name: "tick", place: .file("layout.yaml"), frame: box, weight: Length(points: 1),
                isMarked: isMarked)
            #expect(faults([], ticks: [tick], found: [(weight, inner)]) == expected)
        }
    }

    @Test("A mark of which nothing is known is one too many")
    func unknown() {
        let nowhere = Rect(
            origin: Point(x: Length(points: .infinity), y: Length(points: .infinity)),
            size: Size(width: Length(points: -.infinity), height: Length(points: .nan)))
        #expect(faults([], found: [(.fill, nowhere)]) == ["mark-unexpected -"])
    }
}
