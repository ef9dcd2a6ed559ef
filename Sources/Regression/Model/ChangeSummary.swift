/// A change that pages have in common, in words.
public struct ChangeSummary: Codable, Hashable, Sendable {
    /// What happened.
    public var kind: PageChange.Kind
    /// How grave it is at the worst.
    public var verdict: PageChange.Verdict
    /// In Japanese: 「様」が消えました（左から90.0 mm、上から42.0 mm）. Never a value of a record: words
    /// that change from page to page are called 値.
    public var text: String
    /// On how many pages.
    public var pageCount: Int
    /// Of how many.
    public var ofPages: Int
    /// The labels of the first of them.
    public var firstPages: [String]
    /// The line of the layout that owns what changed.
    public var source: String?

    /// Makes a summary.
    public init(
        kind: PageChange.Kind, verdict: PageChange.Verdict, text: String, pageCount: Int,
        ofPages: Int, firstPages: [String], source: String? = nil
    ) {
        self.kind = kind
        self.verdict = verdict
        self.text = text
        self.pageCount = pageCount
        self.ofPages = ofPages
        self.firstPages = firstPages
        self.source = source
    }
}
