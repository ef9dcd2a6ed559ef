public import Diagnostics

/// A gap that no record can close, and why. A waiver of a gap that is closed is itself a finding.
public struct CoverageWaiver: Hashable, Sendable {
    /// The kind of gap.
    public let gap: CoverageGap.Kind
    /// The field, or the element by its id or by what it binds.
    public let subject: String
    /// Why no record can close it, a Japanese sentence.
    public let reason: String
    /// Where it is written.
    public let place: Place
}
