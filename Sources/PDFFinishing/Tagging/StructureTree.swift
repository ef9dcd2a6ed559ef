internal import PageGraphics

/// Writes the structure tree of a file (ISO 32000-1, 14.7.2), with the way back from every content
/// to its element.
struct StructureTree {
    private let document: PDFDocument
    private let tags: GroupTags
    /// The elements written, in the order in which ``GroupTags`` counts them.
    private var elements: [PDFObject] = []

    init(_ document: PDFDocument, _ tags: GroupTags) {
        self.document = document
        self.tags = tags
    }

    /// The root, which others refer to.
    mutating func root(_ element: StructureElement) -> PDFObject {
        let root = document.indirect(
            document.dictionary(["/Type": document.name("/StructTreeRoot")]))
        root.set("/K", document.array([write(element, below: root)]))
        let numbers = document.array()
        for (page, owners) in tags.owners.enumerated() {
            numbers.append(document.integer(page))
            numbers.append(document.indirect(document.array(owners.map { elements[$0] })))
        }
        root.set("/ParentTree", document.indirect(document.dictionary(["/Nums": numbers])))
        root.set("/ParentTreeNextKey", document.integer(tags.owners.count))
        return root
    }

    private mutating func write(
        _ element: StructureElement, below parent: PDFObject
    ) -> PDFObject {
        let object = document.indirect(
            document.dictionary([
                "/Type": document.name("/StructElem"),
                "/S": document.name("/" + element.role.structureType), "/P": parent,
            ]))
        elements.append(object)
        if let text = element.alternativeText { object.set("/Alt", document.text(text)) }
        if let text = element.actualText { object.set("/ActualText", document.text(text)) }
        if let attributes = attributes(of: element) { object.set("/A", attributes) }
        let page = element.children.lazy.compactMap { child in
            if case .marks(let page, _) = child { page } else { nil }
        }.first
        if let page { object.set("/Pg", document.page(page)) }
        var kids: [PDFObject] = []
        for child in element.children {
            switch child {
            case .element(let inner): kids.append(write(inner, below: object))
            case .marks(let number, let group):
                guard case .content(_, let content) = tags.pages[number][group] else { continue }
                kids.append(number == page ? document.integer(content) : mark(content, on: number))
            }
        }
        if !kids.isEmpty { object.set("/K", kids.count == 1 ? kids[0] : document.array(kids)) }
        return object
    }

    /// Content on another page than the element's first.
    private func mark(_ content: Int, on page: Int) -> PDFObject {
        document.dictionary([
            "/Type": document.name("/MCR"), "/Pg": document.page(page),
            "/MCID": document.integer(content),
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
