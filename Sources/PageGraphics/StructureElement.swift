/// A node of the tree that says what the marks of a document mean and in which order to read them.
public struct StructureElement: Hashable, Sendable {
    /// What stands below a node.
    public enum Child: Hashable, Sendable {
        /// A further node.
        case element(StructureElement)
        /// Marks: a group of a page, both from 0.
        case marks(page: Int, group: Int)
    }

    /// What it is.
    public var role: StructureRole
    /// What is read in the place of something drawn (`Alt`). Never a value of a record: it goes
    /// where text of a page does not, into lists of pictures for instance.
    public var alternativeText: String?
    /// The text that the marks stand for, where a reader could take their spacing for spaces
    /// (`ActualText`).
    public var actualText: String?
    /// What it consists of, in reading order.
    public var children: [Child]

    /// Makes a node.
    public init(
        _ role: StructureRole, alternativeText: String? = nil, actualText: String? = nil,
        _ children: [Child] = []
    ) {
        self.role = role
        self.alternativeText = alternativeText
        self.actualText = actualText
        self.children = children
    }
}
