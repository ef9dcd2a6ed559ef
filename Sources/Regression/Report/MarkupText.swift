/// Text as it may stand in XML and HTML, whatever a record or a file's name holds.
struct MarkupText: Sendable {
    /// The text to write.
    let text: String

    /// As content of an element.
    var content: String { escaped(isAttribute: false) }

    /// As value of an attribute in double quotes: line breaks survive there only as references.
    var attribute: String { escaped(isAttribute: true) }

    private func escaped(isAttribute: Bool) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"  // `]]>` may not stand in content.
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r":
                if isAttribute || scalar == "\r" {
                    result += "&#\(scalar.value);"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            default: result.unicodeScalars.append(Self.allowed(scalar))
            }
        }
        return result
    }

    /// XML 1.0 (section 2.2) has no place for most control characters, not even as references:
    /// Unicode's pictures of them stand in their stead.
    private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: scalar
        }
    }
}
