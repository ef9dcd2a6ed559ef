internal import LayoutDescription
internal import PageGraphics

/// What one page says, in the order of its layout: labels with their values as rows of a table,
/// marked paragraphs as lists, everything else by itself.
struct PageOutline {
    private let page: Int
    private let elements: [Element]
    /// Elements of the page itself; the overlay's come behind.
    private let ownCount: Int
    private let marks: SortedMarks
    private let families: ElementFamilies
    /// The elements that a label on this page names.
    private let values: Set<Int>

    /// - Parameters:
    ///   - page: Number of the page, from 0.
    ///   - elements: The elements of the page.
    ///   - overlay: What lies over it.
    ///   - marks: What of them is on this page.
    init(page: Int, elements: [Element], overlay: [Element], marks: SortedMarks) {
        self.page = page
        self.elements = elements + overlay
        ownCount = elements.count
        self.marks = marks
        let families = ElementFamilies(elements)
        self.families = families
        var values: Set<Int> = []
        for (index, element) in elements.enumerated() {
            let family = families.members[index] ?? [index]
            guard family.contains(where: { Self.isShown($0, marks) }) else { continue }
            values.formUnion(
                element.meaning.labelled.compactMap { families.positions[$0.identifier] })
        }
        self.values = values
    }

    /// The elements of the page, in reading order.
    func children() -> [StructureElement] {
        var blocks = BlockSequence()
        for index in 0..<ownCount {
            let meaning = elements[index].meaning
            guard !values.contains(index),
                meaning.host.flatMap({ families.positions[$0.identifier] }) == nil
            else { continue }
            add(index, to: &blocks)
        }
        return announcements() + blocks.elements()
    }

    /// What lies over the page, 見本 or 写し: heard first, and each once however often it is shown.
    private func announcements() -> [StructureElement] {
        var heard: Set<String> = []
        return elements.indices.dropFirst(ownCount).compactMap { index in
            guard let block = block(index) else { return nil }
            let numbers = marks.numbers[MarkKey(element: index, part: .whole)] ?? []
            let text = marks.alternativeTexts[index] ?? marks.text(of: numbers)
            return text.isEmpty || heard.insert(text).inserted ? block : nil
        }
    }

    private func add(_ index: Int, to blocks: inout BlockSequence) {
        let element = elements[index]
        guard case .text(let block) = element.content else {
            if let drawn = self.block(index) { blocks.add(drawn) }
            return
        }
        let content = contents(index)
        guard !content.isEmpty else { return }
        switch element.meaning.role {
        case .heading(let level):
            blocks.add(StructureElement(.heading(level), content))
        case .label(let values):
            blocks.addRow(header: content, value: value(values.compactMap(position)))
        case .body:
            if let marker = block.marker, let numbering = ListMarker(marker).numbering {
                blocks.addItem(
                    label: words(index, .marker), body: contents(index, withoutMarker: true),
                    numbering)
            } else {
                blocks.add(StructureElement(.paragraph, content))
            }
        }
    }

    private func position(of reference: ElementReference) -> Int? {
        families.positions[reference.identifier]
    }

    /// What a label names. A single text needs no paragraph around it.
    private func value(_ positions: [Int]) -> [StructureElement.Child] {
        let blocks = positions.compactMap(block)
        if blocks.count == 1, blocks[0].role == .paragraph { return blocks[0].children }
        return blocks.map(StructureElement.Child.element)
    }

    /// An element by itself; `nil` if there is nothing of it on the page.
    private func block(_ index: Int) -> StructureElement? {
        switch elements[index].content {
        case .text, .stamp:
            let content = contents(index)
            return content.isEmpty ? nil : StructureElement(.paragraph, content)
        case .table(let table): return self.table(table, index)
        case .line: return nil
        case .box, .image, .tick, .qrCode, .customerBarcode: return figure(index)
        }
    }

    /// The words of an element and of what continues it, in the order of the layout.
    private func contents(
        _ index: Int, withoutMarker: Bool = false
    ) -> [StructureElement.Child] {
        (families.members[index] ?? [index]).flatMap { part in
            switch elements[part].content {
            case .text, .stamp:
                let marker = part == index && withoutMarker ? [] : words(part, .marker)
                return marker + words(part, .whole)
            default: return block(part).map { [.element($0)] } ?? []
            }
        }
    }

    /// The marks of a part of an element. Characters that are spread over a frame are not words
    /// with spaces between them, so the text they stand for is given too.
    private func words(_ index: Int, _ part: MarkKey.Part) -> [StructureElement.Child] {
        let numbers = marks.numbers[MarkKey(element: index, part: part)] ?? []
        let children = numbers.map { StructureElement.Child.marks(page: page, group: $0) }
        guard case .text(let block) = elements[index].content, block.alignment == .distribute,
            !children.isEmpty
        else { return children }
        return [
            .element(
                StructureElement(.span, actualText: marks.text(of: numbers), children))
        ]
    }

    private func figure(_ index: Int) -> StructureElement? {
        let children = words(index, .whole)
        guard !children.isEmpty else { return nil }
        var text = marks.alternativeTexts[index] ?? ""
        if case .tick(let mark, _) = elements[index].content {
            if text.isEmpty { text = "チェック欄" }
            if mark != nil { text += marks.ticked.contains(index) ? "（印あり）" : "（印なし）" }
        }
        return StructureElement(.figure, alternativeText: text, children)
    }

    private func table(_ table: Table, _ index: Int) -> StructureElement? {
        guard marks.numbers.keys.contains(where: { $0.element == index }) else { return nil }
        var number = 0
        let rows = table.rows.enumerated().map { position, row in
            let cells = row.cells.enumerated().map { column, cell in
                let content = words(index, .cell(number))
                number += 1
                let role: StructureRole =
                    switch table.header(row: position, cell: column) {
                    case .row: .header(.row, columns: cell.columnSpan)
                    case .column: .header(.column, columns: cell.columnSpan)
                    case .value: .cell(columns: cell.columnSpan)
                    }
                return StructureElement.Child.element(StructureElement(role, content))
            }
            return StructureElement.Child.element(StructureElement(.row, cells))
        }
        return StructureElement(.table, rows)
    }

    private static func isShown(_ index: Int, _ marks: SortedMarks) -> Bool {
        marks.numbers[MarkKey(element: index, part: .whole)] != nil
            || marks.numbers[MarkKey(element: index, part: .marker)] != nil
    }
}
