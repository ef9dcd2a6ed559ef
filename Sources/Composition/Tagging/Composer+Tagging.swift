public import Diagnostics
internal import LayoutDescription
public import NoticeModel
public import PageGraphics

extension Composer {
    /// The pages of one notice for a screen copy: what ``pages(for:sheets:)`` gives, with what it
    /// says to somebody who hears it.
    ///
    /// The structure holds what the page shows, in the order of the layout. Alternative texts hold
    /// words of the layout and of the issuer only.
    /// - Parameters:
    ///   - notice: The notice.
    ///   - sheets: The values of each of its `layout.sheetCount` sheets.
    /// - Throws: What ``pages(for:sheets:)`` throws.
    public func taggedDocument(
        for notice: Notice, sheets: [SheetValues]
    ) throws(DiagnosticFailure) -> TaggedDocument {
        let plain = try pages(for: notice, sheets: sheets)
        var tagged: [TaggedPage] = []
        var children: [StructureElement.Child] = []
        var texts: [[String]] = []
        for (number, page) in plain.enumerated() {
            let marks = try sortedMarks(number, notice, sheets[pages[number].sheet])
            let outline = PageOutline(
                page: number, elements: layout.pages[number].elements, overlay: overlay,
                marks: marks)
            children += outline.children().map(StructureElement.Child.element)
            tagged.append(TaggedPage(page: page, groups: marks.groups))
            texts.append(marks.texts)
        }
        return TaggedDocument(
            pages: tagged,
            structure: DocumentStructure(
                root: StructureElement(.document, children), groupTexts: texts))
    }

    /// The marks of one page in the order in which it is painted: the background first.
    private func sortedMarks(
        _ number: Int, _ notice: Notice, _ sheet: SheetValues
    ) throws(DiagnosticFailure) -> SortedMarks {
        let page = pages[number]
        let elements = layout.pages[number].elements + overlay
        var marks = SortedMarks(elements)
        let diagnostics = walk(page.background + page.elements, notice, sheet) { part, items in
            marks.add(
                items, of: part, from: elements[part.source], text: part.text(notice, sheet))
        }
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics) }
        return marks
    }
}
