/// How a line stands in its frame.
public enum HorizontalAlignment: String, Hashable, Sendable, CaseIterable {
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
    /// 均等割付: characters spread over the whole width.
    case distribute
    /// Paragraphs: every line but the last fills the width.
    case justify
}
