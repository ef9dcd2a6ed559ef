/// When an element is printed. Names are those of record fields.
public enum Condition: Hashable, Sendable {
    /// The field is filled.
    case present(String)
    /// The field is empty.
    case absent(String)
    /// The field has one of these values.
    case equals(String, [String])
}
