public import Diagnostics
internal import LayoutDescription
public import NoticeModel
internal import PageGraphics

extension Composer {
    /// What the pages of one notice are made of: for every page an account of each part of each
    /// element, in painting order; parts that are not printed have one too.
    ///
    /// The marks of a page's accounts, one after the other, are those of ``pages(for:sheets:)``:
    /// first the template's, then the record's, then the overlay's.
    /// - Parameters:
    ///   - notice: The notice.
    ///   - sheets: The values of each of its `layout.sheetCount` sheets.
    /// - Throws: What ``pages(for:sheets:)`` throws.
    public func accounts(
        for notice: Notice, sheets: [SheetValues]
    ) throws(DiagnosticFailure) -> [[ElementAccount]] {
        precondition(sheets.count == layout.sheetCount, "values of every sheet")
        var diagnostics: [Diagnostic] = []
        let result = pages.indices.map { number in
            let page = pages[number]
            let sheet = sheets[page.sheet]
            let elements = layout.pages[number].elements + overlay
            let record = page.elements.map { part in
                var items: [DrawItem] = []
                diagnostics += walk([part], notice, sheet) { items = $1 }
                let layer: ElementAccount.Layer =
                    part.source < layout.pages[number].elements.count ? .record : .overlay
                return account(of: part, elements[part.source], layer, items, notice, sheet)
            }
            return page.background.map { part in
                account(
                    of: part, elements[part.source], .template, part.background ?? [], notice,
                    sheet)
            } + record
        }
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics.withoutRepetitions) }
        return result
    }

    private func account(
        of part: CompiledElement, _ element: Element, _ layer: ElementAccount.Layer,
        _ items: [DrawItem], _ notice: Notice, _ sheet: SheetValues
    ) -> ElementAccount {
        var fit: FitAccount?
        // What cannot be set has been reported; what left no marks fits nowhere.
        if !items.isEmpty, case .text(let template, let block, let frame) = part.content {
            fit = try? TextSetter(shaper: shaper)
                .fit(template.text(notice, sheet), block: block, frame: frame)
        }
        return ElementAccount(
            place: part.place, identifier: part.identifier, cell: part.cell, layer: layer,
            frame: element.textFrame(ofCell: part.cell),
            conditions: part.conditions.map {
                ConditionOutcome(condition: $0.condition, holds: $0.holds(for: notice))
            },
            values: element.boundNames(of: part), items: items, fit: fit)
    }
}

extension Element {
    /// The frame of the text of a cell; that of the element if it is not about a cell.
    fileprivate func textFrame(ofCell cell: Int?) -> Rect {
        guard let cell, case .table(let table) = content else { return frame }
        return table.placedCells(at: frame.origin)[cell].textFrame
    }

    /// The names that a part's template binds, each once.
    fileprivate func boundNames(of part: CompiledElement) -> [String] {
        let template: TextTemplate?
        switch content {
        case .text(let block): template = block.template
        case .table(let table):
            template = part.cell.map { table.rows.flatMap(\.cells)[$0].text.template }
        case .tick(let mark, _):
            // Its outline is there whatever the mark says.
            if case .tick = part.content { template = mark } else { template = nil }
        case .qrCode(let code): template = code.payload
        case .customerBarcode:
            // Whoever reads the bars knows the address.
            return [ControlValue.customerBarcode.templateName, "郵便番号", "住所", "方書"]
        case .stamp(let words, _, _): template = words
        case .line, .box, .image: template = nil
        }
        var seen: Set<String> = []
        return (template?.names ?? []).filter { seen.insert($0).inserted }
    }
}
