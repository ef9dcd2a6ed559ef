public import LayoutDescription
public import PageGraphics

/// How a text came to fit its frame, and how much was left of what its policy allows.
public struct FitAccount: Hashable, Sendable {
    /// What the layout allows; what it allows a notice that is printed apart, if nothing else would
    /// do.
    public let policy: FitPolicy
    /// Size of the em that the layout states.
    public let statedSize: Length
    /// Size that was used.
    public let size: Length
    /// Fraction of the stated size that was kept; 1 if the text was not shrunk.
    public let scale: Double
    /// Fraction of their own width that the letters kept (長体); 1 if they were not condensed.
    public let condensing: Double
    /// Lines that were set, of all paragraphs.
    public let lineCount: Int
    /// The most lines that policy and frame have room for, at the smallest size allowed; at least 1.
    public let lineLimit: Int
    /// Whether it fits in none of the ordinary ways, so that its notice is printed apart (山分け).
    public let isSeparated: Bool

    /// Whether it was shrunk.
    public var isShrunk: Bool { scale < 1 }

    /// Whether its letters were made narrower.
    public var isCondensed: Bool { condensing < 1 }

    /// Whether it was shrunk to the smallest size allowed, or within a step (0.1 pt) of it.
    public var isAtFloor: Bool {
        guard isShrunk, let floor = policy.minimumSize else { return false }
        return size.points <= floor.points + TextFitter.step + 0.001
    }

    /// Whether no text could have more lines.
    public var isAtLineLimit: Bool { lineCount >= lineLimit }
}
