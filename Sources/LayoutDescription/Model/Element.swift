public import Diagnostics
public import NoticeModel
public import PageGraphics

/// One element of a page, includes already resolved and coordinates already those of the page.
public struct Element: Hashable, Sendable {
    /// What an element is.
    public enum Content: Hashable, Sendable {
        /// A label, a bound field or a paragraph in the frame.
        case text(TextBlock)
        /// A ruled table.
        case table(Table)
        /// A rule or a cut line.
        case line(from: Point, to: Point, Stroke)
        /// A rectangle: box, photo frame, rule-less tint.
        case box(radius: Length, stroke: Stroke?, fill: Ink?)
        /// A box to tick; the mark is printed when the template's text is not empty.
        case tick(mark: TextTemplate?, weight: Length)
        /// A picture.
        case image(ImageData)
        /// A QR code at the frame's top left corner.
        case qrCode(QRCode)
        /// A customer barcode of the address at the frame's top left corner.
        case customerBarcode(CustomerBarcodeForm)
        /// Large text turned about the frame's centre: 見本, 写し.
        case stamp(TextTemplate, TextStyle, rotation: Double)
    }

    /// A name for messages and reports, if the layout gives one.
    public var identifier: String?
    /// Where it stands in the layout.
    public var place: Place
    /// Its frame on the page.
    public var frame: Rect
    /// All of these must hold for it to be printed (its own and those of its groups).
    public var conditions: [Condition]
    /// Whether lint lets it overlap others (`overlap: allowed`).
    public var mayOverlap: Bool
    /// Whether it is to be read through the window of the envelope (`in-window: true`).
    public var isInWindow: Bool
    /// What it is to somebody who hears the page.
    public var meaning: Meaning
    /// What it is.
    public var content: Content

    /// Makes an element.
    public init(
        identifier: String? = nil, place: Place, frame: Rect, conditions: [Condition] = [],
        mayOverlap: Bool = false, isInWindow: Bool = false, meaning: Meaning = Meaning(),
        content: Content
    ) {
        self.identifier = identifier
        self.place = place
        self.frame = frame
        self.conditions = conditions
        self.mayOverlap = mayOverlap
        self.isInWindow = isInWindow
        self.meaning = meaning
        self.content = content
    }
}
