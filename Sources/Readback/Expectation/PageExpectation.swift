public import PageGraphics

/// What one page of a finished PDF must show, worked out from record and layout alone. A page with
/// nothing in it must be blank.
public struct PageExpectation: Hashable, Sendable {
    /// The row of the residents file that it belongs to.
    public let row: Int
    /// The label that viewers and print shops find the page by; `nil` if it does not matter.
    public var label: String?
    /// Trim size.
    public let size: Size
    /// How far the sheet reaches beyond the trim, on every side.
    public let bleed: Length
    /// All text, in the order of the layout.
    public let texts: [ExpectedText]
    /// All QR codes.
    public let symbols: [ExpectedSymbol]
    /// The places of all customer barcodes, those that must be empty included.
    public let barcodes: [ExpectedBarcode]
    /// All boxes to tick.
    public let ticks: [ExpectedTick]
    /// All lines, outlines, filled areas and pictures, check marks not counted.
    public let marks: [ExpectedMark]

    /// States a page.
    public init(
        row: Int, label: String? = nil, size: Size, bleed: Length = .zero,
        texts: [ExpectedText] = [], symbols: [ExpectedSymbol] = [],
        barcodes: [ExpectedBarcode] = [],
        ticks: [ExpectedTick] = [],
        marks: [ExpectedMark] = []
    ) {
        self.row = row
        self.label = label
        self.size = size
        self.bleed = bleed
        self.texts = texts
        self.symbols = symbols
        self.barcodes = barcodes
        self.ticks = ticks
        self.marks = marks
    }
}
