/// Why a PDF could not be finished. No case carries anything that the file says.
public enum PDFFinishingFailure: Error, Hashable, Sendable {
    /// The file cannot be read, or is damaged, or asks for a password.
    case unreadable
    /// The bytes were not taken: the `errno` that whoever takes them gave back.
    case write(errno: Int32)
    /// libqpdf failed; its own code, without its text, which may quote the file.
    case library(code: Int32)
    /// The system gave no pipe, thread or random numbers: its `errno`.
    case system(errno: Int32)
    /// The file has another number of pages than were announced.
    case pageCount(expected: Int, found: Int)
    /// A page (from 1) is painted in a colour that is neither grey nor the marker of an ink.
    case foreignColor(page: Int)
    /// A page (from 1) holds something that drawing does not write, so that nobody can say in
    /// which colours it would be printed.
    case foreignContent(page: Int)
    /// A picture on a page (from 1) has a colour, or is coded in a way that hides it.
    case coloredImage(page: Int)
    /// A page (from 1) needs transparency, which PDF/A-1 forbids.
    case transparency(page: Int)
    /// A font of the file cannot be archived.
    case font
    /// An archived file lacks the profile of its colours, or the profile does not cover them.
    case colorProfile
    /// The date, language, inks or the marking of a page is not what it should be.
    case invalidInformation
    /// The groups of marks in the file are not those that its structure names.
    case structure
}
