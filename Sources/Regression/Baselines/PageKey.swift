/// Names a page of a specimen: `expiry-notice/longest-name/2`.
public struct PageKey: Codable, Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The document.
    public let document: String
    /// The specimen.
    public let specimen: String
    /// The page, from 1.
    public let page: Int

    /// Makes a key.
    public init(document: String, specimen: String, page: Int) {
        self.document = document
        self.specimen = specimen
        self.page = page
    }

    /// As it is written on the command line and in reports.
    public var description: String { "\(document)/\(specimen)/\(page)" }

    /// Orders pages by document, specimen and number.
    public static func < (left: PageKey, right: PageKey) -> Bool {
        (left.document, left.specimen, left.page) < (right.document, right.specimen, right.page)
    }
}
