/// What a page looked like and looks like now, as PNG files of the same resolution.
public struct PagePictures: Hashable, Sendable {
    /// Before; `nil` if there is no such page.
    public var before: [UInt8]?
    /// Now; `nil` if there is no such page.
    public var after: [UInt8]?
    /// Dots per millimetre.
    public var scale: Double

    /// Makes a pair.
    public init(before: [UInt8]?, after: [UInt8]?, scale: Double) {
        self.before = before
        self.after = after
        self.scale = scale
    }
}
