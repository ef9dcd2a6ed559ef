public import CairoRendering
public import Diagnostics

/// Why a job ended before its end. Nothing it wrote is left behind.
public enum JobFailure: Error, Hashable, Sendable {
    /// The layout, the issuer file, a font or the head of the residents file is wrong.
    case invalid(DiagnosticFailure)
    /// The residents file cannot be read.
    case noInput(Diagnostic)
    /// A file cannot be written.
    case output(OutputFailure)
    /// Drawing failed for a reason that lies in no input.
    case rendering(RenderingFailure)
    /// Somebody asked the job to stop.
    case interrupted

    init(_ failure: RenderingFailure, file: String) {
        if case .write(let errno) = failure {
            self = .output(OutputFailure(errno: errno, name: file))
        } else {
            self = .rendering(failure)
        }
    }
}
