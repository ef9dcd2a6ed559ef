internal import ArgumentParser
internal import Diagnostics
internal import PrintJob

/// Says why a job did not finish and chooses the exit code.
struct FailureReport {
    let console: Console
    /// The folder of the job, if it is one that can be resumed.
    var jobFolder: String?

    /// Reports findings that kept a command from running.
    func exitCode(for failure: DiagnosticFailure) -> ExitCode {
        console.report(failure.diagnostics)
        return ExitStatus.code(for: failure.diagnostics)
    }

    /// Reports why a job ended.
    func exitCode(for failure: JobFailure) -> ExitCode {
        console.report(failure.diagnostics)
        switch failure {
        case .invalid(let invalid): return ExitStatus.code(for: invalid.diagnostics)
        case .rejected: return ExitStatus.someRejected
        case .noInput: return ExitStatus.noInput
        case .usedFolder, .output: return ExitStatus.cannotWrite
        case .tooManyRejected: return ExitStatus.badData
        case .interrupted:
            console.report([interruption])
            return ExitStatus.interrupted
        case .rendering, .countsDisagree, .workers: return ExitStatus.unexpected
        }
    }

    private var interruption: Diagnostic {
        guard let jobFolder else { return Diagnostic(.note, "job.interrupted", "中断しました") }
        return Diagnostic(
            .note, "job.interrupted", "中断しました",
            hint: "tsuchi resume \(jobFolder) で続けられます")
    }
}
