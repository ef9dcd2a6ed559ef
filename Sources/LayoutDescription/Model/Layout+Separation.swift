public import NoticeModel

extension Layout {
    /// The same layout, with more room for texts whose notices are printed apart when they do not
    /// fit (山分け).
    /// - Parameter isSeparated: Whether that is so for a text that shows these fields of the
    ///   record, at least one.
    public func separating(_ isSeparated: ([FieldDeclaration]) -> Bool) -> Layout {
        func changed(_ block: TextBlock) -> TextBlock {
            let fields = block.template.names.compactMap { document.schema.index(of: $0) }
                .map { document.schema.fields[$0] }
            guard !fields.isEmpty, isSeparated(fields) else { return block }
            var block = block
            block.separatedFit = block.fit.separated
            return block
        }
        func changed(_ element: Element) -> Element {
            var element = element
            switch element.content {
            case .text(let block): element.content = .text(changed(block))
            case .table(var table):
                for row in table.rows.indices {
                    for cell in table.rows[row].cells.indices {
                        table.rows[row].cells[cell].text = changed(table.rows[row].cells[cell].text)
                    }
                }
                element.content = .table(table)
            case .line, .box, .tick, .image, .qrCode, .customerBarcode, .stamp: break
            }
            return element
        }
        var layout = self
        for page in layout.pages.indices {
            layout.pages[page].elements = layout.pages[page].elements.map(changed)
        }
        return layout
    }
}
