public import CairoRendering
public import Diagnostics

/// Why a job ended before its end. Nothing it wrote is left behind.
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
    /// Rows read and rows accounted for differ: a fault of this program, never papered over.
    case countsDisagree
    /// Somebody asked the job to stop.
    case interrupted

    /// Sorts what reading the input said: no file at all is another case than a bad one.
    init(readingFailure failure: DiagnosticFailure) {
        switch failure.diagnostics.first {
        case let first? where first.code == "intake.interrupted": self = .interrupted
        case let first?
        where ["intake.cannot-open", "intake.cannot-read"].contains(first.code):
            self = .noInput(first)
        default: self = .invalid(failure)
        }
    }

    init(_ failure: RenderingFailure, file: DurableFile) {
        if case .write(let errno) = failure {
            self = .output(file.failure(errno))
        } else {
            self = .rendering(failure)
        }
    }
}
