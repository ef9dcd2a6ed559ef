public import CairoRendering
public import Diagnostics
public import PDFFinishing
internal import Readback

/// Why a job ended before its end.
public enum JobFailure: Error, Hashable, Sendable {
    /// The layout, the issuer file, a font, the residents file or the request is wrong.
    case invalid(DiagnosticFailure)
    /// The one record that was asked for may not be printed.
    case rejected(DiagnosticFailure)
    /// The residents file cannot be read.
    case noInput(Diagnostic)
    /// The folder already holds a job.
    case usedFolder(Diagnostic)
    /// A file or folder cannot be written.
    case output(OutputFailure)
    /// Drawing failed for a reason that lies in no input.
    case rendering(RenderingFailure)
    /// A finished file, read back, does not show what it must; it was not put in place.
    case disproved(Disproof)
    /// A finished file could not be read back, because a program that reads broke off.
    case unproven(Diagnostic)
    /// A drawn file cannot be finished for a reason that lies in no input.
    case finishing(PDFFinishingFailure)
    /// The ledger is not what the manifest states of it; nothing was printed or rewritten.
    case contradicted(DiagnosticFailure)
    /// Rows read and rows accounted for differ: a fault of this program, never papered over.
    case countsDisagree
    /// More rows stay unprinted than the request allows; nothing was printed.
    case tooManyRejected(Diagnostic, PlanReport)
    /// Worker processes cannot be started or die before they have begun.
    case workers(Diagnostic)
    /// Somebody asked the job to stop.
    case interrupted

    /// Runs what may fail to write.
    static func writing<Value>(
        _ body: () throws(OutputFailure) -> Value
    ) throws(JobFailure) -> Value {
        do throws(OutputFailure) { return try body() } catch { throw .output(error) }
    }

    /// Runs what reads a file of the caller's.
    static func reading<Value>(
        _ body: () throws(DiagnosticFailure) -> Value
    ) throws(JobFailure) -> Value {
        do throws(DiagnosticFailure) { return try body() } catch {
            throw JobFailure(readingFailure: error)
        }
    }

    /// Runs what may find something wrong.
    static func checking<Value>(
        _ body: () throws(DiagnosticFailure) -> Value
    ) throws(JobFailure) -> Value {
        do throws(DiagnosticFailure) { return try body() } catch { throw .invalid(error) }
    }

    /// Runs what reads a finished file back.
    static func proving<Value: ~Copyable>(
        _ body: () throws(ReadbackFailure) -> Value
    ) throws(JobFailure) -> Value {
        do throws(ReadbackFailure) { return try body() } catch {
            // A program that is not there reads no other file either; one that breaks off may.
            if case .engine(_, .cannotStart) = error {
                throw .invalid(DiagnosticFailure(error.diagnostic))
            }
            throw .unproven(error.diagnostic)
        }
    }

    /// What is to be said about it.
    public var diagnostics: [Diagnostic] {
        switch self {
        case .invalid(let failure), .rejected(let failure), .contradicted(let failure):
            failure.diagnostics
        case .noInput(let finding), .usedFolder(let finding), .workers(let finding),
            .unproven(let finding),
            .tooManyRejected(let finding, _):
            [finding]
        case .output(let failure): [failure.diagnostic]
        case .rendering(let failure):
            [Diagnostic("job.rendering-failed", "描画に失敗しました（\(failure)）")]
        case .finishing(let failure):
            [Diagnostic("job.finishing-failed", "PDFの仕上げに失敗しました（\(failure)）")]
        case .disproved(let disproof): disproof.diagnostics
        case .countsDisagree:
            [
                Diagnostic(
                    "job.counts-disagree", "読んだ行数と、印刷と不可の合計が合いません",
                    hint: "このプログラムの誤りです。開発元に知らせてください")
            ]
        case .interrupted: []
        }
    }

    /// Sorts what reading the input said: no file at all is another case than a bad one.
    init(readingFailure failure: DiagnosticFailure) {
        switch failure.diagnostics.first {
        case let first? where first.code == "intake.interrupted": self = .interrupted
        case let first?
        where [
            "intake.cannot-open", "intake.cannot-read", "reconcile.cannot-open",
            "reconcile.cannot-read",
        ].contains(first.code):
            self = .noInput(first)
        default: self = .invalid(failure)
        }
    }
}
