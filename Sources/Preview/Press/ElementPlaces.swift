internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import PageGraphics

/// Finds the element of a layout that an account is about.
struct ElementPlaces {
    private let elements: [Place: [Element]]

    init(_ layout: Layout) {
        let all =
            layout.pages.flatMap(\.elements) + layout.specimenOverlay + layout.copyOverlay
        elements = Dictionary(grouping: all, by: \.place)
    }

    /// The element; a file that is included twice gives several at one place.
    func element(of account: ElementAccount) -> Element? {
        let candidates = elements[account.place] ?? []
        return candidates.first { Self.frame(of: $0, account.cell) == account.frame }
            ?? candidates.first
    }

    /// The text that an account is about; `nil` for what is no text.
    func text(of account: ElementAccount) -> TextBlock? {
        guard let element = element(of: account) else { return nil }
        switch element.content {
        case .text(let block): return block
        case .table(let table):
            return account.cell.flatMap { cell in
                let cells = table.rows.flatMap(\.cells)
                return cells.indices.contains(cell) ? cells[cell].text : nil
            }
        case .line, .box, .tick, .image, .qrCode, .customerBarcode, .stamp: return nil
        }
    }

    /// How its type is set; `nil` for what has none.
    func style(of account: ElementAccount) -> TextStyle? {
        if case .stamp(_, let style, _)? = element(of: account)?.content { return style }
        return text(of: account)?.style
    }

    private static func frame(of element: Element, _ cell: Int?) -> Rect? {
        guard let cell, case .table(let table) = element.content else { return element.frame }
        let cells = table.placedCells(at: element.frame.origin)
        return cells.indices.contains(cell) ? cells[cell].textFrame : nil
    }
}
