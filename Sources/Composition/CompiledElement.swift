internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// An element, or a part of one, with its names resolved.
struct CompiledElement {
    enum Content {
        /// Marks that no record changes.
        case fixed([DrawItem])
        /// Text in a frame.
        case text(BoundTemplate, TextBlock, Rect)
        /// A symbol with its top left module at a point.
        case symbol(BoundTemplate, QRCode, Point)
        /// A customer barcode with the left top of its first bar at a point; the template gives what
        /// it says.
        case customerBarcode(BoundTemplate, CustomerBarcodeForm, Point)
        /// A tick in a box, printed when the template gives any text.
        case tick(BoundTemplate, [DrawItem])
    }

    let content: Content
    let conditions: [BoundCondition]
    /// Where it stands in the layout.
    let place: Place
    /// How it is called in messages if no field of a record is bound to it.
    let identifier: String?
    /// What is read in the place of something drawn; `nil` if the layout does not say.
    let alternativeText: String?
    /// The cell of a table whose text this is, in the order of its cells.
    var cell: Int?
    /// The element this is a part of, by its position on the page; the overlay's come behind.
    var source = 0

    /// The marks, if no record changes them.
    var background: [DrawItem]? {
        guard conditions.isEmpty, case .fixed(let items) = content else { return nil }
        return items
    }

    /// The words of a text that waits for a record: as they were before they were broken into
    /// lines. `nil` for anything else.
    func text(_ notice: Notice, _ sheet: SheetValues) -> String? {
        if case .text(let template, _, _) = content { template.text(notice, sheet) } else { nil }
    }
}
