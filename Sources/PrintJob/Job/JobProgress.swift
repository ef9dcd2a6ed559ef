/// How far a job is.
public struct JobProgress: Hashable, Sendable {
    /// What it is doing.
    public enum Phase: String, Codable, Hashable, Sendable {
        /// Reading and checking the residents file.
        case planning
        /// Printing volumes and reading them back.
        case printing
        /// Reading volumes back that were printed before.
        case verifying
    }

    /// What it is doing.
    public var phase: Phase
    /// Rows read.
    public var rows = 0
    /// Rows that may not be printed, so far.
    public var rejected = 0
    /// Pages drawn in this run.
    public var pages = 0
    /// Pages read back in this run.
    public var pagesRead = 0
    /// Volumes in place, those of earlier runs included.
    public var volumes = 0
    /// Volumes of the job.
    public var volumesInAll = 0
    /// Share of the phase that is done, 0 to 1; `nil` while standard input is read.
    public var fraction: Double?
}
