/// Something in which a finished notice is not that of the person it was asked for.
public struct PersonDifference: Codable, Hashable, Sendable {
    /// What differs.
    public enum Subject: String, Codable, Hashable, Sendable {
        case name, kana, birthDate, applicationID, code, page
    }

    /// What differs.
    public var what: Subject
    /// The difference in words, without what stands there.
    public var message: String

    /// States a difference.
    public init(_ what: Subject, _ message: String) {
        self.what = what
        self.message = message
    }
}
