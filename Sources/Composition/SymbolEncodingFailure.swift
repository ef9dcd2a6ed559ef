/// Why a payload could not become a symbol. Never carries the payload.
public enum SymbolEncodingFailure: Error, Hashable, Sendable {
    /// It needs a larger version than the layout fixes.
    case tooLong
    /// It is empty or holds a zero byte.
    case unencodable
    /// The library failed; its `errno`.
    case library(Int32)
}
