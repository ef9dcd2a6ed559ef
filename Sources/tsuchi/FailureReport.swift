internal import ArgumentParser
internal import Diagnostics
internal import PrintJob

/// Says why a job did not finish and chooses the exit code.
struct FailureReport {
    let console: Console

    /// Reports findings that kept a command from running.
    func exitCode(for failure: DiagnosticFailure) -> ExitCode {
        console.report(failure.diagnostics)
        return ExitStatus.code(for: failure.diagnostics)
    }

    /// Reports why a job ended.
    func exitCode(for failure: JobFailure) -> ExitCode {
        switch failure {
        case .invalid(let invalid):
            return exitCode(for: invalid)
        case .rejected(let rejected):
            console.report(rejected.diagnostics)
            return ExitStatus.someRejected
        case .noInput(let diagnostic):
            console.report([diagnostic])
            return ExitStatus.noInput
        case .usedFolder(let diagnostic):
            console.report([diagnostic])
            return ExitStatus.cannotWrite
        case .output(let failure):
            console.report([failure.diagnostic])
            return ExitStatus.cannotWrite
        case .interrupted:
            console.report([
                Diagnostic(
                    .note, "job.interrupted", "中断しました。書きかけのファイルは消しました",
                    hint: "同じコマンドでもう一度、最初から印刷できます")
            ])
            return ExitStatus.interrupted
        case .rendering(let failure):
            console.report([Diagnostic("job.rendering-failed", "描画に失敗しました（\(failure)）")])
            return ExitStatus.unexpected
        case .countsDisagree:
            console.report([
                Diagnostic(
                    "job.counts-disagree", "読んだ行数と、印刷と不可の合計が合いません。何も残していません",
                    hint: "このプログラムの誤りです。開発元に知らせてください")
            ])
            return ExitStatus.unexpected
        }
    }
}
