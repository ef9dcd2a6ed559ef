/// How the block of lines stands in its frame. Heights are those of the em box, so text of two
/// fonts and one size shares a baseline.
public enum VerticalAlignment: String, Hashable, Sendable, CaseIterable {
    /// At the top.
    case top
    /// In the middle.
    case middle
    /// At the bottom.
    case bottom
}
