/// Why a text could not be set. Never carries the text.
enum TextSettingFailure: Error {
    /// It fits the frame in none of the allowed ways.
    case doesNotFit
    /// A character no font of the role can show.
    case unshowable(UnshowableText)
}
