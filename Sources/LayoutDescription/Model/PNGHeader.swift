/// The first chunk of a PNG file (ISO/IEC 15948): how many pixels the picture has.
struct PNGHeader: Hashable {
    /// Pixels in a row, 1 to 20,000.
    let width: Int
    /// Rows, 1 to 20,000.
    let height: Int

    /// `nil` if the bytes do not begin like a PNG file of a sane size.
    init?(_ bytes: [UInt8]) {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard bytes.count >= 33, bytes.starts(with: signature),
            bytes[12..<16].elementsEqual("IHDR".utf8)
        else { return nil }
        func number(at index: Int) -> Int {
            bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        (width, height) = (number(at: 16), number(at: 20))
        guard (1...20_000).contains(width), (1...20_000).contains(height) else { return nil }
    }
}
