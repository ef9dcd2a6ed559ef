/// A mark as a line of text: columns between tabs, so that a changed line says in a review what has
/// changed.
extension DisplayMark {
    /// The line, without its end.
    public var line: String {
        let numbers = [left, top, width, height].map(Self.text)
        return
            ([form.rawValue, Self.escaped(owner)] + numbers
            + [Self.escaped(style), Self.escaped(words), digest])
            .joined(separator: "\t")
    }

    /// Reads a line; `nil` if it is none.
    public init?(line: Substring) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count == 9, let form = Form(rawValue: String(columns[0])) else { return nil }
        let numbers = columns[2...5].compactMap(Self.micrometres)
        guard numbers.count == 4, let owner = Self.unescaped(columns[1]),
            let style = Self.unescaped(columns[6]), let words = Self.unescaped(columns[7])
        else { return nil }
        self.init(
            form: form, owner: owner, left: numbers[0], top: numbers[1], width: numbers[2],
            height: numbers[3], style: style, words: words, digest: String(columns[8]))
    }

    /// Millimetres with three places, without a thought for locales.
    static func text(_ micrometres: Int) -> String {
        let places = String(1000 + micrometres.magnitude % 1000).dropFirst()
        return "\(micrometres < 0 ? "-" : "")\(micrometres.magnitude / 1000).\(places)"
    }

    static func micrometres(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 3 else { return nil }
        return Int(String(parts[0] + parts[1]))
    }

    /// Text in which everything shows: a variation selector or a zero-width space must not hide in
    /// a review.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let isHidden =
                scalar.properties.isDefaultIgnorableCodePoint
                || [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse]
                    .contains(scalar.properties.generalCategory)
            if scalar == "\\" {
                result += "\\\\"
            } else if isHidden {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func unescaped(_ text: Substring) -> String? {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "\\": result.append("\\")
            case "u":
                guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
                    let value = UInt32(String(String.UnicodeScalarView(rest[..<end])), radix: 16),
                    let hidden = Unicode.Scalar(value)
                else { return nil }
                result.append(hidden)
                rest = rest[rest.index(after: end)...]
            default: return nil
            }
        }
        return String(result)
    }
}
