public import Diagnostics

/// A notice as a worker has drawn it.
public struct DrawnNotice: Hashable, Sendable {
    /// A page of it.
    public struct Page: Hashable, Sendable {
        /// What it is called in the PDF: the serial and the side.
        public var label: String
        /// Width after trimming, in millimetres.
        public var width: Double
        /// Height after trimming, in millimetres.
        public var height: Double
        /// The page as SVG, everything shown; empty if no pictures were ordered.
        public var picture: [UInt8]
        /// The page as SVG without the individual number; the same as ``picture`` where it has
        /// none.
        public var maskedPicture: [UInt8]

        /// Describes a page.
        public init(
            label: String, width: Double, height: Double, picture: [UInt8], maskedPicture: [UInt8]
        ) {
            self.label = label
            self.width = width
            self.height = height
            self.picture = picture
            self.maskedPicture = maskedPicture
        }
    }

    /// The finished PDF: the bytes that `tsuchi render` writes.
    public var pdf: [UInt8]
    /// Its pages.
    public var pages: [Page]
    /// The serial on it, eight digits; empty on a sheet that has none.
    public var serial: String
    /// What somebody should look at.
    public var warnings: [Diagnostic]
    /// Whether an individual number is printed anywhere on it.
    public var hasIndividualNumber: Bool
    /// What the elements became, as the JSON the page is answered; `nil` if it was not ordered.
    public var elements: [UInt8]?

    /// Describes a notice.
    public init(
        pdf: [UInt8], pages: [Page], serial: String, warnings: [Diagnostic] = [],
        hasIndividualNumber: Bool = false, elements: [UInt8]? = nil
    ) {
        self.pdf = pdf
        self.pages = pages
        self.serial = serial
        self.warnings = warnings
        self.hasIndividualNumber = hasIndividualNumber
        self.elements = elements
    }
}
