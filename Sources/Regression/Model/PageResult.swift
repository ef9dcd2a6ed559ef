/// How one page compares with the one it is held against.
public struct PageResult: Codable, Hashable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case document, specimen, page, label, state, changes, beforeDigest, afterDigest
    }

    /// The four groups of a report.
    public enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// As it was.
        case passed
        /// Different.
        case changed
        /// Nothing is recorded to hold it against.
        case new
        /// Recorded, but not there any more.
        case missing
    }

    /// The document, such as `expiry-notice`; the file's name where files are compared.
    public var document: String
    /// The specimen; empty where files are compared.
    public var specimen: String
    /// The page, from 1: of the specimen, or of the right file (of the left if it is missing).
    public var page: Int
    /// What the page is called: the serial of its label, or its number.
    public var label: String
    /// The group it belongs to.
    public var state: State
    /// What is different, the gravest first.
    public var changes: [PageChange]
    /// Hash of the page as it was recorded; `nil` if it was not, or where files are compared.
    public var beforeDigest: String?
    /// Hash of the page as it is: what an approval takes over. `nil` if there is none.
    public var afterDigest: String?
    /// Pictures to look at; `nil` for pages that are as they were or beyond what a report shows.
    public var pictures: PagePictures?

    /// Makes a result.
    public init(
        document: String, specimen: String, page: Int, label: String, state: State,
        changes: [PageChange] = [], pictures: PagePictures? = nil, beforeDigest: String? = nil,
        afterDigest: String? = nil
    ) {
        self.beforeDigest = beforeDigest
        self.afterDigest = afterDigest
        self.document = document
        self.specimen = specimen
        self.page = page
        self.label = label
        self.state = state
        self.changes = changes
        self.pictures = pictures
    }
}
