public import Readback

/// What to compare with the baselines, and what to do with what has none.
public struct RegressionRequest: Sendable {
    /// Whether baselines are written.
    public enum Recording: String, CaseIterable, Sendable {
        /// Never: what is missing or changed is a difference.
        case never
        /// Of pages that have none. The run that records is a difference all the same.
        case missing
        /// Of all pages; those of specimens that are gone are forgotten.
        case all
    }

    /// Where the baselines are.
    public var baselines: BaselineStore
    /// What the paths in `specimens.yaml` are relative to; its own folder if `nil`.
    public var root: String?
    /// The documents to compare; all that have specimens if empty.
    public var documents: [String]
    /// The specimens to compare; all of them if empty.
    public var specimens: [String]
    /// Whether baselines are written.
    public var recording: Recording
    /// The programs that read the pages.
    public var engines: ReadingEngines
    /// How many specimens are read at the same time, 1…64.
    public var jobs: Int
    /// An empty folder for the PDFs while they are read.
    public var workFolder: String
    /// How many changed pages get pictures in the report.
    public var pictureLimit: Int

    /// Whether every specimen of every document takes part: only then can be told what is missing
    /// altogether.
    var isComplete: Bool { documents.isEmpty && specimens.isEmpty }

    /// Makes a request.
    public init(
        baselines: BaselineStore, root: String? = nil, documents: [String] = [],
        specimens: [String] = [],
        recording: Recording = .never, engines: ReadingEngines, jobs: Int = 2, workFolder: String,
        pictureLimit: Int = 100
    ) {
        self.baselines = baselines
        self.root = root
        self.documents = documents
        self.specimens = specimens
        self.recording = recording
        self.engines = engines
        self.jobs = min(max(jobs, 1), 64)
        self.workFolder = workFolder
        self.pictureLimit = pictureLimit
    }
}
