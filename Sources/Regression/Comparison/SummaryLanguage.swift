/// The language of a summary.
public enum SummaryLanguage: String, Sendable {
    /// Japanese.
    case japanese = "ja"
    /// English.
    case english = "en"
}
