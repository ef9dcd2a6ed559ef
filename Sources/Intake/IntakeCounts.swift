/// How many rows became what, for the reconciliation of a job.
public struct IntakeCounts: Hashable, Sendable {
    /// Rows that may be printed.
    public internal(set) var accepted = 0
    /// Rows that were rejected on intake.
    public internal(set) var rejected = 0

    /// Nothing read yet.
    public init() {}

    /// All rows read so far: each is accepted or rejected, none is both or neither.
    public var rows: Int { accepted + rejected }
}
