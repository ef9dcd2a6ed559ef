/// How far a job is.
public struct JobProgress: Hashable, Sendable {
    /// Rows read.
    public var rows = 0
    /// Rows printed.
    public var printed = 0
    /// Rows rejected.
    public var rejected = 0
    /// Pages written.
    public var pages = 0
    /// Share of the residents file that has been read, 0 to 1; `nil` for standard input.
    public var fraction: Double?
}
