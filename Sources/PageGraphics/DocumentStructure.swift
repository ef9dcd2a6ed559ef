/// What a whole document of tagged pages says, in reading order. Groups that the tree does not
/// name mean nothing: rules, tints, a stamp's repetitions.
public struct DocumentStructure: Hashable, Sendable {
    /// The tree; its root has the role of the document.
    public var root: StructureElement
    /// The words that each group of each page shows; empty for what is drawn.
    public var groupTexts: [[String]]

    /// Makes a structure.
    public init(root: StructureElement, groupTexts: [[String]]) {
        self.root = root
        self.groupTexts = groupTexts
    }
}
