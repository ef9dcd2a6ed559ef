/// What a font is for, and the fonts that serve it in order of preference.
public struct FontRole: Hashable, Sendable {
    /// Name a layout's style uses: `gothic`, `name`, …
    public let name: String
    /// The chain: the first font that has a glyph shows it. Nothing outside the chain ever does.
    public let fonts: [FontFile]
}
