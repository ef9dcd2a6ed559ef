/// One catalogued font at one size. The display list names the font; the renderer holds the file.
public struct FontInstance: Hashable, Sendable {
    /// Identifier in the font catalogue, for example `IPAmj明朝`.
    public var font: String
    /// Size of the em.
    public var size: Length

    /// Makes an instance.
    public init(font: String, size: Length) {
        self.font = font
        self.size = size
    }
}
