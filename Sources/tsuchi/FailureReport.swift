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
        case .output, .rendering, .finishing, .workers: reportRest()
        default: break
        }
        switch failure {
        case .invalid(let invalid): return ExitStatus.code(for: invalid.diagnostics)
        case .rejected: return ExitStatus.someRejected
        case .disproved, .unproven: return ExitStatus.quarantined
        case .contradicted: return ExitStatus.difference
        case .noInput: return ExitStatus.noInput
        case .usedFolder, .output: return ExitStatus.cannotWrite
        case .tooManyRejected: return ExitStatus.badData
        case .interrupted:
            console.report([interruption])
            return ExitStatus.interrupted
        case .rendering, .finishing, .countsDisagree, .workers: return ExitStatus.unexpected
        }
    }

    private var interruption: Diagnostic {
        Diagnostic(
            .note, "job.interrupted", "中断しました",
            hint: resumeHint ?? "何も書き出していません。もう一度、最初から実行してください")
    }

    /// Says that what has been printed is not lost.
    private func reportRest() {
        guard let resumeHint else { return }
        console.report([
            Diagnostic(
                .note, "job.resumable", "印刷できた冊は残っています", hint: "原因を取り除いてから、\(resumeHint)")
        ])
    }

    private var resumeHint: String? {
        jobFolder.map { "tsuchi resume \(ShellWord($0)) で続けられます" }
    }
}
