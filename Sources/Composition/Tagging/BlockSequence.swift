internal import PageGraphics

/// The blocks of a page as they come: neighbouring rows become one table, neighbouring items with
/// the same kind of marker one list.
struct BlockSequence {
    private enum Block {
        case single(StructureElement)
        case rows([StructureElement])
        case items([StructureElement], StructureRole.ListNumbering)
    }

    private var blocks: [Block] = []

    mutating func add(_ element: StructureElement) { blocks.append(.single(element)) }

    /// Adds a label with its value, which may be empty: a place to write in.
    mutating func addRow(header: [StructureElement.Child], value: [StructureElement.Child]) {
        let row = StructureElement(
            .row,
            [
                .element(StructureElement(.header(.row, columns: 1), header)),
                .element(StructureElement(.cell(columns: 1), value)),
            ])
        if case .rows(let rows)? = blocks.last {
            blocks[blocks.count - 1] = .rows(rows + [row])
        } else {
            blocks.append(.rows([row]))
        }
    }

    /// Adds an item of a list.
    mutating func addItem(
        label: [StructureElement.Child], body: [StructureElement.Child],
        _ numbering: StructureRole.ListNumbering
    ) {
        let item = StructureElement(
            .listItem,
            [
                .element(StructureElement(.label, label)),
                .element(StructureElement(.listBody, body)),
            ])
        if case .items(let items, let last)? = blocks.last, last == numbering {
            blocks[blocks.count - 1] = .items(items + [item], numbering)
        } else {
            blocks.append(.items([item], numbering))
        }
    }

    /// The blocks.
    func elements() -> [StructureElement] {
        blocks.map { block in
            switch block {
            case .single(let element): element
            case .rows(let rows): StructureElement(.table, rows.map { .element($0) })
            case .items(let items, let numbering):
                StructureElement(.list(numbering), items.map { .element($0) })
            }
        }
    }
}
