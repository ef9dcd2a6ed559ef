internal import Diagnostics
internal import FontCatalog
internal import Glibc
internal import SystemPackage

/// Prints what is planned and not yet printed, and completes the job.
struct PrintRun {
    let job: PlannedJob
    let folder: FilePath
    let press: NoticePress
    let session: JobSession
    let workers: WorkerForce
    /// Told why a volume is quarantined.
    let found: ([Diagnostic]) -> Void

    /// Prints until all volumes are in place or quarantined.
    func run(
        stop: @escaping () -> StopRequest, progress: (JobProgress) -> Void
    ) throws(JobFailure) -> JobManifest {
        let ledger = job.ledger
        let volumes = try ledger.volumes().filter { $0.state == .planned }
        let book = VolumeBook(job: job, session: session, waiting: volumes, found: found)
        do throws(JobFailure) {
            switch workers {
            case .thisProcess:
                try PrintingHere(
                    press: press, folder: folder, proof: job.proof, book: book
                )
                .run(stop: stop, progress: progress)
            case .processes(let count, let launcher):
                try WorkerPool(folder: folder, launcher: launcher, count: count, book: book)
                    .run(stop: stop, progress: progress)
            }
        } catch {
            if error == .interrupted { try ledger.append(JobEvent(kind: .interrupted), session) }
            throw error
        }
        try checkFonts()
        return try JobCompletion(job: job, folder: folder, session: session).complete()
    }

    /// Makes sure that the fonts are still those the job began with. Glyph numbers hold for one
    /// file only, and fonts are read again as sizes come up: an upgrade in the middle of the night
    /// must not pass for the fonts in the manifest.
    private func checkFonts() throws(JobFailure) {
        let changed = press.setup.catalog.verify()
        guard !changed.isEmpty else { return }
        let printed = try job.ledger.volumes().filter { $0.state == .printed }
        for volume in printed { unlink(folder.appending(volume.fileName).string) }
        try job.ledger.printAgain(
            printed.map(\.number),
            .printingAgain(printed.map(\.number), reason: "font.hash-mismatch"), session)
        throw .invalid(DiagnosticFailure(changed))
    }
}
