internal import PageGraphics

/// What the text reader says of a page.
struct PageText {
    /// Size of the page, bleed included.
    let size: Size
    /// The words in the order in which they were drawn.
    let words: [PageWord]
}
