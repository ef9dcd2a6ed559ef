internal import NoticeModel
internal import PageGraphics

/// A piece of text that a page shows: a text element or a cell of a table.
struct ShownText {
    let block: TextBlock
    /// Its frame on the page.
    let frame: Rect
    let conditions: [Condition]
    /// The element it belongs to.
    let element: Element
    /// Ink behind it, where its own element puts some.
    let fill: Ink?

    /// All text of an element, cells from the top left.
    static func all(in element: Element) -> [ShownText] {
        switch element.content {
        case .text(let block):
            [
                ShownText(
                    block: block, frame: element.frame, conditions: element.conditions,
                    element: element, fill: nil)
            ]
        case .table(let table): cells(of: table, in: element)
        default: []
        }
    }

    private static func cells(of table: Table, in element: Element) -> [ShownText] {
        table.placedCells(at: element.frame.origin).map { placed in
            ShownText(
                block: placed.cell.text, frame: placed.textFrame,
                conditions: element.conditions, element: element, fill: placed.cell.fill)
        }
    }

    /// The fixed words without white space, the marker first; a value stands as one character
    /// that no form can contain, so that words on both sides of it do not join.
    var words: String {
        var text = block.marker ?? ""
        for part in block.template.parts {
            switch part {
            case .literal(let literal): text += literal
            case .value: text += "\u{FFFC}"
            }
        }
        return text.filter { !$0.isWhitespace }
    }
    /// Lines that the template itself breaks into.
    var writtenLines: Int {
        block.template.parts.reduce(1) { count, part in
            guard case .literal(let text) = part else { return count }
            return count + text.count { $0.isNewline }
        }
    }
}
