internal import PageGraphics

/// Writes the structure tree of a file (ISO 32000-1, 14.7.2), with the way back from every content
/// to its element.
struct StructureTree {
    private let document: PDFDocument
    private let tags: GroupTags
    private let texts: [[String]]
    private let opaqueGroups: [Set<Int>]
    /// The element of each content of every page, by the content's number.
    private var owners: [[PDFObject?]]

    /// - Parameters:
    ///   - tags: The tags that the contents of the pages have.
    ///   - texts: The words that each group of each page shows.
    ///   - opaqueGroups: The groups of each page that need them.
    init(
        _ document: PDFDocument, _ tags: GroupTags, texts: [[String]], opaqueGroups: [Set<Int>]
    ) {
        self.document = document
        self.tags = tags
        self.texts = texts
        self.opaqueGroups = opaqueGroups
        owners = tags.pages.map { page in
            Array(repeating: nil, count: page.count { $0 != .artifact })
        }
    }

    /// The root, which others refer to.
    mutating func root(_ element: StructureElement) -> PDFObject {
        let root = document.indirect(
            document.dictionary(["/Type": document.name("/StructTreeRoot")]))
        root.set("/K", document.array([write(element, below: root)]))
        let numbers = document.array()
        for (page, owners) in owners.enumerated() {
            numbers.append(document.integer(page))
            numbers.append(document.indirect(document.array(owners.compactMap(\.self))))
        }
        root.set("/ParentTree", document.indirect(document.dictionary(["/Nums": numbers])))
        root.set("/ParentTreeNextKey", document.integer(owners.count))
        return root
    }

    private mutating func write(
        _ element: StructureElement, below parent: PDFObject
    ) -> PDFObject {
        let object = self.element(element.role, below: parent)
        if let text = element.alternativeText { object.set("/Alt", document.text(text)) }
        if let text = element.actualText { object.set("/ActualText", document.text(text)) }
        if let attributes = attributes(of: element) { object.set("/A", attributes) }
        var kids: [PDFObject] = []
        for child in element.children {
            switch child {
            case .element(let inner): kids.append(write(inner, below: object))
            case .marks(let page, let group):
                guard opaqueGroups[page].contains(group) else {
                    kids.append(content(page, group, of: object))
                    continue
                }
                let span = self.element(.span, below: object)
                span.set("/ActualText", document.text(texts[page][group]))
                span.set("/K", content(page, group, of: span))
                kids.append(span)
            }
        }
        if !kids.isEmpty { object.set("/K", kids.count == 1 ? kids[0] : document.array(kids)) }
        return object
    }

    private func element(_ role: StructureRole, below parent: PDFObject) -> PDFObject {
        document.indirect(
            document.dictionary([
                "/Type": document.name("/StructElem"),
                "/S": document.name("/" + role.structureType), "/P": parent,
            ]))
    }

    /// The reference to a content; an element's first content says on which page all of them are
    /// that do not say it themselves.
    private mutating func content(_ page: Int, _ group: Int, of owner: PDFObject) -> PDFObject {
        guard case .content(_, let number) = tags.pages[page][group] else {
            return document.dictionary()
        }
        owners[page][number] = owner
        let reference = document.page(page)
        if !owner.has("/Pg") { owner.set("/Pg", reference) }
        if owner["/Pg"].identifier == reference.identifier { return document.integer(number) }
        return document.dictionary([
            "/Type": document.name("/MCR"), "/Pg": reference, "/MCID": document.integer(number),
        ])
    }

    private func attributes(of element: StructureElement) -> PDFObject? {
        switch element.role {
        case .list(let numbering):
            document.dictionary([
                "/O": document.name("/List"),
                "/ListNumbering": document.name("/" + numbering.rawValue),
            ])
        case .header(let scope, let columns):
            cell(columns, ["/Scope": document.name("/" + scope.rawValue)])
        case .cell(let columns) where columns > 1: cell(columns)
        default: nil
        }
    }

    private func cell(
        _ columns: Int, _ entries: KeyValuePairs<String, PDFObject> = [:]
    ) -> PDFObject {
        let attributes = document.dictionary(entries)
        attributes.set("/O", document.name("/Table"))
        if columns > 1 { attributes.set("/ColSpan", document.integer(columns)) }
        return attributes
    }
}
