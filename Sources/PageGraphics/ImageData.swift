/// The bytes of a PNG file and a name to tell images apart without comparing bytes.
public struct ImageData: Hashable, Sendable {
    /// SHA-256 of the bytes or the path it was read from; equal names mean equal bytes.
    public let name: String
    /// The file's bytes.
    public let png: [UInt8]

    /// Wraps a PNG file.
    public init(name: String, png: [UInt8]) {
        self.name = name
        self.png = png
    }

    /// Names decide.
    public static func == (left: ImageData, right: ImageData) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
