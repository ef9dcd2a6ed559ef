/// What was found in the residents file.
public struct SearchResult: Hashable, Sendable {
    /// The first of the records: exact ones, then those that begin with what was looked for, then
    /// the others; each group in the order of the file.
    public var records: [FoundRecord]
    /// How many were found altogether.
    public var total: Int
}
