internal import Regression
internal import Testing

/// A small change of a layout or of data, and what must be said of it.
struct LayoutMutation: CustomTestStringConvertible, Sendable {
    let what: String
    let document: String
    let specimen: String
    let file: String
    let old: String
    let new: String
    /// One of the changes must be of this kind…; `nil` if the layout must be refused before anything
    /// is compared, because the document does not go without what is gone.
    let kind: PageChange.Kind?
    /// … and, if anything is said here, its words or details must hold it.
    let saying: String

    var testDescription: String { "\(document): \(what)" }

    private init(
        _ what: String, _ old: String, _ new: String, _ kind: PageChange.Kind?,
        saying: String = "", in document: String, _ specimen: String = "everyday",
        file: String? = nil
    ) {
        self.what = what
        self.document = document
        self.specimen = specimen
        self.file = file ?? "Layouts/\(document).yaml"
        self.old = old
        self.new = new
        self.kind = kind
        self.saying = saying
    }

    static let all = expiry + number + application + carrier + data

    private static let expiry: [LayoutMutation] = [
        .init(
            "様 dropped", "\"{宛名}\\u00A0{敬称 | or(様)}\"", "\"{宛名}\"", nil,
            in: "expiry-notice"),
        .init(
            "様 becomes 殿", "\"{宛名}\\u00A0{敬称 | or(様)}\"", "\"{宛名}\\u00A0殿\"", nil,
            in: "expiry-notice"),
        .init(
            "様 lost where 敬称 is empty", "\"{宛名}\\u00A0{敬称 | or(様)}\"", "\"{宛名}\\u00A0{敬称}\"", nil,
            in: "expiry-notice"),
        .init(
            "a space that breaks", "\"{宛名}\\u00A0{敬称 | or(様)}\"",
            "\"{宛名} {敬称 | or(様)}\"", .reworded, saying: "空白", in: "expiry-notice"),
        .init("a sentence shortened", "、郵送しても申請", "、申請", nil, in: "expiry-notice"),
        .init("a word added", "パソコンで申請", "パソコンで電子申請", .added, saying: "電子", in: "expiry-notice"),
        .init("a list item dropped", "郵送で申請", "申請", .lost, saying: "郵送で", in: "expiry-notice"),
        .init(
            "0.3 mm right", "frame: [46, 249, 112, 8]", "frame: [46.3, 249, 112, 8]", .moved,
            saying: "右へ0.300 mm", in: "expiry-notice"),
        .init(
            "0.1 mm down", "frame: [22, 42, 89, 12]", "frame: [22, 42.1, 89, 12]", .moved,
            saying: "下へ0.100 mm", in: "expiry-notice"),
        .init(
            "a heading to the left", "style: title, align: center", "style: title, align: left",
            .moved, saying: "左へ", in: "expiry-notice"),
        .init(
            "0.2 pt less", "font: digits, size: 18,", "font: digits, size: 17.8,", .restyled,
            saying: "17.8pt", in: "expiry-notice"),
        .init(
            "bold to plain", "title:       { font: gothic-bold,", "title:       { font: gothic,",
            .restyled, in: "expiry-notice"),
        .init(
            "mincho to gothic", "value-name:  { font: name,", "value-name:  { font: gothic,",
            .restyled, in: "expiry-notice"),
        .init(
            "a heavier rule", "{ line: [20, 240, 190, 240], weight: 0.35 }",
            "{ line: [20, 240, 190, 240], weight: 0.4 }", .redrawn, saying: "線", in: "expiry-notice"
        ),
        .init("a longer rule", "[5, 99, 9, 99]", "[5, 99, 9.5, 99]", .redrawn, in: "expiry-notice"),
        .init(
            "a rule moved", "[5, 198, 9, 198]", "[5, 198.2, 9, 198.2]", .moved,
            in: "expiry-notice"),
        .init(
            "a rule dropped", "      - { line: [20, 240, 190, 240], weight: 0.35 }\n", "",
            .redrawn, saying: "消え", in: "expiry-notice"),
        .init(
            "a paler tint", "fill: 0.06 }", "fill: 0.05 }", .redrawn, saying: "K5",
            in: "expiry-notice"),
        .init("QR level M", "level: Q", "level: M", .symbol, in: "expiry-notice"),
        .init("QR version 8", "version: 7", "version: 8", .symbol, in: "expiry-notice"),
        .init(
            "QR modules of 7 dots", "module-dots: 8", "module-dots: 7", .symbol,
            in: "expiry-notice"),
        .init(
            "QR a dot to the right", "at: [174.76, 249]", "at: [174.8023, 249]", .symbol,
            in: "expiry-notice"),
        .init(
            "a condition inverted", "when: { field: 宛名, is: present }",
            "when: { field: 宛名, is: absent }", nil, in: "expiry-notice"),
        .init("a padding zero lost", "pad(7)", "pad(6)", .lost, saying: "0", in: "expiry-notice"),
        .init(
            "padding of dates", "date(spaced)", "date(plain)", .reworded,
            in: "expiry-notice"),
        .init(
            "the stamp turned", "写し, frame: [64, 161, 120, 70], style: stamp, rotation: 35",
            "写し, frame: [64, 161, 120, 70], style: stamp, rotation: 36", .restyled,
            in: "expiry-notice", "archive-copy"),
        .init(
            "a name that may not be condensed", "lines: 3, condense-to: 0.8, shrink-to: 7 }",
            "lines: 3, shrink-to: 7 }",
            .restyled, saying: "長体 80%」から", in: "expiry-notice", "longest-kanji-name"),
    ]

