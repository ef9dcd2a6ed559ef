/// What was typed into the search box, before it is known what it is.
enum QueryText {
    /// The text without spaces, full-width forms of ASCII as ASCII, every kind of hyphen as `-`.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0xA0, 0x3000: continue
            case 0x2010...0x2015, 0x2212, 0xFF0D: plain.append("-")
            case 0x3002: plain.append(".")
            case 0xFF01...0xFF5E:
                Unicode.Scalar(scalar.value - 0xFEE0).map { plain.append($0) }
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}
