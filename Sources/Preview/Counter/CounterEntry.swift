public import NoticeModel

/// What is done with a live notice at the counter, as it goes into the book.
public struct CounterEntry: Sendable {
    /// What the PDF is wanted for.
    public enum Use: String, Codable, Hashable, Sendable {
        /// It is printed from the page.
        case print
        /// It is saved.
        case download
    }

    /// What became of it.
    public enum Outcome: String, Codable, Hashable, Sendable {
        /// It was handed out.
        case released
        /// It was not.
        case refused
    }

    /// The document, by its identifier.
    public var document: String
    /// The serial on it, eight digits; empty on a sheet that has none.
    public var serial: String
    /// The record; only its keyed digest is kept. `nil` if there was none any more.
    public var notice: Notice?
    /// The PDF; only its SHA-256 is kept.
    public var pdf: [UInt8]
    /// What it was wanted for; `nil` if nobody has said yet.
    public var use: Use?
    /// What became of it.
    public var outcome: Outcome
    /// Why it was refused, as the codes of the findings, or `preview.fetched-again` of a PDF that
    /// was released before. Never a value of the record.
    public var reasons: [String]

    /// States what is done.
    public init(
        document: String, serial: String, notice: Notice?, pdf: [UInt8], use: Use?,
        outcome: Outcome, reasons: [String] = []
    ) {
        self.document = document
        self.serial = serial
        self.notice = notice
        self.pdf = pdf
        self.use = use
        self.outcome = outcome
        self.reasons = reasons
    }
}
