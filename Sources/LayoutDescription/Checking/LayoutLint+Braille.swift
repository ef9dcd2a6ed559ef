internal import Diagnostics
internal import NoticeModel

/// Words that promise the writer of 点字カナ another number of places than records may have.
extension LayoutLint {
    /// What is wrong with the words of a page's elements. Words are those of the kana if they speak
    /// of 濁点, 点字 or カナ: 「最大11文字まで（濁点・半濁点は1文字）」.
    func brailleFaults(on elements: [Element]) -> [Diagnostic] {
        guard let limit = brailleLimit else { return [] }
        return elements.flatMap { element in
            ShownText.all(in: element).compactMap { text in
                guard let stated = Self.statedLimit(in: text.words), stated != limit else {
                    return nil
                }
                return Diagnostic(
                    .warning, "layout.braille-limit", at: element.place,
                    "点字カナの文字数が、印刷する言葉では最大\(stated)文字、受け付けるのは\(limit)文字までです",
                    hint: "言葉を直すか、様式が\(stated)文字ならレイアウトに braille-limit: \(stated) を書いてください")
            }
        }
    }

    /// How many places 点字カナ may take; `nil` if the document has none.
    private var brailleLimit: Int? {
        let kana = layout.document.schema.fields.first { $0.kind == .kana }
        return kana.flatMap { layout.brailleKanaLimit ?? $0.maximumLength }
    }

    /// The number in 「最大…文字」, in digits of either width; `nil` if the words are no such.
    private static func statedLimit(in words: String) -> Int? {
        guard ["濁点", "点字", "カナ"].contains(where: { words.contains($0) }),
            let start = words.firstRange(of: "最大")?.upperBound
        else { return nil }
        let digits = words[start...].prefix { $0.wholeNumberValue != nil }.prefix(4)
        guard !digits.isEmpty, words[digits.endIndex...].hasPrefix("文字") else { return nil }
        return digits.compactMap(\.wholeNumberValue).reduce(0) { $0 * 10 + $1 }
    }
}
