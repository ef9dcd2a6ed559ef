public import PageGraphics

/// What happens to text that is too long for its frame. Nothing is ever cut off: text that fits
/// in none of the allowed ways rejects its record.
///
/// The ways are tried in this order: more lines, narrower letters (長体), smaller letters. A second
/// line costs nothing that a reader sees; letters that are a little narrower keep their height, by
/// which their strokes are told apart; smaller ones lose both.
public struct FitPolicy: Hashable, Sendable {
    /// Most lines; `nil` for as many as the frame holds (paragraphs).
    public var maximumLines: Int?
    /// Smallest size the text may be shrunk to; `nil` if it may not be shrunk.
    public var minimumSize: Length?
    /// Least width of letters as a fraction of their own, 0.5 to 1; `nil` if they may not be
    /// condensed.
    public var leastCondensing: Double?

    /// States a policy; one line at full size and width unless said otherwise.
    public init(
        maximumLines: Int? = 1, minimumSize: Length? = nil, leastCondensing: Double? = nil
    ) {
        self.maximumLines = maximumLines
        self.minimumSize = minimumSize
        self.leastCondensing = leastCondensing
    }

    /// One line at full size, or rejection.
    public static let reject = FitPolicy()

    /// What a text is allowed on a notice that is printed apart because it fits in none of the
    /// ordinary ways (山分け): as many lines as its frame holds, letters of ``separatedWidth`` and
    /// ``separatedSize``, or less where the layout allows less anyway.
    public var separated: FitPolicy {
        FitPolicy(
            maximumLines: nil,
            minimumSize: min(minimumSize ?? Self.separatedSize, Self.separatedSize),
            leastCondensing: min(leastCondensing ?? 1, Self.separatedWidth))
    }

    /// Smallest size of text on a notice that is printed apart. Fine print of forms goes down to it;
    /// the strokes of most characters stay apart at 600 dpi (a stroke of a twentieth of the em is two
    /// dots wide), and a clerk looks at each of these notices.
    public static let separatedSize = Length(points: 4.5)
    /// Least width of letters on a notice that is printed apart.
    public static let separatedWidth = 0.7
}
