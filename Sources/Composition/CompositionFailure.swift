/// Why an element of one notice could not be set.
enum CompositionFailure: Error {
    /// Its text could not be set.
    case text(TextSettingFailure)
    /// Its symbol could not be encoded.
    case symbol(SymbolEncodingFailure)
}
