import Diagnostics
import LayoutDescription
import NoticeModel
import PageGraphics
import Testing

@Suite("The postcode stands in seven boxes, a digit in each")
struct PostcodeBoxesTests {
    static let boxes = "{ postcode-boxes: [20, 30], style: body"

    @Test("Three boxes, a wider gap, four boxes; each digit in the middle of its own")
    func places() throws {
        let elements = try Fixture.elements("\(Self.boxes), weight: 0.4 }")
        #expect(elements.count == 14)
        let lefts = [20, 26.9, 33.8, 41.5, 48.4, 55.3, 62.2]
        for (index, left) in lefts.enumerated() {
            let (box, digit) = (elements[index], elements[index + 7])
            guard case .box(_, let stroke?, nil) = box.content,
                case .text(let block) = digit.content
            else {
                Issue.record("box \(index)")
                continue
            }
            let frame = Rect(millimetres: left, 30, 5.7, 8)
            #expect(frame.contains(box.frame) && box.frame.contains(frame))
            #expect(stroke.ink == .black && stroke.weight == Length(millimetres: 0.4))
            #expect(box.frame.inset(by: Length(millimetres: 0.5)).contains(digit.frame))
            #expect(digit.frame.contains(box.frame.inset(by: Length(millimetres: 0.5))))
            #expect(
                block.template.parts == [
                    .value(name: "郵便番号", formats: [.slice(index + 1...index + 1)])
                ])
            #expect(block.alignment == .distribute && block.verticalAlignment == .middle)
        }
    }

    @Test("Size and gaps are the layout's; groups move it, conditions hold for all of it")
    func keys() throws {
        let elements = try Fixture.elements(
            "{ group: [\(Self.boxes), size: [4.5, 6], gap: 1, middle-gap: 3 }], at: [5, 10], when: { field: 郵便番号, is: present } }"
        )
        let lefts = elements.prefix(7).map { ($0.frame.left.millimetres * 100).rounded() / 100 }
        #expect(lefts == [25, 30.5, 36, 43.5, 49, 54.5, 60])
        #expect(elements.allSatisfy { $0.conditions == [.present("郵便番号")] })
        #expect(elements.allSatisfy { $0.frame.top >= Length(millimetres: 39.99) })
    }

    @Test("To somebody who hears the page it is one text: six digits go on what the first begins")
    func meaning() throws {
        let elements = try Fixture.elements(
            "\(Self.boxes) }", "{ postcode-boxes: [20, 50], style: body, id: second }",
            "{ postcode-boxes: [20, 70], style: body }")
        let digits = elements.filter { if case .text = $0.content { true } else { false } }
        #expect(
            digits.compactMap(\.identifier) == ["postcode-boxes", "second", "postcode-boxes-2"])
        for (index, digit) in digits.enumerated() where index % 7 != 0 {
            #expect(digit.meaning.host?.identifier == digits[index / 7 * 7].identifier)
        }
    }

    @Test("A document that must show the postcode shows it so")
    func required() throws {
        let own = Fixture.page(["\(Self.boxes) }"])
            .replacing("styles:\n", with: "requires: [郵便番号]\nstyles:\n")
        #expect(Fixture.findings(own) == [])
        let lost = own.replacing("postcode-boxes: [20, 30]", with: "box: [20, 30, 10, 10]")
        #expect(!Fixture.findings(lost).isEmpty)
    }

    @Test(
        "What is wrong is told at its place",
        arguments: [
            ("{ postcode-boxes: [20, 30] }", "18:9 missing-key"),
            ("{ postcode-boxes: [20], style: body }", "18:27 wrong-count"),
            ("{ postcode-boxes: [20, 30], style: body, size: [1.5, 8] }", "18:56 box-too-small"),
            ("{ postcode-boxes: [20, 30], style: body, size: [3, 8] }", "18:9 frame-too-narrow"),
            ("{ postcode-boxes: [20, 30], style: body, field: 番号 }", "18:57 format-kind"),
            ("{ postcode-boxes: [20, 30], style: body, field: 郵便 }", "18:57 unknown-name"),
            ("{ postcode-boxes: [20, 30], style: body, gab: 1 }", "18:50 unknown-key"),
            ("{ postcode-boxes: [190, 30], style: body }", "18:9 outside-page"),
        ])
    func wrong(_ element: String, _ expected: String) {
        let found = Fixture.findings(elements: element)
        #expect(found.contains(expected), "\(found)")
    }
}
