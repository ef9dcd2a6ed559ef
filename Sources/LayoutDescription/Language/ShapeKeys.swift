/// The keys of `line`.
enum LineKeys {
    static let line = Key("line", .segment, isRequired: true, "両端の [x1, y1, x2, y2]（mm）。")
    static let weight = Key("weight", .weight, "太さ（mm）。省略時は 0.2。")
    static let dash = Key("dash", .dashes, "破線の [線の長さ, 間の長さ]（mm）。")
    static let ink = Key(
        "ink", .reference(InkKeys.useName), "墨の濃さ（0〜1）、色の名前、または { 色の名前: 濃さ }。省略時は 1（墨ベタ）。")

    static let vocabulary = Vocabulary(
        "line", "罫線。",
        [line.entry, weight.entry, dash.entry, ink.entry] + CommonKeys.entries)
}

/// The keys of `cut-line`.
enum CutLineKeys {
    static let cutLine = Key(
        "cut-line", .segment, isRequired: true, "両端の [x1, y1, x2, y2]（mm）。")
    static let dash = Key("dash", .dashes, "破線の [線の長さ, 間の長さ]（mm）。省略時は [2, 1]。")

    static let vocabulary = Vocabulary(
        "cut-line", "切り取り線。",
        [cutLine.entry, LineKeys.weight.entry, dash.entry] + CommonKeys.entries)
}

/// The keys of `box`.
enum BoxKeys {
    static let box = Key("box", .rectangle, isRequired: true, "[x, y, 幅, 高さ]（mm）。")
    static let weight = Key("weight", .optionalWeight, "線の太さ（mm）。省略時は 0.2、0 なら無し。")
    static let radius = Key("radius", .distance, "角の丸み（mm）。")
    static let fill = Key(
        "fill", .reference(InkKeys.useName), "地の墨の濃さ（0〜1）、色の名前、または { 色の名前: 濃さ }。")

    static let vocabulary = Vocabulary(
        "box", "四角。",
        [
            box.entry, weight.entry, radius.entry, fill.entry, LineKeys.dash.entry,
            LineKeys.ink.entry,
        ] + MeaningKeys.figureEntries + CommonKeys.entries)
}

/// The keys of `photo`.
enum PhotoKeys {
    static let photo = Key("photo", .point, isRequired: true, "左上の [x, y]（mm）。")
    static let size = Key("size", .extent, "[幅, 高さ]（mm）。省略時は [35, 45]。")
    static let caption = Key("caption", .template, "枠の中の説明。style が要る。")

    static let vocabulary = Vocabulary(
        "photo", "顔写真の枠。",
        [
            photo.entry, size.entry, LineKeys.weight.entry, caption.entry,
            TextKeys.optionalStyle.entry,
        ] + MeaningKeys.figureEntries + CommonKeys.entries)
}

/// The keys of `tick`.
enum TickKeys {
    static let tick = Key("tick", .point, isRequired: true, "左上の [x, y]（mm）。")
    static let side = Key("side", .tickSide, "一辺（mm）。省略時は 4。")
    static let mark = Key("mark", .template, "この文字列が空でなければ印が付く。")

    static let vocabulary = Vocabulary(
        "tick", "チェック欄。",
        [tick.entry, side.entry, LineKeys.weight.entry, mark.entry] + MeaningKeys.figureEntries
            + CommonKeys.entries)
}

/// The keys of `image`.
enum ImageKeys {
    static let image = Key("image", .name, isRequired: true, "レイアウトの横に置いたPNGファイルの名前。")

    static let vocabulary = Vocabulary(
        "image", "画像。",
        [image.entry, TextKeys.frame.entry] + MeaningKeys.figureEntries + CommonKeys.entries)
}

/// The keys of `qr`.
enum QRKeys {
    static let qr = Key("qr", .template, isRequired: true, "QRコードの内容。")
    static let at = Key("at", .point, isRequired: true, "左上の暗い升目の [x, y]（mm）。")
    static let version = Key("version", .integer(1...40), isRequired: true, "型番。")
    static let level = Key(
        "level", .word(of: QRCode.Level.self), isRequired: true, "誤り訂正レベル。")
    static let moduleDots = Key(
        "module-dots", .integer(1...400), isRequired: true, "升目一つの一辺（印刷機の点の数、整数）。")

    static let vocabulary = Vocabulary(
        "qr", "QRコード。",
        [qr.entry, at.entry, version.entry, level.entry, moduleDots.entry]
            + MeaningKeys.figureEntries + CommonKeys.entries)
}

/// The keys of `group`.
enum GroupKeys {
    static let group = Key("group", .list(of: "element"), isRequired: true, "まとめて動かす要素。")
    static let at = Key("at", .point, "移す [x, y]（mm）。省略時は [0, 0]。")

    static let vocabulary = Vocabulary(
        "group", "要素のまとまり。", [group.entry, at.entry] + CommonKeys.entries)
}

/// The keys of `include`.
enum IncludeKeys {
    static let include = Key(
        "include", .name, isRequired: true, "レイアウトの横に置いた部品のファイル名。")

    static let vocabulary = Vocabulary(
        "include", "部品の取り込み。", [include.entry, GroupKeys.at.entry] + CommonKeys.entries)
}
