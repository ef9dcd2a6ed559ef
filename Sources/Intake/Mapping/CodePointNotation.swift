/// Characters as people note them down: `U+8FBB U+E0102`, or as they are.
enum CodePointNotation {
    /// The text that is meant; `nil` if it begins with `U+` and is no code point.
    static func text(_ notation: String) -> String? {
        guard notation.hasPrefix("U+") || notation.hasPrefix("u+") else { return notation }
        var text = String.UnicodeScalarView()
        for word in notation.split(separator: " ") {
            guard word.hasPrefix("U+") || word.hasPrefix("u+"),
                4...6 ~= word.dropFirst(2).utf8.count,
                word.dropFirst(2).utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                let value = UInt32(word.dropFirst(2), radix: 16),
                let scalar = Unicode.Scalar(value)
            else { return nil }
            text.append(scalar)
        }
        return String(text)
    }
}
