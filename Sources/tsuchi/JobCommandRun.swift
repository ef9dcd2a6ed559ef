internal import ArgumentParser
internal import Diagnostics
internal import PrintJob

/// A job as `batch` and `resume` run it: shows how far it is, says at the end how it went and
/// chooses the exit code.
struct JobCommandRun {
    /// What the job asks and tells while it runs.
    struct Link {
        let stop: () -> StopRequest
        let planned: (PlanReport) -> Void
        let progress: (JobProgress) -> Void
        let found: ([Diagnostic]) -> Void
    }

    let console: Console
    let wording: Wording
    /// The job's folder as it was typed.
    let output: String

    /// - Parameter encrypting: Makes copies for transport when all is printed.
    func run(
        _ job: (Link) throws(JobFailure) -> JobReport, encrypting: () throws -> Void = {}
    ) throws {
        Interruption.watch()
        let start = ContinuousClock.now
        let display = ProgressDisplay(console: console, wording: wording)
        let report: JobReport
        do throws(JobFailure) {
            report = try job(
                Link(
                    stop: { display.heed(Interruption.request) }, planned: { display.plan($0) },
                    progress: { display.show($0) }, found: { display.report($0) }))
            display.finish()
        } catch {
            display.finish()
            throw exitCode(for: error)
        }
        console.report(report.findings)
        try encrypting()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        tell(
            JobSummary(
                manifest: report.manifest, status: status, wording: wording, output: output,
                seconds: Int(seconds.rounded())))
        let counts = report.manifest.counts
        if counts.quarantined > 0 { throw ExitStatus.quarantined }
        if counts.printed < counts.rows { throw ExitStatus.someRejected }
    }

    private var status: JobStatus? { try? JobStatus(folder: AbsolutePath.of(output)) }

    private func exitCode(for failure: JobFailure) -> ExitCode {
        if case .tooManyRejected(_, let plan) = failure {
            let text =
                PlanText(wording: wording, report: plan).figures
                + ReasonList(wording: wording, reasons: plan.reasons).linesWithActions
            console.note(text.joined(separator: "\n"), PlanEvent(report: plan))
        }
        return FailureReport(
            console: console, jobFolder: status?.nextStep == .resume ? output : nil
        ).exitCode(for: failure)
    }

    /// The job is done and stays done, even if nobody can hear of it.
    private func tell(_ summary: JobSummary) {
        do {
            try console.result(summary.text, summary.manifest)
        } catch {
            console.report([
                Diagnostic(
                    .warning, "output.summary-lost", "結果を標準出力に書けませんでした。印刷は終わっています",
                    hint: "\(output)/manifest.json で確かめてください")
            ])
        }
    }
}
