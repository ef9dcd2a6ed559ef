public import Diagnostics

/// Why there is nothing to show. The findings hold no value of a record.
public struct PreviewFailure: Error, Hashable, Sendable {
    /// What is wrong, at least one error.
    public var findings: [Diagnostic]

    /// Wraps findings.
    public init(_ findings: [Diagnostic]) { self.findings = findings }

    /// Wraps one finding.
    public init(_ finding: Diagnostic) { findings = [finding] }
}
