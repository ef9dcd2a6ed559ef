/// The keys of `text`, some of which other elements share.
enum TextKeys {
    static let text = Key("text", .template, isRequired: true, "一つの文字列。{氏名} のように値を入れられる。")
    static let frame = Key("frame", .rectangle, isRequired: true, "枠の [x, y, 幅, 高さ]（mm）。")
    static let style = Key("style", .name, isRequired: true, "styles: にある体裁の名前。")
    static let optionalStyle = Key("style", .name, "styles: にある体裁の名前。")
    static let align = Key(
        "align", .words([HorizontalAlignment.left, .center, .right, .distribute]),
        "横の位置。distribute は均等割付。省略時は left。")
    static let valign = Key(
        "valign", .word(of: VerticalAlignment.self), "縦の位置。省略時は middle（段落は top）。")
    static let fit = Key("fit", .raw(FitKeys.schema), "枠に入らないときの扱い。省略時は reject。")

    static let vocabulary = Vocabulary(
        "text", "文字列。",
        [text.entry, frame.entry, style.entry, align.entry, valign.entry, fit.entry]
            + MeaningKeys.wordEntries + CommonKeys.entries)
}

/// The keys of `paragraph`.
enum ParagraphKeys {
    static let paragraph = Key(
        "paragraph", .template, isRequired: true, "枠の中で折り返す文章。{氏名} のように値を入れられる。")
    static let align = Key(
        "align", .words([HorizontalAlignment.justify, .left]), "行の揃え方。省略時は justify。")
    static let marker = Key("marker", .name, "左端に置く ○ や ※。")
    static let indent = Key("indent", .distance, "左端から文章までの距離（mm）。marker があれば省略時は 4。")

    static let vocabulary = Vocabulary(
        "paragraph", "段落。",
        [
            paragraph.entry, TextKeys.frame.entry, TextKeys.style.entry, align.entry,
            TextKeys.valign.entry, marker.entry, indent.entry, TextKeys.fit.entry,
        ] + MeaningKeys.wordEntries + CommonKeys.entries)
}

/// The keys of `table`.
enum TableKeys {
    static let table = Key("table", .point, isRequired: true, "左上の [x, y]（mm）。")
    static let columns = Key("columns", .columns, isRequired: true, "左からの列の幅（mm）。")
    static let rows = Key("rows", .list(of: "row", minimum: 1), isRequired: true, "上からの行。")
    static let rule = Key("rule", .optionalWeight, "中の罫線の太さ（mm）。省略時は 0.15、0 なら無し。")
    static let outerRule = Key("outer-rule", .optionalWeight, "外枠の太さ（mm）。省略時は 0.3、0 なら無し。")
    static let padding = Key("padding", .distance, "罫線と文字の左右の間（mm）。省略時は 2。")

    static let vocabulary = Vocabulary(
        "table", "表。",
        [
            table.entry, columns.entry, rows.entry, rule.entry, outerRule.entry, padding.entry,
            TextKeys.optionalStyle.entry,
        ] + CommonKeys.entries)
}

/// The keys of `stamp`.
enum StampKeys {
    static let stamp = Key("stamp", .template, isRequired: true, "大きく刷る文字。")
    static let rotation = Key("rotation", .degrees, "回転（度、反時計回り）。")

    static let vocabulary = Vocabulary(
        "stamp", "見本・写しなどの大きな文字。",
        [stamp.entry, TextKeys.frame.entry, TextKeys.style.entry, rotation.entry]
            + CommonKeys.entries)
}
