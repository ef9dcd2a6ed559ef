internal import GRDB
internal import Glibc
internal import NoticeModel
internal import SystemPackage

extension JobStatus {
    /// Reads how the job in a folder stands.
    /// - Throws: ``JobFailure``: `job.no-ledger` if there is no job, `job.ledger-damaged`,
    ///   `job.ledger-version`.
    public init(folder: String) throws(JobFailure) {
        let path = FilePath(folder)
        let ledger = try Ledger.open(in: path, isReadOnly: true)
        // Asked first: a job that ends while its ledger is read is better called running.
        isRunning = Self.isLocked(path)
        let job = try ledger.job()
        let kept = try ledger.volumes()
        let all = try ledger.events()
        state = job.state
        layout = JobManifest.lastComponent(job.request.layoutPath)
        document = job.report?.document
        purpose = job.request.purpose.rawValue
        input = JobManifest.lastComponent(job.request.inputPath)
        run = JobManifest.Run(all)
        counts = job.report.map { Counts($0.counts, kept) }
        plan = job.report
        verification = JobManifest.Verification(
            extent: job.request.effectiveVerification, readers: JobManifest.readers(all))
        let disproofs = JobManifest.disproofs(all)
        volumes = kept.map { JobManifest.Volume($0, disproofs[$0.number]) }
        missing = job.state == .purged ? [] : Self.missing(kept, in: path)
        isManifestBehind = !isRunning && Self.isManifestBehind(job.state, all, in: path)
        unpurged =
            job.state == .purged
            ? try PersonalFiles(ledger: ledger, folder: path).present() : []
        reprints = try ledger.reprints()
        spoiledSheets = try ledger.spoiledSheets()
        laterVerifications = all.compactMap(JobManifest.LaterVerification.init)
        disputed = job.state == .purged ? [] : Self.disputed(all, kept)
        transportCopies = try ledger.transportCopies()
        events = all.count
        lastEvents = Array(all.suffix(Self.lastEventCount))
        let isWhole = missing.isEmpty && !kept.contains { $0.state == .quarantined }
        nextStep =
            isRunning
            ? .wait : Self.nextStep(job.state, isWhole: isWhole, input: job.request.inputPath)
        if nextStep == .purge, isManifestBehind { nextStep = .rewriteEvidence }
        if nextStep == .purge, !disputed.isEmpty { nextStep = .examine }
        if nextStep == .nothing, !unpurged.isEmpty { nextStep = .purgeAgain }
    }

    /// By the last word on every file: a reading, or that its volume was printed again.
    static func disputed(_ events: [LedgerEvent], _ volumes: [LedgerVolume]) -> [String] {
        var disputed: [String] = []
        for event in events {
            let detail = Ledger.particulars(of: event)
            if event.kind == JobEvent.Kind.volumePrinted.rawValue {
                let name = volumes.first { $0.number == detail.volume }?.fileName
                disputed.removeAll { $0 == name }
            }
            for file in JobManifest.LaterVerification(event)?.files ?? [] {
                disputed.removeAll { $0 == file.name }
                if file.result != "sound" { disputed.append(file.name) }
            }
        }
        return disputed
    }

    /// By its end alone; whether it contradicts the ledger is what `manifest verify` is for.
    private static func isManifestBehind(
        _ state: JobState, _ events: [LedgerEvent], in folder: FilePath
    ) -> Bool {
        // A job that was purged before it had a plan never had one.
        let isPlanned = events.contains { $0.kind == JobEvent.Kind.planned.rawValue }
        guard isPlanned, state == .finished || state == .purged else { return false }
        do throws(JobFailure) {
            guard let manifest = try JobManifest.read(from: folder) else { return true }
            return events.following(manifest.chain)?.isEmpty == false
        } catch { return false }
    }

    private static func nextStep(_ state: JobState, isWhole: Bool, input: String) -> NextStep {
        switch state {
        case .planning: input == "-" ? .startOver : .resume
        case .printing: .resume
        case .finished: isWhole ? .purge : .resume
        case .purged: .nothing
        }
    }

    /// By name and size alone: hashing a city's volumes takes minutes, and `resume` does it.
    private static func missing(_ volumes: [LedgerVolume], in folder: FilePath) -> [String] {
        volumes.filter { $0.state == .printed }.filter { volume in
            var status = stat()
            return lstat(folder.appending(volume.fileName).string, &status) != 0
                || Int(status.st_size) != volume.bytes
        }.map(\.fileName)
    }

    /// Whether somebody holds the job's lock, or a worker of a coordinator that died still lives.
    private static func isLocked(_ folder: FilePath) -> Bool {
        [JobLock.fileName, JobLock.workersFileName].contains { name in
            let descriptor = open(
                folder.appending(name).string, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            // Workers share their lock; a shared one would not notice them.
            let kind = name == JobLock.fileName ? LOCK_SH : LOCK_EX
            return flock(descriptor, kind | LOCK_NB) != 0 && errno == EWOULDBLOCK
        }
    }
}

extension JobStatus.Counts {
    init(_ planned: PlanReport.Counts, _ volumes: [LedgerVolume]) {
        func notices(_ state: VolumeState) -> Int {
            volumes.filter { $0.state == state }.reduce(0) { $0 + $1.notices }
        }
        rows = planned.rows
        printed = notices(.printed)
        waiting = notices(.planned)
        quarantined = notices(.quarantined)
        rejected = planned.rejected
        held = planned.held
        if planned.separated != nil {
            separated = volumes.reduce(0) {
                $0 + ($1.state == .printed && $1.isSeparated ? $1.notices : 0)
            }
        }
        warned = planned.warned
    }
}

extension Ledger {
    /// Different sheets that were printed again.
    func spoiledSheets() throws(JobFailure) -> Int {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT count(DISTINCT sequence) FROM reprintedSheet") ?? 0
        }
    }
}
