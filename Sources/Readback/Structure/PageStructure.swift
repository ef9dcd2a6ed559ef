/// What a page is made of, as far as text and picture do not show it.
struct PageStructure {
    /// The boxes of a page as stated, in points from the bottom left corner.
    struct Boxes {
        let media: [Double]?
        let crop: [Double]?
        let trim: [Double]?
        let hasRotation: Bool
    }

    let boxes: Boxes
    /// Areas outside which nothing of some mark is seen, in the page's own coordinates.
    let clips: [PageMarks.Area]
    let images: [PlacedImage]
    let fontFaults: [PDFStructure.FontFault]
    let hasAnnotations: Bool
}
