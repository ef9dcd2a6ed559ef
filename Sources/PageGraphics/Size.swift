/// Width and height.
public struct Size: Hashable, Sendable {
    /// Width.
    public var width: Length
    /// Height.
    public var height: Length

    /// Makes a size.
    public init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }

    /// ISO 216 A4, portrait: 210 × 297 mm.
    public static let a4 = Size(width: Length(millimetres: 210), height: Length(millimetres: 297))
}
