/// Which part of an element marks belong to.
struct MarkKey: Hashable {
    enum Part: Hashable {
        /// All of it, or a paragraph without its marker.
        case whole
        /// The marker of a paragraph.
        case marker
        /// A cell of a table, in the order of its cells.
        case cell(Int)
    }

    /// The element, by its position on the page.
    let element: Int
    let part: Part
}
