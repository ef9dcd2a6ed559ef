/// Why a PDF could not be read.
public enum DocumentFailure: Error, Hashable, Sendable {
    /// It is no PDF, or damaged beyond repair, or the page of this number cannot be drawn.
    case unreadable(page: Int?)
    /// It needs a password.
    case locked
    /// A program that reads does not work.
    case engine(ReadbackFailure)
}
