/// Why a PDF could not be finished.
public enum PDFFinishingFailure: Error, Hashable, Sendable {
    /// The file cannot be read, or is damaged, or asks for a password.
    case unreadable
    /// The bytes were not taken: the `errno` that whoever takes them gave back.
    case write(errno: Int32)
    /// libqpdf failed; its own code, without its text, which may quote the file.
    case library(code: Int32)
    /// The system gave no pipe, thread or random numbers: its `errno`.
    case system(errno: Int32)
}
