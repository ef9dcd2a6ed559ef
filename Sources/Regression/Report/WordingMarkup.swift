/// Wordings as HTML: Japanese, with the key that the script finds the other language by.
enum WordingMarkup {
    /// An element with a wording; `values` fill in `{n}` and the like.
    static func element(
        _ key: String, as name: String = "span", _ values: [(String, String)] = [],
        attributes: String = ""
    ) -> String {
        let data = values.map { " data-\($0.0)=\"\(MarkupText(text: $0.1).attribute)\"" }
        let words = MarkupText(text: filled(key, values)).content
        let space = attributes.isEmpty ? "" : " "
        return "<\(name)\(space)\(attributes) data-t=\"\(key)\"\(data.joined())>\(words)</\(name)>"
    }

    /// An attribute `aria-label` with a wording.
    static func label(_ key: String) -> String {
        "data-t-label=\"\(key)\" aria-label=\"\(ReportWording.japanese(key))\""
    }

    /// 1234 as 1,234.
    static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var result = ""
        while digits.count > 3 {
            result = "," + digits.suffix(3) + result
            digits.removeLast(3)
        }
        return digits + result
    }

    private static func filled(_ key: String, _ values: [(String, String)]) -> String {
        var text = ReportWording.japanese(key)[...]
        var result = ""
        while let brace = text.firstIndex(of: "{"), let end = text[brace...].firstIndex(of: "}") {
            let name = text[text.index(after: brace)..<end]
            result += text[..<brace]
            result += values.first { $0.0 == name }?.1 ?? "{\(name)}"
            text = text[text.index(after: end)...]
        }
        return result + text
    }
}
