/// What a page is made of, as far as text and picture do not show it.
struct PageStructure {
    /// The boxes of a page as stated, in points from the bottom left corner.
    struct Boxes {
        let media: [Double]?
        let crop: [Double]?
        let trim: [Double]?
        let hasRotation: Bool
        /// Whether the page counts in another unit than the point.
        let hasUnit: Bool
    }

    let boxes: Boxes
    /// Areas outside which nothing of some mark is seen, in the page's own coordinates.
    let clips: [PageMarks.Area]
    let images: [PlacedImage]
    /// Lines, outlines and filled areas in the order of drawing, those of forms last.
    let drawn: [PageMarks.Drawn]
    /// The directions of its texts, each once.
    let textDirections: [Matrix]
    /// Text that is not as wide as its font has it.
    let widenedTexts: [PageMarks.WidenedText]
    let fontFaults: [PDFStructure.FontFault]
    let hasAnnotations: Bool
}
