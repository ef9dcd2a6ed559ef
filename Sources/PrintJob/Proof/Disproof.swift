internal import Diagnostics
public import Readback

/// A file that does not show what it must.
public struct Disproof: Error, Hashable, Sendable {
    /// Most findings that are told; a page that is off makes many.
    static let greatestCount = 100

    /// The file's name.
    public let file: String
    /// What is wrong, in the order of the pages.
    public let findings: [ReadbackFinding]

    /// The row at which it begins.
    var row: Int? { findings.lazy.compactMap(\.row).first }

    /// What is to be said about it.
    var diagnostics: [Diagnostic] {
        findings.prefix(Self.greatestCount).map { $0.diagnostic(file: file) }
    }
}
