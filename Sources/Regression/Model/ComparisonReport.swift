/// What a comparison of pages found: of specimens with their baselines, or of two files.
///
/// Reports of real files hold what stands on their pages; they are kept like the files themselves.
public struct ComparisonReport: Codable, Hashable, Sendable {
    /// What was compared.
    public enum Subject: String, Codable, Hashable, Sendable {
        /// Specimens with the baselines recorded for them.
        case baselines
        /// One file with another.
        case files
    }

    /// What was compared.
    public var subject: Subject
    /// What stands on the left: the baselines' folder or the first file.
    public var before: String
    /// What stands on the right: the layouts' folder or the second file.
    public var after: String
    /// Fonts, libraries and programs that are not those the left side was made with. Told first:
    /// they may explain everything else.
    public var environment: [EnvironmentChange]
    /// What the comparison itself lacks, such as a field that no specimen fills.
    public var notes: [Note]
    /// Every page, in the order of documents, specimens and pages.
    public var pages: [PageResult]
    /// The changes in words, most pages first.
    public var summary: [ChangeSummary]

    /// A remark on the comparison.
    public struct Note: Codable, Hashable, Sendable {
        /// A stable code, such as `coverage.field-never-filled`.
        public var code: String
        /// Where, such as `Layouts/expiry-notice.yaml:12:5`.
        public var place: String
        /// What is the matter, in Japanese.
        public var message: String
        /// What to do about it.
        public var hint: String?

        /// Makes a remark.
        public init(code: String, place: String, message: String, hint: String? = nil) {
            self.code = code
            self.place = place
            self.message = message
            self.hint = hint
        }
    }

    /// Makes a report.
    public init(
        subject: Subject, before: String, after: String, environment: [EnvironmentChange] = [],
        notes: [Note] = [], pages: [PageResult] = [], summary: [ChangeSummary] = []
    ) {
        self.subject = subject
        self.before = before
        self.after = after
        self.environment = environment
        self.notes = notes
        self.pages = pages
        self.summary = summary
    }

    /// Pages in a state.
    public func count(_ state: PageResult.State) -> Int {
        pages.count { $0.state == state }
    }

    /// Whether any page is not as it was.
    public var hasDifferences: Bool { pages.contains { $0.state != .passed } }
}
