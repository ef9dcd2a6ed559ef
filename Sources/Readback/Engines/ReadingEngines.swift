/// The programs that read a finished PDF. Neither had a part in writing it.
public struct ReadingEngines: Codable, Hashable, Sendable {
    /// Poppler's `pdftotext`: the text and where it stands.
    public let textReader: String
    /// MuPDF's `mutool`: what the page looks like.
    public let rasterizer: String

    /// Names the programs by absolute paths.
    public init(textReader: String, rasterizer: String) {
        self.textReader = textReader
        self.rasterizer = rasterizer
    }
}
