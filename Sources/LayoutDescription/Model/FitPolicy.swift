public import PageGraphics

/// What happens to text that is too long for its frame. Nothing is ever cut off: text that fits
/// in none of the allowed ways rejects its record.
public struct FitPolicy: Hashable, Sendable {
    /// Most lines; `nil` for as many as the frame holds (paragraphs).
    public var maximumLines: Int?
    /// Smallest size the text may be shrunk to; `nil` if it may not be shrunk.
    public var minimumSize: Length?

    /// States a policy; one line at full size unless said otherwise.
    public init(maximumLines: Int? = 1, minimumSize: Length? = nil) {
        self.maximumLines = maximumLines
        self.minimumSize = minimumSize
    }

    /// One line at full size, or rejection.
    public static let reject = FitPolicy()
}
