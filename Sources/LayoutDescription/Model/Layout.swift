public import NoticeModel
public import PageGraphics

/// A loaded and checked layout description: what one document looks like.
public struct Layout: Hashable, Sendable {
    /// The document it lays out: one of the four, 宛名台紙, or one whose fields the layout declares.
    public var document: DocumentType
    /// Trim size of every page.
    public var pageSize: Size
    /// How far the sheet goes beyond the trim on every side (塗り足し), a whole number of the printer's
    /// dots: so a place on the dots of the page is on those of the sheet, from whichever corner a
    /// printer counts.
    public var bleed: Length
    /// Resolution of the printer it is made for, in dots per inch.
    public var printerResolution: Int
    /// The pages of one notice, in order.
    public var pages: [LayoutPage]
    /// Elements laid over every page of a specimen (見本).
    public var specimenOverlay: [Element]
    /// Elements laid over every page of an archive copy (写し).
    public var copyOverlay: [Element]
    /// The files it was read from, the layout first, then includes and images in order of first
    /// use; the job's manifest holds their hashes.
    public var sourceFiles: [String]
    /// The roles of the font catalogue that its styles ask for, each once, in order of appearance.
    public var fontRoles: [FontRoleUse]
    /// Most places 点字カナ may take on this form, voicing marks counted; `nil` for the document's
    /// own limit.
    public var brailleKanaLimit: Int?
    /// The path of the layout of the sheet that carries the address of a mail piece (宛名台紙);
    /// `nil` if the document goes out without one.
    public var carrier: String?
    /// The envelope through whose window the first page is seen; `nil` if it has no window.
    public var envelope: Envelope?

    /// Makes a layout.
    public init(
        document: DocumentType, pageSize: Size, bleed: Length = .zero, printerResolution: Int,
        pages: [LayoutPage], specimenOverlay: [Element], copyOverlay: [Element],
        sourceFiles: [String],
        fontRoles: [FontRoleUse] = [],
        brailleKanaLimit: Int? = nil, carrier: String? = nil, envelope: Envelope? = nil
    ) {
        self.document = document
        self.pageSize = pageSize
        self.bleed = bleed
        self.printerResolution = printerResolution
        self.pages = pages
        self.specimenOverlay = specimenOverlay
        self.copyOverlay = copyOverlay
        self.sourceFiles = sourceFiles
        self.fontRoles = fontRoles
        self.brailleKanaLimit = brailleKanaLimit
        self.carrier = carrier
        self.envelope = envelope
    }
}
