/// What a job will print, before a page is drawn: counts that add up, the numbers it uses up, why
/// rows are left out, and distributions in which a wrong extract shows. It has no personal data.
public struct PlanReport: Codable, Hashable, Sendable {
    /// Counts; `rows == printable + rejected + held`.
    public struct Counts: Codable, Hashable, Sendable {
        /// Rows of the residents file, header not counted.
        public var rows = 0
        /// Rows that will be printed.
        public var printable = 0
        /// Rows that break a rule.
        public var rejected = 0
        /// Rows without fault that wait for another member of their mail piece.
        public var held = 0
        /// Printable rows that somebody should look at.
        public var warned = 0
        /// Printable rows in volumes of their own, because a text of their mail piece does not fit
        /// otherwise; `nil` if such rows are rejected.
        public var separated: Int?
        /// Printable rows without a whole customer barcode; `nil` in reports of older versions.
        public var withoutBarcode: Int?
        /// Mail pieces.
        public var mailPieces = 0
        /// Sheets of paper, carrier sheets included.
        public var sheets = 0
        /// Carrier sheets.
        public var carriers = 0
        /// Pages, blank backs of carrier sheets included.
        public var pages = 0
        /// Volumes.
        public var volumes = 0
    }

    /// A run of numbers, as printed.
    public struct NumberRange: Codable, Hashable, Sendable {
        /// The lowest.
        public var first: String
        /// The highest.
        public var last: String
    }

    /// A bar of a distribution.
    public struct Share: Codable, Hashable, Sendable {
        /// What is counted.
        public var label: String
        /// Printable rows.
        public var count: Int
    }

    /// Version of this structure.
    public var schemaVersion = 1
    /// Document identifier.
    public var document: String
    /// `live`, `specimen` or `copy`.
    public var purpose: String
    /// The residents file.
    public var input: JobManifest.Input
    /// Application URL as the QR codes will carry it, the 申請書ID left as a placeholder.
    public var applicationURLTemplate: String
    /// Counts that add up.
    public var counts: Counts
    /// Rows by the rule that left them out; a row that breaks two rules counts under both.
    public var rejectionsByRule: [String: Int]
    /// Rows by the rule that asks for a look.
    public var warningsByRule: [String: Int]
    /// Why rows are left out, the most frequent reason first.
    public var reasons: [OmissionReason]
    /// What somebody should look at in rows that are printed.
    public var warningReasons: [OmissionReason]
    /// How far fields are made smaller or narrower to fit, the most frequent first; `nil` in plans of
    /// versions that did not say so.
    public var fitting: [FieldFitting]?
    /// Why printable rows have no whole customer barcode; `nil` in reports of older versions.
    public var barcodeReasons: [OmissionReason]?
    /// Serials (製造管理番号); `nil` if nothing is printed.
    public var serials: NumberRange?
    /// Numbers of mail pieces.
    public var mailPieces: NumberRange?
    /// Numbers of sheets on the control line.
    public var sheetSerials: NumberRange?
    /// Sheets a mail piece, how many pieces have so many; ascending.
    public var sheetsPerPiece: [Share]
    /// Decades of birth, ascending.
    public var birthDecades: [Share]
    /// Postcodes by their first three digits, ascending.
    public var postcodes: [Share]
    /// Months of 発行日, ascending.
    public var issueMonths: [Share]
}
