public import Diagnostics

/// How a job went.
public struct JobReport: Hashable, Sendable {
    /// What the manifest says.
    public let manifest: JobManifest
    /// Remarks about the residents file as a whole.
    public let findings: [Diagnostic]
}
