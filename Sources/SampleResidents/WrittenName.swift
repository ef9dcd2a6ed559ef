/// A part of a name as written and as read.
struct WrittenName: Hashable, Sendable {
    let written: String
    let kana: String

    /// Reads a table of `written/kana`, separated by white space.
    static func table(_ text: String) -> [WrittenName] {
        text.split(whereSeparator: \.isWhitespace).map { entry in
            let parts = entry.split(separator: "/")
            return WrittenName(written: String(parts[0]), kana: String(parts[1]))
        }
    }
}
