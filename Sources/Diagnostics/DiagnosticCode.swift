/// A stable name for one kind of finding, such as `layout.unknown-key`.
///
/// Codes are part of the product's interface: scripts and auditors filter by them, so a code is
/// never renamed or reused for another meaning. The part before the first dot names the room
/// that found it (`layout`, `issuer`, `font`, `intake`, `notice`, `job`, `output`, …).
public struct DiagnosticCode: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The code as printed.
    public let rawValue: String

    /// Wraps an existing code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Wraps a literal.
    public init(stringLiteral value: StaticString) { rawValue = "\(value)" }
}
