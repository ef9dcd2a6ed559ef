/// How far a job has come.
public enum JobState: String, Codable, Hashable, Sendable {
    /// The residents file is being read; nothing has been printed.
    case planning
    /// Volumes are being printed.
    case printing
    /// All has been printed that could be.
    case finished
    /// What holds personal data has been deleted.
    case purged
}
