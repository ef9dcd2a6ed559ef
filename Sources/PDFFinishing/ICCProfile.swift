/// A colour profile (ICC.1) that says what the colours of an archived file look like.
public struct ICCProfile: Hashable, Sendable {
    /// Colour spaces that a file can be archived for.
    public enum ColorSpace: String, Sendable {
        /// One component.
        case gray = "GRAY"
        /// Three components.
        case rgb = "RGB "
        /// Four components.
        case cmyk = "CMYK"

        var componentCount: Int {
            switch self {
            case .gray: 1
            case .rgb: 3
            case .cmyk: 4
            }
        }
    }

    /// The file.
    public let bytes: [UInt8]
    /// Its colour space.
    public let colorSpace: ColorSpace

    private static let headerSize = 128

    /// Takes the bytes of a profile; `nil` if they are none, are cut off, are of a version that
    /// PDF/A-1 does not know (above 2), or describe neither a display nor an output device.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.headerSize,
            bytes[36..<40].elementsEqual("acsp".utf8), bytes[8] <= 2,
            let colorSpace = ColorSpace(rawValue: String(decoding: bytes[16..<20], as: UTF8.self)),
            ["mntr", "prtr"].contains(String(decoding: bytes[12..<16], as: UTF8.self))
        else { return nil }
        let size = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        guard size == bytes.count else { return nil }
        self.bytes = bytes
        self.colorSpace = colorSpace
    }
}
