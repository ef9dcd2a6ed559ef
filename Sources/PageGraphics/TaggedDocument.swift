/// The pages of a notice for a screen copy, with what they say.
public struct TaggedDocument: Hashable, Sendable {
    /// The pages.
    public var pages: [TaggedPage]
    /// What they say.
    public var structure: DocumentStructure

    /// Pairs pages with their structure.
    public init(pages: [TaggedPage], structure: DocumentStructure) {
        self.pages = pages
        self.structure = structure
    }
}
