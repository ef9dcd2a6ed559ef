/// The keys of `postcode-boxes`.
enum PostcodeBoxesKeys {
    static let postcodeBoxes = Key(
        "postcode-boxes", .point, isRequired: true, "一つ目の枠の左上の [x, y]（mm）。")
    static let field = Key("field", .name, "郵便番号の項目の名前。省略時は「郵便番号」。")
    static let size = Key("size", .extent, "一つの枠の [幅, 高さ]（mm）。省略時は [5.7, 8]。")
    static let gap = Key("gap", .distance, "枠と枠の間（mm）。省略時は 1.2。")
    static let middleGap = Key("middle-gap", .distance, "三つ目と四つ目の枠の間（mm）。省略時は 2。")

    static let vocabulary = Vocabulary(
        "postcode-boxes", "郵便番号の枠。数字を一つずつ、七つの枠に入れる。",
        [
            postcodeBoxes.entry, TextKeys.style.entry, field.entry, size.entry, gap.entry,
            middleGap.entry, LineKeys.weight.entry,
        ] + CommonKeys.entries)
}
