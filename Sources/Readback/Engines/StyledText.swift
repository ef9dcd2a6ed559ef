/// The letters of a page as MuPDF sees them.
struct StyledText {
    /// One letter that leaves a mark.
    struct Letter {
        /// Where the pen is set down, in points from the top left corner of the crop box.
        let origin: (x: Double, y: Double)
        /// The middle of the box that it takes.
        let middle: (x: Double, y: Double)
        /// Its style among those of the page.
        let style: Int32
    }

    /// The letters in the order in which they were drawn.
    var letters: [Letter] = []
    /// All styles of the page.
    var styles: [PageReading.Style] = []

    /// The place of a style among those of the page.
    mutating func number(of style: PageReading.Style) -> Int32 {
        if let known = styles.lastIndex(of: style) { return Int32(known) }
        styles.append(style)
        return Int32(styles.count - 1)
    }
}
