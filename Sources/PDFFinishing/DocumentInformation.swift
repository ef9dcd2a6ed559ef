/// What a PDF says about itself. Never anything of a person: file managers and mail programs show
/// titles.
public struct DocumentInformation: Hashable, Sendable {
    /// Title of the document.
    public var title: String
    /// The program that made the document.
    public var creator: String
    /// Date of creation, and of the last change: `2023-09-28T00:00:00+09:00`. An input, not the
    /// clock: same input, same bytes.
    public var date: String
    /// Language of the text (BCP 47).
    public var language: String

    /// Makes the information.
    public init(
        title: String, creator: String = "Tsuchi", date: String, language: String = "ja-JP"
    ) {
        self.title = title
        self.creator = creator
        self.date = date
        self.language = language
    }
}
