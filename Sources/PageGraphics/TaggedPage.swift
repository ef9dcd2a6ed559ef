/// A composed page whose marks are sorted into groups that a ``DocumentStructure`` can name.
///
/// Painted in order, the groups show what ``page`` shows.
public struct TaggedPage: Hashable, Sendable {
    /// The page as it is printed.
    public var page: Page
    /// Its marks in painting order. Those of a group, at least one, stand next to each other in
    /// that order and mean one thing together, or nothing.
    public var groups: [[DrawItem]]

    /// Makes a page.
    public init(page: Page, groups: [[DrawItem]]) {
        self.page = page
        self.groups = groups
    }
}
