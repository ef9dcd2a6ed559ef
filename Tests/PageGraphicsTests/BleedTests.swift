import PageGraphics
import Testing

@Suite("Bleed: the sheet is larger than the page")
struct BleedTests {
    @Test("The media is the trim with the bleed on all four sides")
    func media() {
        let template = PageTemplate(identifier: "t", items: [])
        let bleed = Length(millimetres: 3)
        let page = Page(size: .a4, bleed: bleed, template: template, items: [])
        #expect(abs(page.mediaSize.width.millimetres - 216) < 1e-9)
        #expect(abs(page.mediaSize.height.millimetres - 303) < 1e-9)
        #expect(Page(size: .a4, template: template, items: []).mediaSize == .a4)
    }

    @Test(
        "Rounded up to whole dots, but by no dot more than needed",
        arguments: [
            (3.0, 600, 71), (2.54, 600, 60), (0, 600, 0), (25.4, 1200, 1200), (0.001, 600, 1),
            (5, 1200, 237),
        ])
    func dots(millimetres: Double, resolution: Int, dots: Int) {
        let length = Length(millimetres: millimetres).roundedUp(toDotsAt: resolution)
        #expect(length == Length(dots: dots, resolution: resolution))
    }
}
