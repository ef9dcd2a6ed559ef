internal import Diagnostics
public import Readback

/// A file that does not show what it must.
public struct Disproof: Error, Codable, Hashable, Sendable {
    /// Most findings that are told and kept; a page that is off makes many.
    static let greatestCount = 100

    /// The file's name.
    public let file: String
    /// What is wrong, in the order of the pages; at most ``greatestCount``.
    public let findings: [ReadbackFinding]
    /// How many findings there are in all.
    public let count: Int
    /// Whether the file is not what was written into it: memory or the disk is at fault, and
    /// another attempt may come out well. What is drawn and read is the same every time, so that
    /// without this another attempt would end the same.
    public var isAltered = false

    init(file: String, findings: [ReadbackFinding]) {
        self.file = file
        self.findings = Array(findings.prefix(Self.greatestCount))
        count = findings.count
    }

    /// The row at which it begins.
    var row: Int? { findings.lazy.compactMap(\.row).first }

    /// What is to be said about it: as much as a person can take in.
    var diagnostics: [Diagnostic] {
        let shown = findings.prefix(Self.shownCount).map { $0.diagnostic(file: file) }
        guard count > shown.count else { return shown }
        return shown + [
            Diagnostic(
                .note, "readback.more", at: .file(file), "ほかにも\(count - shown.count)件の違いがあります")
        ]
    }

    private static let shownCount = 20
}
