internal import PageGraphics

/// Makes a tagged PDF (ISO 32000-1, 14.8) out of one whose groups of marks drawing has told apart.
///
/// cairo knows neither artifacts nor alternative texts, so its own structure tree is thrown away
/// and written anew; only the borders of the groups are taken from it.
struct StructureTagging {
    private let document: PDFDocument
    private let structure: DocumentStructure

    init(_ document: PDFDocument, _ structure: DocumentStructure) {
        self.document = document
        self.structure = structure
    }

    /// Tags the contents of all pages and gives the file its structure tree.
    /// - Throws: ``PDFFinishingFailure/structure`` if pages or groups are not those of the
    ///   structure; the file is then of no use.
    func apply() throws(PDFFinishingFailure) {
        let count = try document.pageCount()
        guard count == structure.groupTexts.count else {
            throw .pageCount(expected: structure.groupTexts.count, found: count)
        }
        let tags = try GroupTags(structure)
        var opaqueGroups: [Set<Int>] = []
        for page in 0..<count { opaqueGroups.append(try tag(page, tags.pages[page])) }
        var tree = StructureTree(
            document, tags, texts: structure.groupTexts, opaqueGroups: opaqueGroups)
        let root = tree.root(structure.root)
        document.root.set("/StructTreeRoot", root)
        document.root.set(
            "/MarkInfo", document.dictionary(["/Marked": document.boolean(true)]))
        try document.check()
    }

    /// Tags one page; gives the groups whose glyphs do not give their text.
    private func tag(
        _ number: Int, _ tags: [MarkTag]
    ) throws(PDFFinishingFailure) -> Set<Int> {
        let page = document.page(number)
        let contents = page["/Contents"]
        guard contents.isStream else { throw .structure }
        var tagger = ContentTagger(tags: tags, texts: structure.groupTexts[number])
        let result = contents.withData { data in
            Result { () throws(PDFFinishingFailure) in try tagger.tagged(data) }
        }
        guard let result else { throw .unreadable }
        try result.get().withUnsafeBufferPointer { contents.replaceData($0) }
        page.set("/StructParents", document.integer(number))
        // Whoever moves from field to field or from link to link follows the structure.
        page.set("/Tabs", document.name("/S"))
        return tagger.opaqueGroups
    }
}