    private static let number: [LayoutMutation] = [
        .init(
            "digits not in groups", "{個人番号 | group(4)}", "{個人番号}", .reworded,
            in: "individual-number-notice"),
        .init(
            "name and birth date exchanged", "text: '{氏名}', id: name",
            "text: '{生年月日 | date(plain)}', id: name", nil, in: "individual-number-notice"),
        .init(
            "no tracking", "leading: 34, tracking: 1 }", "leading: 34 }", .restyled,
            in: "individual-number-notice"),
        .init(
            "leading 0.2 pt more", "body:      { font: gothic, size: 10, leading: 15.59 }",
            "body:      { font: gothic, size: 10, leading: 15.79 }", .moved,
            in: "individual-number-notice"),
        .init(
            "a control line on the back lost",
            "id: control-line-back, frame: [20, 275, 170, 4]",
            "id: control-line-back, frame: [20, 274.9, 170, 4]", .moved,
            in: "individual-number-notice"),
        .init(
            "distributed to left",
            "text: 氏名, label-for: name, frame: [5, 21, 24, 15.5], style: label, align: distribute",
            "text: 氏名, label-for: name, frame: [5, 21, 24, 15.5], style: label, align: left",
            .restyled, in: "individual-number-notice"),
    ]

    private static let application: [LayoutMutation] = [
        .init(
            "the foot shows other digits", "slice(13,23)", "slice(12,22)", .reworded,
            in: "card-application", file: "Layouts/card-application-form.yaml"),
        .init(
            "a box to tick moved", "tick: [37, 2.5]", "tick: [37, 2.8]", .moved,
            in: "card-application", file: "Layouts/card-application-form.yaml"),
        .init(
            "the photo's frame smaller", "size: [35, 45]", "size: [35, 44.5]", .redrawn,
            in: "card-application", file: "Layouts/card-application-form.yaml"),
        .init(
            "the form's title mistyped", "個人番号カード交付申請書, id: form-title",
            "個人番号カード交付申込書, id: form-title", nil,
            in: "card-application", file: "Layouts/card-application-form.yaml"),
    ]

    private static let carrier: [LayoutMutation] = [
        .init(
            "様 dropped", "\"{宛名}\\u00A0{敬称 | or(様)}\"", "\"{宛名}\"", nil,
            in: "address-carrier")
    ]

    private static let data: [LayoutMutation] = [
        .init(
            "another person's name", "氏名: '番号 太郎'", "氏名: '番号 次郎'", .reworded, saying: "次",
            in: "expiry-notice", file: "Tests/Baselines/expiry-notice/specimens.yaml"),
        .init(
            "a variation selector lost", "宛名: '葛\u{E0102}城", "宛名: '葛城", .lost,
            saying: #"\u{E0102}"#, in: "expiry-notice", "variation-sequences",
            file: "Tests/Baselines/expiry-notice/specimens.yaml"),
        .init(
            "an era's first day becomes the last of the one before", "1912-07-30", "1912-07-29",
            .reworded, in: "individual-number-notice", "longest-roman-name",
            file: "Tests/Baselines/individual-number-notice/specimens.yaml"),
        .init(
            "an office's telephone", "00-0000-0000", "00-0000-0001", .reworded,
            in: "individual-number-notice", file: "Layouts/Samples/issuer.yaml"),
    ]
}
