/// How words differ: what stands between their common beginning and their common end.
struct Rewording {
    /// What has gone; `nil` if nothing has.
    let before: String?
    /// What has come; `nil` if nothing has.
    let after: String?
    /// Words lost, words added, or others in their place.
    let kind: PageChange.Kind
    /// The difference in words.
    let detail: String

    init(before old: String, after new: String) {
        // By code points: a variation selector that is gone leaves the same character to a reader.
        let old = Array(old.unicodeScalars)
        let new = Array(new.unicodeScalars)
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
            .prefix { $0 == $1 }.count
        let gone = Self.text(old[head..<(old.count - tail)])
        let come = Self.text(new[head..<(new.count - tail)])
        switch (gone.isEmpty, come.isEmpty) {
        case (false, true):
            kind = Self.isBlank(gone) ? .reworded : .lost
            detail = "「\(Self.shown(gone))」が消えました"
        case (true, false):
            kind = Self.isBlank(come) ? .reworded : .added
            detail = "「\(Self.shown(come))」が加わりました"
        default:
            kind = .reworded
            detail = "「\(Self.shown(gone))」が「\(Self.shown(come))」になりました"
        }
        if kind == .reworded {
            before = Self.text(old[...])
            after = Self.text(new[...])
        } else {
            before = gone.isEmpty ? nil : gone
            after = come.isEmpty ? nil : come
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// Blanks and what does not show by name.
    private static func shown(_ text: String) -> String {
        isBlank(text)
            ? "空白\(text.unicodeScalars.count)字" : DisplayMark.escaped(text)
    }
}
