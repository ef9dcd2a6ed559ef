internal import PageGraphics

/// Which group of marks is content of which type, for all pages.
struct GroupTags {
    /// The tags of every page, group by group.
    let pages: [[MarkTag]]
    /// - Throws: ``PDFFinishingFailure/structure`` for a group that is not there or is named twice.
    init(_ structure: DocumentStructure) throws(PDFFinishingFailure) {
        var uses = structure.groupTexts.map { [String?](repeating: nil, count: $0.count) }
        try Self.collect(structure.root, &uses)
        pages = uses.map { page in
            var number = 0
            return page.map { type in
                guard let type else { return .artifact }
                defer { number += 1 }
                return .content(type: type, number: number)
            }
        }
    }

    private static func collect(
        _ element: StructureElement, _ uses: inout [[String?]]
    ) throws(PDFFinishingFailure) {
        for child in element.children {
            switch child {
            case .element(let inner): try collect(inner, &uses)
            case .marks(let page, let group):
                guard uses.indices.contains(page), uses[page].indices.contains(group),
                    uses[page][group] == nil
                else { throw .structure }
                uses[page][group] = element.role.structureType
            }
        }
    }
}
