/// A picture of grey dots as a PNG file that is not compressed (RFC 1950, stored blocks).
struct GreyPNG {
    /// The file.
    let bytes: [UInt8]

    init(width: Int, height: Int, dot: (_ x: Int, _ y: Int) -> UInt8) {
        var lines: [UInt8] = []
        for y in 0..<height { lines += [0] + (0..<width).map { dot($0, y) } }
        let size = UInt16(lines.count)
        var a: UInt32 = 1
        var b: UInt32 = 0
        for byte in lines {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        let stored =
            [0x78, 0x01, 1, UInt8(size & 255), UInt8(size >> 8), UInt8(~size & 255)]
            + [UInt8(~size >> 8)] + lines + Self.bytes(of: b << 16 | a)
        let header =
            Self.bytes(of: UInt32(width)) + Self.bytes(of: UInt32(height)) + [8, 0, 0, 0, 0]
        bytes =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
            + Self.chunk("IDAT", stored) + Self.chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + data
        var sum: UInt32 = .max
        for byte in content {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return bytes(of: UInt32(data.count)) + content + bytes(of: ~sum)
    }

    private static func bytes(of number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
