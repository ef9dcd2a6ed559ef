public import CairoRendering
public import Diagnostics

/// Why a job ended before its end. Nothing it wrote is left behind.
public enum JobFailure: Error, Hashable, Sendable {
    /// The layout, the issuer file, a font or the head of the residents file is wrong.
    case invalid(DiagnosticFailure)
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
        if let first = failure.diagnostics.first,
            ["intake.cannot-open", "intake.cannot-read"].contains(first.code)
        {
            self = .noInput(first)
        } else {
            self = .invalid(failure)
        }
    }

    init(_ failure: RenderingFailure, file: String) {
        if case .write(let errno) = failure {
            self = .output(OutputFailure(errno: errno, name: file))
        } else {
            self = .rendering(failure)
        }
    }
}
