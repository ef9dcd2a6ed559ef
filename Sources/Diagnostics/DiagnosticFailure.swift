/// Work that ended because of one or more findings. At least one is an error.
public struct DiagnosticFailure: Error, Hashable, Sendable {
    /// All that was found, in the order in which it stands in the source.
    public let diagnostics: [Diagnostic]

    /// Wraps what was collected.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// Wraps a single finding.
    public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}

extension [Diagnostic] {
    /// Whether any finding is an error.
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// Each finding once, where it was found first: what two places of a page say of one value is
    /// one thing to put right.
    public var withoutRepetitions: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }
    }
}
