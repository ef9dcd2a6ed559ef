internal import Foundation

/// A text as it is looked for: what people type differently for the same name becomes the same.
///
/// For finding only, never for comparing or printing: small and large kana, hiragana and katakana,
/// both widths, voicing marks of their own, upper and lower case become one; spaces, middle dots
/// and variation selectors go; forms of a character that registers keep apart (髙 and 高, 﨑 and 崎,
/// 𠮷 and 吉) are found by each other.
struct SearchKey: Hashable {
    /// The folded text as UTF-8.
    let bytes: [UInt8]

    /// Folds a text.
    init(_ text: String) {
        var bytes: [UInt8] = []
        Self.fold(text, into: &bytes)
        self.bytes = bytes
    }

    /// Whether nothing is left to look for.
    var isEmpty: Bool { bytes.isEmpty }

    /// Appends the folded form of a text.
    static func fold(_ text: String, into bytes: inout [UInt8]) {
        var waiting: Unicode.Scalar?
        for scalar in canonical(text).unicodeScalars {
            if isVoicing(scalar) || isHalfVoicing(scalar) {
                if let base = waiting {
                    waiting = KanaFolding.voiced(base, isHalf: isHalfVoicing(scalar))
                }
                continue
            }
            guard let folded = folded(scalar) else { continue }
            if let waiting { append(waiting, to: &bytes) }
            waiting = folded
        }
        if let waiting { append(waiting, to: &bytes) }
    }

    /// Compatibility ideographs become those that they stand for. They are rare, so other texts are
    /// not gone through for it.
    private static func canonical(_ text: String) -> String {
        let hasCompatible = text.unicodeScalars.contains {
            0xF900...0xFAFF ~= $0.value || 0x2F800...0x2FA1F ~= $0.value
        }
        return hasCompatible ? text.precomposedStringWithCanonicalMapping : text
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = scalar.value
        switch value {
        // Spaces, middle dots and variation selectors.
        case 0x20, 0xA0, 0x3000, 0x30FB, 0xFF65, 0xB7, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
            return nil
        case 0x41...0x5A: return Unicode.Scalar(value + 0x20)
        case ..<0x80: return scalar
        // Full-width forms of ASCII.
        case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).flatMap(folded)
        // Hiragana, its two iteration marks among it.
        case 0x3041...0x3096, 0x309D, 0x309E:
            return Unicode.Scalar(value + 0x60).map(KanaFolding.large)
        case 0x30A1...0x30FA: return KanaFolding.large(scalar)
        case 0xFF66...0xFF9D: return KanaFolding.fullWidth(scalar)
        case 0x4E00...: return Unicode.Scalar(ShapeVariants.base[value] ?? value)
        default: return scalar.properties.lowercaseMapping.unicodeScalars.first
        }
    }

    private static func isVoicing(_ scalar: Unicode.Scalar) -> Bool {
        [0x3099, 0x309B, 0xFF9E].contains(scalar.value)
    }

    private static func isHalfVoicing(_ scalar: Unicode.Scalar) -> Bool {
        [0x309A, 0x309C, 0xFF9F].contains(scalar.value)
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
    }
}
