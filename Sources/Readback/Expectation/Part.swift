internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// An element of a layout, or a cell of a table, of which something must be read back.
struct Part: Sendable {
    enum Content: Sendable {
        /// Texts that no record, sheet or issuer changes.
        case ready([ExpectedText])
        case text(TextBlock)
        case stamp(TextTemplate, TextStyle, rotation: Double)
        case symbol(QRCode, Point)
        case barcode(CustomerBarcodeForm, Point)
        case tick(TextTemplate?, Length)
        case marks([ExpectedMark])
    }

    var content: Content
    let conditions: [Condition]
    let place: Place
    let frame: Rect
    let name: String
    let isOfRecord: Bool
    let mayOverlap: Bool

    /// What must be read back of an element.
    static func parts(of element: Element, schema: RecordSchema) -> [Part] {
        let marks = ExpectedMark.marks(of: element)
        return speakingParts(of: element, schema: schema)
            + (marks.isEmpty ? [] : [Part(.marks(marks), element, nil, schema)])
    }

    private static func speakingParts(of element: Element, schema: RecordSchema) -> [Part] {
        switch element.content {
        case .text(let block):
            return [text(block, frame: element.frame, of: element, schema)]
        case .table(let table):
            return table.placedCells(at: element.frame.origin).map {
                text($0.cell.text, frame: $0.textFrame, of: element, schema)
            }
        case .stamp(let template, let style, let rotation):
            let content = Content.stamp(template, style, rotation: rotation)
            return [Part(content, element, template, schema)]
        case .qrCode(let code):
            let origin = Point(
                x: element.frame.left.rounded(toDotsAt: code.resolution),
                y: element.frame.top.rounded(toDotsAt: code.resolution))
            return [Part(.symbol(code, origin), element, code.payload, schema)]
        case .customerBarcode(let form):
            let origin = Point(
                x: element.frame.left.rounded(toDotsAt: form.resolution),
                y: element.frame.top.rounded(toDotsAt: form.resolution))
            return [Part(.barcode(form, origin), element, nil, schema)]
        case .tick(let mark, let weight):
            return [Part(.tick(mark, weight), element, mark, schema)]
        case .line, .box, .image:
            return []
        }
    }

    private init(
        _ content: Content, _ element: Element, frame: Rect? = nil, _ template: TextTemplate?,
        _ schema: RecordSchema
    ) {
        let names = template?.names ?? []
        let field = names.first { schema.index(of: $0) != nil }
        self.content = content
        conditions = element.conditions
        place = element.place
        self.frame = frame ?? element.frame
        name = field ?? names.first ?? element.identifier ?? ""
        isOfRecord = field != nil || names.contains { $0.hasPrefix("code.") }
        mayOverlap = element.mayOverlap
    }

    private static func text(
        _ block: TextBlock, frame: Rect, of element: Element, _ schema: RecordSchema
    ) -> Part {
        var part = Part(.text(block), element, frame: frame, block.template, schema)
        if block.template.names.isEmpty {
            let literal = block.template.filled { _, _ in "" }
            part.content = .ready(part.texts(block, literal))
        }
        return part
    }

    /// The text of a block and its marker; nothing at all if there is no text.
    func texts(_ block: TextBlock, _ text: String) -> [ExpectedText] {
        guard !text.isEmpty else { return [] }
        let indent = block.hangingIndent
        var texts: [ExpectedText] = []
        if let marker = block.marker {
            let size = Size(width: indent, height: frame.size.height)
            texts.append(
                expected(marker, block, Rect(origin: frame.origin, size: size), false))
        }
        let origin = frame.origin + Point(x: indent, y: .zero)
        let size = Size(width: frame.size.width - indent, height: frame.size.height)
        texts.append(expected(text, block, Rect(origin: origin, size: size), isOfRecord))
        return texts
    }

    /// The customer barcode of a notice, which may have none.
    func barcode(
        _ sheet: SheetTexts, _ form: CustomerBarcodeForm, at origin: Point
    ) -> ExpectedBarcode {
        ExpectedBarcode(
            name: name, place: place, text: sheet.text(of: .customerBarcode), form: form,
            origin: origin)
    }

    /// A text that is set across the page.
    func stamp(_ text: String, _ style: TextStyle, rotation: Double) -> ExpectedText {
        ExpectedText(
            name: name, isOfRecord: false, place: place, text: text, frame: frame,
            size: style.size, ink: style.ink, mayOverlap: true,
            stampRotation: rotation)
    }

    private func expected(
        _ text: String, _ block: TextBlock, _ frame: Rect, _ isOfRecord: Bool
    ) -> ExpectedText {
        ExpectedText(
            name: name, isOfRecord: isOfRecord, place: place, text: text, frame: frame,
            size: block.style.size, leastSize: block.leastSize,
            leastCondensing: block.leastCondensing, ink: block.style.ink, mayOverlap: mayOverlap)
    }
}
