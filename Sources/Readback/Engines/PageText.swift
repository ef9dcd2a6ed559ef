internal import PageGraphics

/// What the text reader says of a page.
struct PageText {
    /// Size of the page, bleed included.
    let size: Size
    /// The words in the order in which they were drawn.
    let words: [PageWord]

    /// The words as they stand on the page when so much has been cut off all around.
    func words(bleed: Length) -> [PageWord] {
        guard bleed != .zero else { return words }
        let shift = Point(x: bleed * -1, y: bleed * -1)
        return words.map { PageWord(letters: $0.letters, box: $0.box.offset(by: shift)) }
    }
}
