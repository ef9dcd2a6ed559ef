/// What a whole document of tagged pages says, in reading order. Groups that the tree does not
/// name mean nothing: rules, tints, a stamp's repetitions.
public struct DocumentStructure: Hashable, Sendable {
    /// The tree; its root has the role of the document.
    public var root: StructureElement
    /// Number of groups of each page.
    public var groupCounts: [Int]

    /// Makes a structure.
    public init(root: StructureElement, groupCounts: [Int]) {
        self.root = root
        self.groupCounts = groupCounts
    }
}
