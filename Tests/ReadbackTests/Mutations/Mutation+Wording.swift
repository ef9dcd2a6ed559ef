internal import Readback

extension Mutation {
    /// Words of the form that are lost or changed.
    static let wording: [Mutation] = [
        Mutation(
            "様 dropped", .expiry, .textDiffers, page: 1, field: "氏名",
            .layout("{氏名}\\u00A0様", with: "{氏名}")),
        Mutation(
            "様 dropped behind 宛名", .expiry, .textDiffers, page: 3, field: "宛名",
            .layout("{宛名}\\u00A0様", with: "{宛名}")),
        Mutation(
            "様 dropped", .carrier, .textDiffers, page: 1, field: "宛名",
            .layout("{宛名}\\u00A0様", with: "{宛名}")),
        Mutation(
            "転送不要 lost", .carrier, .textMissing, page: 1, field: "no-forwarding",
            .layout("text: 転送不要", with: "text: '{code.reprint-mark}'")),
        Mutation(
            "a sentence without its 「は」", .individual, .textDiffers, page: 1,
            .layout("本通知書の再発行は行いません。", with: "本通知書の再発行行いません。")),
        Mutation(
            "a 「ません」 become 「ます」", .individual, .textDiffers, page: 1,
            .layout("本通知書の再発行は行いません。", with: "本通知書の再発行は行います。")),
        Mutation(
            "a marker lost", .individual, .textMissing, page: 1,
            .layout("marker: ※\n", with: "marker: '　'\n")),
        Mutation(
            "a label lost", .individual, .textMissing, page: 1,
            .layout(
                "{ text: 生年月日, frame: [5, 39, 24, 9.5], style: label, align: distribute }",
                with: "{ line: [5, 39, 6, 39], weight: 0.1 }")),
        Mutation(
            "two labels exchanged", .individual, .textDiffers, page: 1,
            .layout("text: 氏名,", with: "text: 名氏,")),
        Mutation(
            "the blank pad of a date lost", .individual, .textSpacing, page: 3, field: "生年月日",
            .layout("{生年月日 | date(padded)}", with: "{生年月日 | date(plain)}")),
        Mutation(
            "a zero for the blank pad of a date", .individual, .textDiffers, page: 3,
            field: "生年月日", .layout("date(padded)", with: "date(zero-padded)")),
        Mutation(
            "個人番号 without its groups", .individual, .textSpacing, page: 1, field: "個人番号",
            .layout("{個人番号 | group(4)}", with: "{個人番号}")),
        Mutation(
            "申請書ID at the foot lost", .application, .textMissing, page: 1, field: "申請書ID",
            .layout("style: form-id-foot", with: "style: form-id-foot, when: { field: 方書, is: present }")),
        Mutation(
            "the office's telephone lost", .expiry, .textDiffers, page: 1,
            .layout("電話{issuer.office.telephone}", with: "電話{issuer.call-center.telephone}")),
        Mutation(
            "〒 lost", .expiry, .textDiffers, page: 1, field: "郵便番号",
            .layout("〒{郵便番号 | postcode}", with: "{郵便番号 | postcode}")),
        Mutation(
            "a choice of the form lost", .application, .textDiffers, page: 1,
            .layout("個人番号カード交付申請書", with: "個人番号カード申請書")),
        Mutation(
            "a word of the card lost", .card, .textDiffers, page: 1,
            .layout("text: 通知カード,", with: "text: 通知,")),
        Mutation(
            "「生」 behind the date of birth lost", .card, .textDiffers, page: 1, field: "生年月日",
            .layout("date(plain)}生", with: "date(plain)}")),
        Mutation(
            "見本 missing on a specimen", .individual.printed(for: .specimen), .textMissing,
            page: 1, .layout("stamp: 見本", with: "stamp: '{code.reprint-mark}'")),
        Mutation(
            "写し for 見本", .expiry.printed(for: .specimen), .textMissing, page: 1,
            .layout("stamp: 見本", with: "stamp: 写し")),
        Mutation(
            "写し missing on a copy", .card, .textMissing, page: 1,
            .layout("stamp: 写し", with: "stamp: '{code.reprint-mark}'")),
        Mutation(
            "a box ticked that should not be", .application, .tickDiffers, page: 1,
            .layout("{ tick: [3, 64.5], side: 4", with: "{ tick: [3, 64.5], mark: '{氏名}', side: 4")),
    ]
}
