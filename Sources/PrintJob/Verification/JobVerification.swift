internal import Diagnostics
internal import Glibc
internal import Intake
public import Readback
internal import SystemPackage

/// Reads the PDFs of a job back after it was printed, whatever was read then, and notes the result
/// in the evidence. What a page must show is worked out from the kept records and the plan.
public struct JobVerification {
    /// What is wanted.
    public struct Request: Sendable {
        /// The programs that read.
        public var engines: ReadingEngines
        /// How many pages of a file are read.
        public var extent: VerificationExtent
        /// The one file that is read; all if `nil`.
        public var file: String?
        /// The residents file that the kept records are compared with first; they are taken for
        /// what they are if `nil`.
        public var inputPath: String?
        /// Where the postcode data of the plan are now; where they were then if `nil`.
        public var postcodeDataPath: String?
        /// Whether the result is noted in the ledger and the manifest, if the folder can be
        /// written.
        public var isRecorded: Bool

        /// States a request.
        public init(
            engines: ReadingEngines, extent: VerificationExtent = .full, file: String? = nil,
            inputPath: String? = nil, postcodeDataPath: String? = nil, isRecorded: Bool = true
        ) {
            self.engines = engines
            self.extent = extent
            self.file = file
            self.inputPath = inputPath
            self.postcodeDataPath = postcodeDataPath
            self.isRecorded = isRecorded
        }
    }

    /// What was found.
    public struct Result: Sendable {
        /// The files in order: volumes, then reprints.
        public let files: [FileReading]
        /// Whether the result stands in the ledger and the manifest.
        public let isRecorded: Bool
        /// Rows of the residents file that agree with the kept records; `nil` if it was not
        /// asked.
        public let rowsCompared: Int?

        /// Whether every file is as it was printed and shows what it must, as far as it was read.
        public var isSound: Bool { files.allSatisfy(\.isSound) }
    }

    private let folder: FilePath
    private let request: Request
    private let session: JobSession
    private let workers: WorkerForce

    /// Prepares the verification of the job in a folder.
    public init(folder: String, request: Request, session: JobSession, workers: WorkerForce) {
        self.folder = FilePath(folder)
        self.request = request
        self.session = session
        self.workers = workers
    }

    /// Reads.
    /// - Throws: ``JobFailure``; `verify.…` if there is nothing to read or to compare with,
    ///   `resume.changed-postcode-data` if the data would decide other barcodes.
    public func run(
        stop: @escaping () -> StopRequest = { .none },
        progress: @escaping (JobProgress) -> Void = { _ in }
    ) throws(JobFailure) -> Result {
        try Ledger.require(in: folder)
        let isRecorded = request.isRecorded && access(folder.string, W_OK) == 0
        let lock = isRecorded ? try JobLock.exclusive(in: folder) : nil
        defer { lock?.release() }
        if isRecorded { JobFolder(existing: folder).removeLeftovers() }
        let ledger = try Ledger.open(in: folder, isReadOnly: !isRecorded)
        let job = try PlannedJob(
            ledger: ledger, postcodeDataPath: request.postcodeDataPath)
        try refuse(job.state)
        try EvidenceCheck(ledger: ledger, folder: folder).run()
        let readers = try request.engines.components()
        let files = try files(of: ledger)
        let press = try job.readingPress()
        try job.checkRecords(in: folder, press: press)
        let rows = try request.inputPath.map { path throws(JobFailure) in
            try InputComparison(job: job, press: press, folder: folder, inputPath: path)
                .run(stop: stop, progress: progress)
        }
        let readings = try read(files, job, press, stop, progress)
        if isRecorded {
            try ledger.append(
                .verified(readings, request.extent, readers, session), session)
            if job.state == .finished {
                try ManifestWriter(ledger: ledger, folder: folder).write()
            }
        }
        return Result(files: readings, isRecorded: isRecorded, rowsCompared: rows)
    }

    private func read(
        _ files: [PrintedFile], _ job: PlannedJob, _ press: NoticePress,
        _ stop: @escaping () -> StopRequest, _ progress: @escaping (JobProgress) -> Void
    ) throws(JobFailure) -> [FileReading] {
        let book = ReadingBook(
            files.map {
                ReadingTask(file: $0, engines: request.engines, extent: request.extent)
            })
        switch workers {
        case .thisProcess:
            let reader = try JobReader(job: job, press: press, folder: folder)
            try ReadingHere(reader: reader, book: book).run(stop: stop, progress: progress)
        case .processes(let count, let launcher):
            try WorkerPool(folder: folder, launcher: launcher, count: count, book: book)
                .run(stop: stop, progress: progress)
        }
        return book.all
    }

    private func files(of ledger: Ledger) throws(JobFailure) -> [PrintedFile] {
        let all = try ledger.printedFiles()
        let files = all.filter { request.file == nil || $0.name == request.file }
        guard files.isEmpty else { return files }
        if let file = request.file {
            throw Self.refusal(
                "unknown-file", folder.appending(file).string, "この仕事の台帳にないファイルです",
                hint: "仕事のフォルダーの volume-….pdf か reprint-….pdf を指定してください")
        }
        throw Self.refusal(
            "nothing-printed", folder.string, "この仕事には、印刷した冊がまだありません",
            hint: "tsuchi status で仕事の状態を確かめてください")
    }

    private func refuse(_ state: JobState) throws(JobFailure) {
        guard state == .purged else { return }
        throw Self.refusal(
            "purged", folder.string, "個人情報を消去した仕事は、読み戻せません",
            hint: "PDFの写しが残っていれば、住民ファイルを付けて tsuchi verify PDF --input … で確かめてください")
    }

    static func refusal(
        _ code: String, _ file: String, _ message: String, hint: String
    ) -> JobFailure {
        .invalid(
            DiagnosticFailure(
                Diagnostic(
                    DiagnosticCode(rawValue: "verify.\(code)"), at: .file(file), message,
                    hint: hint)))
    }
}
