/// One difference between a page and the one it is held against.
public struct PageChange: Codable, Hashable, Sendable {
    /// What happened.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// The page has another size, or stands in another place.
        case page
        /// Words are gone.
        case lost
        /// Words have come.
        case added
        /// Other words stand in the same place.
        case reworded
        /// The same words stand elsewhere.
        case moved
        /// The same words in another font, size or ink.
        case restyled
        /// A two-dimensional code says something else, or is of another kind, level or size.
        case symbol
        /// A rule, a box or a picture is different.
        case redrawn
        /// The page looks different, and none of the above says why.
        case picture
    }

    /// Which comparison saw it, the cheapest first.
    public enum Level: String, Codable, Hashable, Sendable, CaseIterable {
        /// The list of marks that the page is drawn from.
        case displayList = "display-list"
        /// Words and positions, read back from the file.
        case text
        /// Codes, decoded from the file.
        case symbols
        /// Dots.
        case pixels
    }

    /// How grave it is.
    public enum Verdict: String, Codable, Hashable, Sendable, Comparable {
        /// It can be measured, and somebody who looks for it may see it.
        case distinguishable
        /// It may not go out unapproved.
        case unacceptable

        /// Orders verdicts, the milder first.
        public static func < (left: Verdict, right: Verdict) -> Bool {
            left == .distinguishable && right == .unacceptable
        }
    }

    /// What happened.
    public var kind: Kind
    /// Which comparison saw it.
    public var level: Level
    /// The other comparisons that saw it too, the cheapest first.
    public var alsoSeenBy: [Level] = []
    /// How grave it is.
    public var verdict: Verdict
    /// What stood there; `nil` if nothing did.
    public var before: String?
    /// What stands there now; `nil` if nothing does.
    public var after: String?
    /// Where it was, in millimetres from the top left corner of the trimmed page.
    public var beforeFrame: PageFrame?
    /// Where it is.
    public var afterFrame: PageFrame?
    /// How it differs, in Japanese: 「右へ0.30 mm」, 「10.5 ptから10.3 pt」.
    public var detail: String
    /// The line of the layout that owns what changed: `Layouts/expiry-notice.yaml:12:5`; `nil`
    /// where only files are known.
    public var source: String?

    /// Makes a change.
    public init(
        _ kind: Kind, seenBy level: Level, verdict: Verdict = .unacceptable, before: String? = nil,
        after: String? = nil, beforeFrame: PageFrame? = nil, afterFrame: PageFrame? = nil,
        detail: String = "", source: String? = nil
    ) {
        self.kind = kind
        self.level = level
        self.verdict = verdict
        self.before = before
        self.after = after
        self.beforeFrame = beforeFrame
        self.afterFrame = afterFrame
        self.detail = detail
        self.source = source
    }
}
