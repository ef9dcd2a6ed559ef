@testable internal import PDFFinishing
internal import PageGraphics
internal import Testing

@Suite("Every group of marks belongs to one element or to none")
struct GroupTagsTests {
    private func tags(_ children: [StructureElement.Child]) throws(PDFFinishingFailure)
        -> [[MarkTag]]
    {
        try GroupTags(
            DocumentStructure(
                root: StructureElement(.document, children), groupTexts: [["", "", ""], [""]])
        ).pages
    }

    private func paragraph(_ groups: (Int, Int)...) -> StructureElement.Child {
        .element(StructureElement(.paragraph, groups.map { .marks(page: $0.0, group: $0.1) }))
    }

    @Test("Contents are numbered page by page in painting order, whatever the reading order")
    func numbers() throws {
        let tags = try tags([paragraph((0, 2)), paragraph((1, 0)), paragraph((0, 0))])
        #expect(
            tags == [
                [.content(type: "P", number: 0), .artifact, .content(type: "P", number: 1)],
                [.content(type: "P", number: 0)],
            ])
    }

    @Test("A group named twice, or one that is not there, is refused")
    func faults() {
        for child in [
            paragraph((0, 0), (0, 0)), paragraph((0, 3)), paragraph((2, 0)), paragraph((0, -1)),
        ] {
            #expect(throws: PDFFinishingFailure.structure) { try tags([child]) }
        }
    }
}
