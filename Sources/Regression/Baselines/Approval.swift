/// Who took over a change, when and why, and between which states of the page.
public struct Approval: Codable, Hashable, Sendable {
    /// The document.
    public var document: String
    /// The specimen.
    public var specimen: String
    /// The page, from 1.
    public var page: Int
    /// Hash of the page as it had been recorded; `nil` if it was new.
    public var from: String?
    /// Hash of the page as it is recorded now; `nil` if it is not there any more.
    public var to: String?
    /// Who.
    public var by: String
    /// When, RFC 3339.
    public var at: String
    /// Why.
    public var reason: String

    /// Makes an approval.
    public init(
        document: String, specimen: String, page: Int, from: String?, to: String?, by: String,
        at: String, reason: String
    ) {
        self.document = document
        self.specimen = specimen
        self.page = page
        self.from = from
        self.to = to
        self.by = by
        self.at = at
        self.reason = reason
    }
}
