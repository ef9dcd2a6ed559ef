internal import PageGraphics

/// Which group of marks belongs to which element, for all pages.
struct GroupTags {
    /// The tags of every page, group by group.
    private(set) var pages: [[MarkTag]]
    /// The element of each content of every page, by the content's number; positions count the
    /// elements of the tree from the root on, parents first.
    private(set) var owners: [[Int]]

    /// - Throws: ``PDFFinishingFailure/structure`` for a group that is not there or is named twice.
    init(_ structure: DocumentStructure) throws(PDFFinishingFailure) {
        var uses = structure.groupCounts.map { [Use?](repeating: nil, count: $0) }
        var position = 0
        try Self.collect(structure.root, &position, &uses)
        pages = []
        owners = []
        for page in uses {
            var number = 0
            var elements: [Int] = []
            pages.append(
                page.map { use in
                    guard let use else { return .artifact }
                    defer { number += 1 }
                    elements.append(use.element)
                    return .content(type: use.type, number: number)
                })
            owners.append(elements)
        }
    }

    private struct Use {
        let element: Int
        let type: String
    }

    private static func collect(
        _ element: StructureElement, _ position: inout Int, _ uses: inout [[Use?]]
    ) throws(PDFFinishingFailure) {
        let own = position
        position += 1
        for child in element.children {
            switch child {
            case .element(let inner): try collect(inner, &position, &uses)
            case .marks(let page, let group):
                guard uses.indices.contains(page), uses[page].indices.contains(group),
                    uses[page][group] == nil
                else { throw .structure }
                uses[page][group] = Use(element: own, type: element.role.structureType)
            }
        }
    }
}
