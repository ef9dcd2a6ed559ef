public import PageGraphics

/// A line, an outline, a filled area or a picture that must be on a page, and nothing like it
/// anywhere else: whatever could cover a text or be taken for a tick.
public struct ExpectedMark: Hashable, Sendable {
    /// What it is.
    public enum Form: Hashable, Sendable {
        /// A line or an outline of a weight.
        case stroke(weight: Length)
        /// An area filled with any ink.
        case fill
        /// A picture.
        case picture
    }

    /// What findings call it.
    public let name: String
    /// What it is.
    public let form: Form
    /// What it reaches, the weight of its line not counted.
    public let frame: Rect

    /// States a mark.
    public init(name: String, form: Form, frame: Rect) {
        self.name = name
        self.form = form
        self.frame = frame
    }
}
