internal import NoticeModel
internal import PositionedYAML

/// The keys of a layout file.
enum LayoutKeys {
    static let layout = Key(
        "layout", .integer(1...1), isRequired: true, "言語の版。今は 1。")
    static let document = Key(
        "document", .name(examples: DocumentType.known.map(\.identifier)), isRequired: true,
        "帳票のID。四帳票か宛名台紙（address-carrier）のいずれか、または record: を持つ独自の名前。")
    static let title = Key("title", .name, "独自の帳票の題名。")
    static let page = Key("page", .page, "用紙の [幅, 高さ]（mm）。省略時はA4縦。")
    static let printer = Key("printer", .reference("printer"), "印刷機。")
    static let bleed = Key(
        "bleed", .bleed, "塗り足し（mm、0〜10）。仕上がりの四辺の外に足す。省略時は 0。")
    static let inks = Key("inks", .reference(InkKeys.tableName), "墨のほかに使う色に名前を付けたもの。")
    static let styles = Key("styles", .reference("styles"), "文字の体裁に名前を付けたもの。")
    static let record = Key(
        "record", .list(of: "field", minimum: 1), "独自の帳票の項目（入力ファイルの列）。")
    static let requires = Key(
        "requires", .raw(.names), "独自の帳票が必ず示す値の名前。")
    static let brailleLimit = Key(
        "braille-limit", .integer(1...100), "点字カナの文字数の上限（濁点・半濁点も1文字）。省略時は11。")
    static let carrier = Key(
        "carrier", .name, "封書の先頭に入れる宛名台紙のレイアウト。横に置いたファイルの名前。")
    static let envelope = Key("envelope", .reference("envelope"), "1ページ目が見える窓のある封筒。")
    static let pages = Key("pages", .list(of: "page", minimum: 1), isRequired: true, "ページ。")
    static let overlays = Key("overlays", .reference("overlays"), "見本・写しの重ね刷り。")

    static let vocabulary = Vocabulary(
        "layout", "帳票のレイアウト。長さは左上からのmm、文字の大きさはpt。",
        [
            layout.entry, document.entry, title.entry, page.entry, bleed.entry, printer.entry,
            inks.entry, styles.entry, record.entry, requires.entry, brailleLimit.entry,
            carrier.entry, envelope.entry, pages.entry, overlays.entry,
        ])
}

/// The keys of a file that layouts include.
enum FragmentKeys {
    static let styles = Key("styles", .reference("styles"), "この部品の中で使う体裁。")
    static let elements = Key(
        "elements", .list(of: "element"), isRequired: true, "この部品の要素。")

    static let vocabulary = Vocabulary(
        "fragment", "include で取り込まれる部品。", [styles.entry, elements.entry])
}

/// The keys of `printer:`.
enum PrinterKeys {
    static let dpi = Key(
        "dpi", .integer(150...4800), isRequired: true, "解像度（dpi）。QRコードの升目はこの点の整数倍になる。")

    static let vocabulary = Vocabulary("printer", "印刷機。", [dpi.entry])
}

/// The keys of one style.
enum StyleKeys {
    static let font = Key(
        "font", .name, isRequired: true, "Fonts/catalog.yaml の役割の名前。")
    static let size = Key("size", .typeSize, isRequired: true, "文字の大きさ（pt）。")
    static let leading = Key("leading", .leading, "行送り（pt）。省略時は大きさの1.5倍。")
    static let tracking = Key("tracking", .tracking, "字間に足す空き（pt）。")
    static let ink = Key(
        "ink", .reference(InkKeys.useName), "墨の濃さ（0〜1）、色の名前、または { 色の名前: 濃さ }。省略時は 1（墨ベタ）。")

    static let vocabulary = Vocabulary(
        "style", "文字の体裁。",
        [font.entry, size.entry, leading.entry, tracking.entry, ink.entry])
}

/// The keys of one declared field.
enum RecordKeys {
    static let name = Key("name", .name, isRequired: true, "入力ファイルの見出し。")
    static let kind = Key("kind", .word(of: FieldKindName.self), isRequired: true, "値の種類。")
    static let required = Key("required", .boolean, "空を許さないなら true。")
    static let digits = Key("digits", .integer(1...100), "kind: digits の桁数。")
    static let choices = Key("choices", .raw(.names), "kind: choice の語。")
    static let maximumLength = Key("max-length", .integer(1...10_000), "最大の文字数。")
    static let displayField = Key(
        "display-field", .name, "値があれば日付の代わりにそのまま印字する項目。")
    static let calendarField = Key("calendar-field", .name, "和暦・西暦を決める項目。")

    static let vocabulary = Vocabulary(
        "field", "入力ファイルの一つの項目。",
        [
            name.entry, kind.entry, required.entry, digits.entry, choices.entry,
            maximumLength.entry, displayField.entry, calendarField.entry,
        ])
}

/// The keys of one page.
enum PageKeys {
    static let side = Key("side", .word(of: LayoutPage.Side.self), isRequired: true, "表か裏か。")
    static let elements = Key(
        "elements", .list(of: "element"), isRequired: true, "要素。書いた順に描く。")

    static let vocabulary = Vocabulary("page", "一つのページ。", [side.entry, elements.entry])
}

/// The keys of `overlays:`.
enum OverlayKeys {
    static let specimen = Key(
        "specimen", .list(of: "element"), "--specimen の全ページに重ねる要素。")
    static let copy = Key("copy", .list(of: "element"), "--copy の全ページに重ねる要素。")

    static let vocabulary = Vocabulary(
        "overlays", "重ね刷り。", [specimen.entry, copy.entry])
}
