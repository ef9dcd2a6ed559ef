public import Diagnostics
internal import Glibc
internal import SystemPackage

/// A job that ended early, taken up from its folder. It prints what is missing; the result is byte
/// for byte what an uninterrupted run would have left.
public struct ResumedJob {
    private let folder: FilePath
    private let session: JobSession
    private let workers: WorkerForce
    private let postcodeDataPath: String?

    /// Prepares to take up the job in a folder.
    /// - Parameters:
    ///   - workers: Processes must know of `postcodeDataPath` by their own arguments.
    ///   - postcodeDataPath: Where the postcode data of the job are now; where they were when it was
    ///     begun if `nil`.
    public init(
        folder: String, session: JobSession, workers: WorkerForce,
        postcodeDataPath: String? = nil
    ) {
        self.folder = FilePath(folder)
        self.session = session
        self.workers = workers
        self.postcodeDataPath = postcodeDataPath
    }

    /// Runs the rest of the job. A job that has finished is looked over: volumes that are gone or
    /// damaged, or were quarantined, are printed again.
    /// - Parameters: as ``BatchJob/run(stop:planned:progress:found:)``.
    /// - Throws: ``JobFailure``; `resume.changed-…` if an input is not what it was.
    public func run(
        stop: @escaping () -> StopRequest = { .none },
        planned: (PlanReport) -> Void = { _ in },
        progress: @escaping (JobProgress) -> Void = { _ in },
        found: @escaping ([Diagnostic]) -> Void = { _ in }
    ) throws(JobFailure) -> JobReport {
        try Ledger.require(in: folder)
        let lock = try JobLock.exclusive(in: folder)
        defer { lock.release() }
        let ledger = try Ledger.open(in: folder)
        let known = try ledger.job()
        try refuse(known.state)
        let readers = try known.request.readers()
        JobFolder(existing: folder).removeLeftovers()
        try EvidenceCheck(ledger: ledger, folder: folder).run()
        var findings: [Diagnostic] = []
        if known.state == .planning {
            let request = known.request.finding(postcodeDataAt: postcodeDataPath)
            findings += try planAgain(request, readers, ledger, stop, progress)
        }
        let job = try PlannedJob(ledger: ledger, postcodeDataPath: postcodeDataPath)
        findings += try job.checkInput()
        let press = try job.press()
        let missing = try missingVolumes(job)
        let isWaiting = try job.ledger.volumes().contains { $0.state == .planned }
        if isWaiting || !missing.isEmpty {
            try job.checkRecords(in: folder, press: press)
        }
        findings += try changedLists(job)
        guard try takeUp(job, missing, readers) else {
            let manifest = try ManifestWriter(ledger: ledger, folder: folder).write()
            return JobReport(manifest: manifest, findings: findings)
        }
        planned(job.report)
        let manifest = try PrintRun(
            job: job, folder: folder, press: press, session: session, workers: workers,
            found: found
        ).run(stop: stop, progress: progress)
        return JobReport(manifest: manifest, findings: findings)
    }

