/// The code points of UTF-8 that is known to be valid, as that of a `String` is.
struct UTF8Scalars: IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next one begins.
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> UInt32? {
        guard position < bytes.count else { return nil }
        let first = UInt32(bytes[position])
        let (length, bits): (Int, UInt32) =
            switch first {
            case 0..<0x80: (1, first)
            case 0..<0xE0: (2, first & 0x1F)
            case 0..<0xF0: (3, first & 0x0F)
            default: (4, first & 0x07)
            }
        var point = bits
        for byte in bytes[position + 1..<position + length] {
            point = point << 6 | UInt32(byte) & 0x3F
        }
        position += length
        return point
    }
}
