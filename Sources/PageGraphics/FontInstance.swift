/// One catalogued font at one size. The display list names the font; the renderer holds the file.
public struct FontInstance: Hashable, Sendable {
    /// Identifier in the font catalogue, for example `IPAmj明朝`.
    public var font: String
    /// Size of the em, which is its height.
    public var size: Length
    /// Width of the em as a fraction of its height (長体): 1 as the font was drawn, above 0.
    public var condensing: Double

    /// Makes an instance; not condensed unless said otherwise.
    public init(font: String, size: Length, condensing: Double = 1) {
        self.font = font
        self.size = size
        self.condensing = condensing
    }
}
