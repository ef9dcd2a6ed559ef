internal import PositionedYAML

/// The keys that every element may have.
enum CommonKeys {
    static let id = Key("id", .name, "要素の名前。レイアウト全体で一つだけ。")
    static let when = Key("when", .reference("condition"), "印刷する条件。")
    static let overlap = Key(
        "overlap", .word(of: OverlapPermission.self), "allowed なら他の要素と重なってよい。")

    static let inWindow = Key(
        "in-window", .boolean, "封筒の窓から見せる要素なら true。group と include では中の要素すべて。")

    static let entries = [id.entry, when.entry, overlap.entry, inWindow.entry]
}

/// The keys that say what an element is to somebody who hears the page.
enum MeaningKeys {
    static let role = Key("role", .word(of: Role.self), "読み上げでの役割。省略時は段落。")
    static let labelFor = Key(
        "label-for", .raw(.members(["anyOf": .array([.templateText, .names])])),
        "この見出し語が名前となる要素の id。リストも可。")
    static let partOf = Key("part-of", .name, "この要素が続きとなる要素の id。")
    static let alt = Key("alt", .template, "読み上げる説明。飾りなら空（''）。")

    /// For what is made of words.
    static let wordEntries = [role.entry, labelFor.entry, partOf.entry]
    /// For what is drawn.
    static let figureEntries = [alt.entry, partOf.entry]

    /// What a text is for.
    enum Role: String, CaseIterable, Sendable {
        case heading1 = "heading-1"
        case heading2 = "heading-2"
        case heading3 = "heading-3"
        case label
    }
}

/// The word that lets an element overlap others.
enum OverlapPermission: String, CaseIterable, Sendable {
    case allowed
}

/// The keys of `when:`.
enum ConditionKeys {
    static let field = Key("field", .name, isRequired: true, "項目の名前。")
    static let equals = Key(
        "equals", .raw(.members(["anyOf": .array([.templateText, .names])])),
        "この語のとき。リストならそのいずれか。")
    static let `is` = Key("is", .word(of: Presence.self), "present は値があるとき、absent は空のとき。")

    static let vocabulary = Vocabulary(
        "condition", "印刷する条件。equals か is のどちらか一つ。",
        [field.entry, equals.entry, `is`.entry])

    /// Whether a field is filled.
    enum Presence: String, CaseIterable, Sendable {
        case present, absent
    }
}

/// The keys of `fit:` other than `reject`.
enum FitKeys {
    static let lines = Key("lines", .integer(1...200), "この行数まで折り返す。")
    static let condenseTo = Key(
        "condense-to", .number(0.5...1), "文字の幅をこの割合（0.5〜1）まで狭める（長体）。")
    static let shrinkTo = Key("shrink-to", .typeSize, "この大きさ（pt）まで縮める。")

    static let vocabulary = Vocabulary(
        "fit", "枠に入らない文字の扱い。折り返し、長体、縮小の順に試す。",
        [lines.entry, condenseTo.entry, shrinkTo.entry])

    /// `reject`, or a mapping.
    static let schema = JSONNode.members([
        "anyOf": .array([.members(["const": .string("reject")]), vocabulary.schema])
    ])
}

/// The keys of a row of a table.
enum RowKeys {
    static let height = Key("height", .rowHeight, isRequired: true, "高さ（mm）。")
    static let cells = Key("cells", .list(of: "cell", minimum: 1), isRequired: true, "左からのセル。")

    static let vocabulary = Vocabulary("row", "表の行。", [height.entry, cells.entry])
}

/// The keys of a cell of a table.
enum CellKeys {
    static let text = Key("text", .template, isRequired: true, "文字。{氏名} のように値を入れられる。")
    static let span = Key("span", .integer(1...50), "またがる列の数。")
    static let fill = Key(
        "fill", .reference(InkKeys.useName), "地の墨の濃さ（0〜1）、色の名前、または { 色の名前: 濃さ }。")
    static let header = Key(
        "header", .word(of: TableCell.Header.self),
        "見出しのセル。row は右のセル、column は下のセルの名前。省略時は、値のある行の最初の決まった文言が row。")

    static let vocabulary = Vocabulary(
        "cell", "表のセル。",
        [
            text.entry, TextKeys.optionalStyle.entry, TextKeys.align.entry, TextKeys.valign.entry,
            TextKeys.fit.entry, span.entry, fill.entry, header.entry,
        ])
}

extension JSONNode {
    /// A list of distinct words.
    static let names = JSONNode.members([
        "type": .string("array"), "minItems": .number(1), "uniqueItems": .boolean(true),
        "items": .templateText,
    ])
    /// A word; YAML makes a number of digits alone.
    static let templateText = JSONNode.members([
        "type": .array([.string("string"), .string("number")])
    ])
}
