/// JSON as it may stand within a `script` element of HTML.
enum JSONText {
    /// A string.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            // No `</script>`, no `<!--`: the element ends where this program ends it.
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{FEFF}": result += escape(scalar)
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += escape(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// A string or `null`.
    static func string(_ text: String?) -> String { text.map { string($0) } ?? "null" }

    /// A number; `null` for what JSON has no number for.
    static func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }

    /// An object of values that are JSON already.
    static func object(_ fields: [(key: String, value: String)]) -> String {
        "{" + fields.map { "\(string($0.key)):\($0.value)" }.joined(separator: ",") + "}"
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
