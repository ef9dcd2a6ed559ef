public import Diagnostics
public import NoticeModel

/// What became of one row of a residents file. Every row is exactly one of these.
public enum IntakeResult: Hashable, Sendable {
    /// It may be printed. `lines` are the physical lines it takes in the file, from 1; the
    /// warnings are for somebody to look at.
    case notice(Notice, lines: ClosedRange<Int>, warnings: [Diagnostic])
    /// It may not.
    case rejected(Rejection)
}
