public import Diagnostics

/// A layout that has no errors, with the warnings and notes found on the way.
public struct LoadedLayout: Hashable, Sendable {
    /// The layout.
    public let layout: Layout
    /// Warnings and notes, in the order in which they stand in the files.
    public let findings: [Diagnostic]

    /// Pairs a layout with what was found.
    public init(layout: Layout, findings: [Diagnostic]) {
        self.layout = layout
        self.findings = findings
    }
}
