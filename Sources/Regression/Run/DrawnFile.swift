/// The PDF of specimens that wait to be read. To start the programs that read takes longer than
/// they take for a page; so many specimens share a file.
struct DrawnFile: Sendable {
    let path: String
    /// Whose pages it has, one after the other.
    let specimens: [DrawnSpecimen]

    var pageCount: Int { specimens.map(\.pages.count).reduce(0, +) }
}
