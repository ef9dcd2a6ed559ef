/// How a job stands, read from its folder without changing anything there: while it is running,
/// after it was killed, when it has finished and when it has been purged. It has no personal data.
/// Field names are a versioned interface.
public struct JobStatus: Codable, Hashable, Sendable {
    /// Counts; `rows == printed + waiting + quarantined + rejected + held`.
    public struct Counts: Codable, Hashable, Sendable {
        /// Rows of the residents file, header not counted.
        public var rows = 0
        /// Rows in volumes that are in place.
        public var printed = 0
        /// Rows in volumes that are yet to be printed; after a purge, that never were.
        public var waiting = 0
        /// Rows in volumes that could not be printed.
        public var quarantined = 0
        /// Rows that break a rule.
        public var rejected = 0
        /// Rows without fault that wait for another member of their mail piece.
        public var held = 0
        /// Rows in volumes of their own that are in place, because a text of their mail piece does
        /// not fit otherwise (山分け), counted under ``printed`` too; `nil` if such rows are
        /// rejected.
        public var separated: Int?
        /// Printable rows that somebody should look at.
        public var warned = 0
    }

    /// What somebody should do about the job.
    public enum NextStep: String, Codable, Hashable, Sendable {
        /// It is running: wait for its end.
        case wait
        /// It ended early, or volumes are gone, damaged or quarantined: resume it.
        case resume
        /// It was fed by standard input and stopped before all had been read: print anew.
        case startOver
        /// A file that was read back afterwards is not as it must be: nothing of it may be posted.
        case examine
        /// It is complete; when everything has been posted, purge it.
        case purge
        /// Its manifest was not written to the end: resume it, which prints nothing.
        case rewriteEvidence
        /// A purge has left personal data: purge it again.
        case purgeAgain
        /// It has been purged: nothing is left to be done.
        case nothing
    }

    /// Version of this structure.
    public var schemaVersion = 2
    /// How far the job has come.
    public var state: JobState
    /// Whether a program is working on it now.
    public var isRunning: Bool
    /// What to do about it.
    public var nextStep: NextStep
    /// Name of the layout file, without its folder.
    public var layout: String
    /// Document identifier; `nil` while the job is being planned.
    public var document: String?
    /// `live`, `specimen` or `copy`.
    public var purpose: String
    /// Name of the residents file, without its folder; `-` for standard input.
    public var input: String
    /// Who began the job and when.
    public var run: JobManifest.Run
    /// Counts that add up; `nil` while the job is being planned.
    public var counts: Counts?
    /// What was planned; `nil` while the job is being planned.
    public var plan: PlanReport?
    /// How they were read back.
    public var verification: JobManifest.Verification
    /// The volumes in order.
    public var volumes: [JobManifest.Volume]
    /// Names of printed volumes that are no longer in the folder or have another size than they
    /// had; always empty after a purge, which deletes them.
    public var missing: [String]
    /// Whether the manifest is missing or older than the ledger, because a program was stopped
    /// before it had written it; `false` while the job is running or not printed yet.
    public var isManifestBehind: Bool
    /// Names of files with personal data that a purge has left, because it was cut short or they
    /// could not be deleted; always empty before a purge.
    public var unpurged: [String]
    /// What was printed again, in order.
    public var reprints: [JobManifest.Reprint]
    /// Different sheets of the plan that were printed again: the spoilage.
    public var spoiledSheets: Int
    /// What was read back afterwards, in order.
    public var laterVerifications: [JobManifest.LaterVerification]
    /// Names of files that are not as they must be by the last reading of them afterwards, unless
    /// they have been printed again since.
    public var disputed: [String]
    /// What was encrypted for transport.
    public var transportCopies: [JobManifest.TransportCopy]
    /// Number of events in the ledger.
    public var events: Int
    /// The last events, oldest first, at most ``lastEventCount``.
    public var lastEvents: [LedgerEvent]

    /// So many events are shown.
    public static let lastEventCount = 10
}
