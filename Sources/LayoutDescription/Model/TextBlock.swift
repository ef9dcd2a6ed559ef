public import NoticeModel
public import PageGraphics

/// Text in a frame: a label, a field or a paragraph.
public struct TextBlock: Hashable, Sendable {
    /// What it says.
    public var template: TextTemplate
    /// How it is set.
    public var style: TextStyle
    /// How lines stand in the frame.
    public var alignment: HorizontalAlignment
    /// How the block stands in the frame.
    public var verticalAlignment: VerticalAlignment
    /// What happens when it is too long.
    public var fit: FitPolicy
    /// What it is allowed when ``fit`` fails, if the notice is then printed apart (山分け); `nil` if
    /// it is rejected.
    public var separatedFit: FitPolicy?
    /// Where lines may break.
    public var breaking: LineBreaking
    /// A marker such as `○` or `※` set at the left edge; the text hangs to the right of it.
    public var marker: String?
    /// Distance from the left edge to the text after the marker.
    public var hangingIndent: Length

    /// Makes a block.
    public init(
        template: TextTemplate, style: TextStyle, alignment: HorizontalAlignment = .left,
        verticalAlignment: VerticalAlignment = .middle, fit: FitPolicy = .reject,
        breaking: LineBreaking = .plain, marker: String? = nil, hangingIndent: Length = .zero
    ) {
        self.template = template
        self.style = style
        self.alignment = alignment
        self.verticalAlignment = verticalAlignment
        self.fit = fit
        self.breaking = breaking
        self.marker = marker
        self.hangingIndent = hangingIndent
    }

    /// Smallest size in which it may be set.
    public var leastSize: Length {
        let sizes = [fit.minimumSize, separatedFit?.minimumSize].compactMap(\.self)
        return sizes.min() ?? style.size
    }

    /// Least width of its letters as a fraction of their own.
    public var leastCondensing: Double {
        min(fit.leastCondensing ?? 1, separatedFit?.leastCondensing ?? 1)
    }
}
