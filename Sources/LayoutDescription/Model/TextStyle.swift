public import PageGraphics

/// A named way of setting type.
public struct TextStyle: Hashable, Sendable {
    /// Its name in the layout.
    public var name: String
    /// Role in the font catalogue: `gothic`, `gothic-bold`, `mincho`, `name`, …
    public var fontRole: String
    /// Size of the em.
    public var size: Length
    /// Distance between baselines.
    public var leading: Length
    /// Space added after every character but the last of a line.
    public var tracking: Length
    /// Ink.
    public var ink: Ink

    /// Makes a style.
    public init(
        name: String, fontRole: String, size: Length, leading: Length, tracking: Length = .zero,
        ink: Ink = .black
    ) {
        self.name = name
        self.fontRole = fontRole
        self.size = size
        self.leading = leading
        self.tracking = tracking
        self.ink = ink
    }
}
