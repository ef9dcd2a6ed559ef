/// The notation by which exports of residents' registers write a character of 住基ネット統一文字
/// that they have no other code for: `J+` and four to six hexadecimal digits.
enum UnifiedCharacterCode {
    /// The code that begins at an index, its digits in upper case and its length; `nil` if none
    /// does. Full-width letters and digits count too. All digits that follow belong to it: where
    /// one begins and text ends is not for software to guess.
    static func code(
        in scalars: some RandomAccessCollection<Unicode.Scalar>
    ) -> (digits: String, length: Int)? {
        var iterator = scalars.makeIterator()
        guard let first = iterator.next(), isLetter(first), let second = iterator.next(),
            second == "+" || second == "\u{FF0B}"
        else { return nil }
        var digits = ""
        while digits.utf8.count < 6, let scalar = iterator.next(), let digit = hexadecimal(scalar) {
            digits.unicodeScalars.append(digit)
        }
        return digits.utf8.count >= 4 ? (digits, 2 + digits.utf8.count) : nil
    }

    /// Whether a code may begin with a character.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "J" || scalar == "j" || scalar == "\u{FF2A}" || scalar == "\u{FF4A}"
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = 0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
        switch value {
        case 0x30...0x39, 0x41...0x46: return Unicode.Scalar(value)
        case 0x61...0x66: return Unicode.Scalar(value - 0x20)
        default: return nil
        }
    }
}
