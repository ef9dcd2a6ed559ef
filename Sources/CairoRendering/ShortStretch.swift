/// At most eight UTF-8 bytes of text in one face, as a key.
///
/// Made of bytes, because Swift takes canonically equivalent texts for equal, and a font may not.
struct ShortStretch: Hashable {
    private let face: ObjectIdentifier
    private let bytes: UInt64

    /// The key; `nil` for a longer text, and for one with a zero byte, which would not tell it from
    /// a shorter one. The face must outlive the key.
    init?(_ text: String, face: FontFace) {
        guard text.utf8.count <= 8 else { return nil }
        var bytes: UInt64 = 0
        for byte in text.utf8 {
            guard byte != 0 else { return nil }
            bytes = bytes << 8 | UInt64(byte)
        }
        self.face = ObjectIdentifier(face)
        self.bytes = bytes
    }
}
