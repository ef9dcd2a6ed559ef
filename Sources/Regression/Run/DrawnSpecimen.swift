/// A specimen that is drawn and waits to be read.
struct DrawnSpecimen: Sendable {
    /// One of its pages.
    struct Page: Sendable {
        let label: String
        let display: DisplayList
        /// For each mark the line of the layout that owns it.
        let sources: [String?]
    }

    let document: String
    let name: String
    /// Its place in the set.
    let index: Int
    let pages: [Page]
}
