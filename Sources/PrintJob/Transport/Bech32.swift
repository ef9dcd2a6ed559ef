/// The notation of `age`'s public keys (BIP 173): a prefix, `1`, and five bits a character, the
/// last six of them a checksum.
enum Bech32 {
    private static let characters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let generators: [UInt32] = [
        0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3,
    ]

    /// Whether a text holds so many bytes under this prefix and its checksum agrees. Upper case
    /// is refused: `age` writes keys in lower case.
    static func isSound(_ text: some StringProtocol, prefix: String, byteCount: Int) -> Bool {
        let bytes = Array(text.utf8)
        let start = Array(prefix.utf8) + [UInt8(ascii: "1")]
        guard bytes.starts(with: start) else { return false }
        var values: [UInt8] = []
        for byte in bytes.dropFirst(start.count) {
            guard let value = characters.firstIndex(of: byte) else { return false }
            values.append(UInt8(value))
        }
        let bitCount = byteCount * 8
        guard values.count == (bitCount + 4) / 5 + 6 else { return false }
        // Bits that fill up the last character are zero.
        let filling = UInt8((values.count - 6) * 5 - bitCount)
        guard values[values.count - 7] & ((1 << filling) - 1) == 0 else { return false }
        return checksum(prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 } + values)
            == 1
    }

    private static func checksum(_ values: [UInt8]) -> UInt32 {
        values.reduce(1) { sum, value in
            let top = sum >> 25
            return generators.enumerated().reduce((sum & 0x1FF_FFFF) << 5 ^ UInt32(value)) {
                (top >> UInt32($1.offset)) & 1 == 1 ? $0 ^ $1.element : $0
            }
        }
    }
}
