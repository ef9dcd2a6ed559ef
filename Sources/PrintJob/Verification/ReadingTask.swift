internal import Readback

/// A PDF that somebody is to read back, and how.
struct ReadingTask: Codable, Hashable {
    let file: PrintedFile
    let engines: ReadingEngines
    let extent: VerificationExtent
}
