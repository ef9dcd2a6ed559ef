/// 敬称: the word of courtesy behind the name of whom a mail piece is addressed to. A record that
/// has none gets ``person``: nothing goes out without one.
public enum Honorific: String, Hashable, Sendable, CaseIterable {
    /// For a person.
    case person = "様"
    /// For an office, a company or any other body.
    case body = "御中"

    /// What stands behind a name if the record does not say.
    public static let standard = Honorific.person

    /// What the column may hold.
    public static let words = allCases.map(\.rawValue)
}