    private func refuse(_ state: JobState) throws(JobFailure) {
        guard state == .purged else { return }
        throw .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "job.purged", at: .file(folder.string), "個人情報を消去した仕事は、もう印刷できません",
                    hint: "住民ファイルから、新しい仕事として印刷してください")))
    }

    /// A job that was killed while it was being planned starts over with the same request.
    private func planAgain(
        _ request: JobRequest, _ readers: [JobManifest.Component]?, _ ledger: Ledger,
        _ stop: @escaping () -> StopRequest, _ progress: (JobProgress) -> Void
    ) throws(JobFailure) -> [Diagnostic] {
        guard request.inputPath != "-" else {
            throw .noInput(
                Diagnostic(
                    "resume.no-input", at: .file(folder.string),
                    "標準入力を読み終える前に止まったため、続けられません",
                    hint: "このフォルダーを消して、もう一度最初から印刷してください"))
        }
        try request.requireMapping(hint: "対応表を元の場所に戻すか、このフォルダーを消して最初から印刷してください")
        try ledger.append(.resumed(session, readers), session)
        for name in JobFolder.plannedNames { unlink(folder.appending(name).string) }
        let press = try JobFailure.checking { () throws(DiagnosticFailure) in
            try NoticePress(setup: try PrintSetup(request), overflow: request.overflow)
        }
        let planning = try PlanningRun(press: press, request: request) { stop() != .none }
        try JobPlanner(
            folder: JobFolder(existing: folder), ledger: ledger, session: session,
            readers: readers
        ).plan(planning, press: press, stop: stop, progress: progress)
        return planning.findings
    }

    /// Lets everything be printed that is not in place as the ledger says; `false` if nothing is
    /// left to be done.
    private func takeUp(
        _ job: PlannedJob, _ missing: [LedgerVolume], _ readers: [JobManifest.Component]?
    ) throws(JobFailure) -> Bool {
        if !missing.isEmpty {
            // What is damaged is of no use to anybody, least of all under the name of a volume.
            for volume in missing { unlink(folder.appending(volume.fileName).string) }
            try job.ledger.printAgain(
                missing.map(\.number),
                .printingAgain(missing.map(\.number), reason: "resume"), session)
        }
        let isIncomplete = try listsToMake(job) || job.state == .printing
        guard isIncomplete || !missing.isEmpty else { return false }
        try job.ledger.append(.resumed(session, readers), session)
        return true
    }

    /// Volumes that should be in place and are not.
    private func missingVolumes(_ job: PlannedJob) throws(JobFailure) -> [LedgerVolume] {
        try job.ledger.volumes().filter { volume in
            switch volume.state {
            case .planned: false
            case .quarantined: true
            case .printed: !isInPlace(volume)
            }
        }
    }

    /// Whether a list is gone or damaged that the ledger can make again.
    private func listsToMake(_ job: PlannedJob) throws(JobFailure) -> Bool {
        try job.ledger.lists().contains { list in
            JobCompletion.listNames.contains(list.name) && !isInPlace(list)
        }
    }

    /// The lists of the plan say why rows were left out, which nothing else does.
    private func changedLists(_ job: PlannedJob) throws(JobFailure) -> [Diagnostic] {
        try job.ledger.lists()
            .filter { !JobCompletion.listNames.contains($0.name) && !isInPlace($0) }
            .map { list in
                Diagnostic(
                    .warning, "resume.changed-list",
                    at: .file(folder.appending(list.name).string), "一覧がないか、書いたときと違います",
                    hint: "控えから戻してください")
            }
    }

    private func isInPlace(_ list: JobManifest.File) -> Bool {
        (try? FileDigest.sha256(ofJobFile: folder.appending(list.name))) == list.sha256
    }

    private func isInPlace(_ volume: LedgerVolume) -> Bool {
        (try? FileDigest.sha256(ofJobFile: folder.appending(volume.fileName))) == volume.sha256
    }
}

extension JobRequest {
    /// Makes sure that the mapping file is where it was: the job knows it by its path alone, so the
    /// hint of the file's own reader, to mind an option, would lead nowhere.
    func requireMapping(hint: String) throws(JobFailure) {
        guard let mappingPath, FileDigest.sha256(of: FilePath(mappingPath)) == nil else { return }
        throw .noInput(
            Diagnostic(
                "resume.mapping-gone", at: .file(mappingPath), "計画のときの対応表がこの場所にないか、読めません",
                hint: hint))
    }
}

extension PlannedJob {
    /// Makes sure that the residents file, if it is still there, is the one that was planned. What
    /// is printed comes from the records that were kept of it.
    func checkInput() throws(JobFailure) -> [Diagnostic] {
        guard request.inputPath != "-" else { return [] }
        guard let digest = FileDigest.sha256(of: FilePath(request.inputPath)) else {
            return [
                Diagnostic(
                    .note, "resume.input-gone", at: .file(request.inputPath),
                    "住民ファイルがもうないので、計画のときに控えた記録から印刷します")
            ]
        }
        guard digest != materials.input.sha256 else {
            try checkMapping()
            return []
        }
        throw .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "resume.changed-input", at: .file(request.inputPath),
                    "住民ファイルが計画のときと違います",
                    hint: "元のファイルに戻してから続けるか、別の --output で最初から印刷してください")))
    }

    /// Makes sure that the mapping file, by which the residents file was read, is the one of the
    /// plan: with another one its rows would say something else.
    func checkMapping() throws(JobFailure) {
        // A job goes on without it: what it prints are the records that were kept.
        guard let path = request.mappingPath, let planned = materials.input.mapping,
            let digest = FileDigest.sha256(of: FilePath(path))
        else { return }
        guard digest != planned.sha256 else { return }
        throw .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "resume.changed-mapping", at: .file(path), "対応表が計画のときと違います",
                    hint: "元の対応表に戻してから続けるか、別の --output で最初から印刷してください")))
    }
}
