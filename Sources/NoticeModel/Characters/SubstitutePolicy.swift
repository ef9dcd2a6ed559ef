/// What becomes of a record whose 代替文字情報 does not agree with its name and address: missing where
/// a character needs one, or given where none does. The issuer decides.
public enum SubstitutePolicy: String, Hashable, Sendable, CaseIterable {
    /// It is printed, and told as a warning.
    case warn
    /// It is not printed.
    case reject
}
