/// What exports of registers leave of 住基ネット統一文字 that they have no character for. A row with any
/// of it is rejected, unless a mapping file says what it is.
public enum RegisterCode {
    /// The notation `J+4E00` where it stands in a text.
    public struct Notation: Hashable, Sendable {
        /// Position of its first letter, from 1, in grapheme clusters.
        public let position: Int
        /// As registers write it, in half-width capitals.
        public let name: String
    }

    /// Whether a character is of Hangul, in whose range some systems keep those characters.
    public static func isHangul(_ scalar: Unicode.Scalar) -> Bool { scalar.isHangul }

    /// Every such notation of a text.
    public static func notations(in text: String) -> [Notation] {
        let scalars = text.unicodeScalars
        var found: [Notation] = []
        for index in scalars.indices where UnifiedCharacterCode.isLetter(scalars[index]) {
            guard let code = UnifiedCharacterCode.code(in: Array(scalars[index...].prefix(8)))
            else { continue }
            found.append(
                Notation(
                    position: String(scalars[...index]).count, name: "J+\(code.digits)"))
        }
        return found
    }
}
