public import Diagnostics
internal import Intake
internal import LayoutDescription
internal import SystemPackage

/// One job from a residents file to volumes, lists and a manifest: planned first, then printed
/// volume by volume.
///
/// Every row ends as exactly one of: printed, rejected, held back with its mail piece, or in a
/// quarantined volume. A job that ends early while it is being planned leaves nothing; later on it
/// leaves a folder that ``ResumedJob`` takes up.
public struct BatchJob {
    private let setup: PrintSetup
    private let request: JobRequest
    private let outputPath: String
    private let session: JobSession
    private let workers: WorkerForce

    /// Prepares a job; nothing is read or written yet.
    /// - Parameter outputPath: The folder to write into; made if it is not there.
    public init(
        setup: PrintSetup, request: JobRequest, outputPath: String, session: JobSession,
        workers: WorkerForce
    ) {
        self.setup = setup
        self.request = request
        self.outputPath = outputPath
        self.session = session
        self.workers = workers
    }

    /// Runs the job.
    /// - Parameters:
    ///   - stop: Asked before every row and between volumes.
    ///   - planned: Told the plan before the first page is drawn.
    ///   - progress: Told now and then how far the job is.
    ///   - found: Told why a volume is quarantined, when it is.
    /// - Throws: ``JobFailure``.
    public func run(
        stop: @escaping () -> StopRequest = { .none },
        planned: (PlanReport) -> Void = { _ in },
        progress: @escaping (JobProgress) -> Void = { _ in },
        found: @escaping ([Diagnostic]) -> Void = { _ in }
    ) throws(JobFailure) -> JobReport {
        let press = try self.press()
        let readers = try request.readers()
        let planning = try PlanningRun(press: press, request: request) { stop() != .none }
        let folder = try JobFolder(path: outputPath)
        let lock = try takeLock(folder)
        defer { lock.release() }
        let ledger: Ledger
        do throws(JobFailure) {
            ledger = try Ledger.create(in: folder.path, request, session)
            try JobPlanner(folder: folder, ledger: ledger, session: session, readers: readers)
                .plan(planning, press: press, stop: stop, progress: progress)
        } catch {
            folder.removeEverything()
            throw error
        }
        let job = try PlannedJob(ledger: ledger)
        planned(job.report)
        let manifest = try PrintRun(
            job: job, folder: folder.path, press: press, session: session, workers: workers,
            found: found
        ).run(stop: stop, progress: progress)
        return JobReport(manifest: manifest, findings: planning.findings)
    }

    /// Takes the folder for this job. Whatever is in it before the lock is held is not this job's
    /// and is left alone.
    private func takeLock(_ folder: JobFolder) throws(JobFailure) -> JobLock {
        do throws(JobFailure) {
            let lock = try JobLock.exclusive(in: folder.path)
            // Somebody else may have begun, or finished, since the folder was looked into.
            try folder.refuseIfUsed()
            return lock
        } catch {
            folder.removeMadeFolders()
            throw error
        }
    }

    private func press() throws(JobFailure) -> NoticePress {
        do throws(DiagnosticFailure) {
            // A piece is at least one notice: known to be too large before a row is read.
            let sheets = setup.layout.sheetCount + (setup.carrier == nil ? 0 : 1)
            let press = try NoticePress(setup: setup, overflow: request.overflow)
            guard request.volumeSize >= sheets * press.pagesPerSheet else {
                throw PlanAssembly.tooSmall(sheets * press.pagesPerSheet)
            }
            return press
        } catch { throw .invalid(error) }
    }
}
