internal import NoticeModel
internal import PageGraphics
internal import Readback

extension Mutation {
    /// Words that are lost or changed on the way from the layout to the page.
    static let wording: [Mutation] = lostWords + otherWords + stamps

    private static func lost(
        _ name: String, _ kind: VolumeKind, page: Int = 1, field: String? = nil,
        _ part: String, in text: String, _ fault: ReadbackFinding.Fault = .textDiffers
    ) -> Mutation {
        Mutation(
            name, kind, fault, page: page, field: field,
            .pages { try $0[page - 1].editRuns(with: text) { $0.remove(part) } })
    }

    private static let lostWords: [Mutation] = [
        lost("様 dropped", .expiry, field: "宛名", "様", in: "様"),
        lost("様 dropped behind 宛名 of its own", .expiry, page: 3, field: "宛名", "様", in: "様"),
        lost("様 dropped", .carrier, field: "宛名", "様", in: "様"),
        lost("a letter of 転送不要 lost", .carrier, field: "no-forwarding", "要", in: "転送不要"),
        lost("a sentence without its 「は」", .individual, "は", in: "再発行は行い"),
        lost("a 「ません」 without its 「せん」", .individual, "せん", in: "再発行は行い"),
        lost("a full stop lost", .individual, "。", in: "再発行は行い"),
        lost("a marker lost", .individual, "※", in: "※", .textMissing),
        lost("a digit of 個人番号 lost", .individual, field: "個人番号", "0", in: "1000"),
        lost("a digit of 申請書ID lost", .expiry, field: "申請書ID", "9", in: "99999"),
        lost("a letter of the title lost", .individual, "知", in: "通知書"),
        lost("a letter of the card's title lost", .card, "カード", in: "通知カード"),
        lost("a line of a question lost", .application, "記入しないで", in: "記入しないで"),
        lost("「生」 behind the date of birth lost", .card, field: "生年月日", "生", in: "日生"),
        lost("〒 lost", .expiry, page: 2, field: "郵便番号", "〒", in: "〒111"),
        lost("the hyphen of 郵便番号 lost", .expiry, page: 2, field: "郵便番号", "-", in: "〒111"),
        lost("「電話」 lost", .expiry, "電話", in: "電話0"),
        lost("a bracket lost", .expiry, "）", in: "（市区町村窓口）"),
        Mutation(
            "a label lost", .card, .textMissing, page: 1,
            .pages { try $0[0].remove(exactly: "氏名") }),
        Mutation(
            "電話番号's label lost", .application, .textMissing, page: 1,
            .pages { try $0[0].remove(exactly: "電話番号") }),
        Mutation(
            "転送不要 lost", .carrier, .textMissing, page: 1, field: "no-forwarding",
            .pages { try $0[0].remove(exactly: "転送不要") }),
    ]

    private static let otherWords: [Mutation] = [
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
            "申請書ID without its groups", .application, .textSpacing, page: 1, field: "申請書ID",
            .layout("text: '{申請書ID | group(4)}'", with: "text: '{申請書ID}'")),
        Mutation(
            "another telephone number", .expiry, .textDiffers, page: 1,
            .layout("電話{issuer.office.telephone}", with: "電話{issuer.call-center.telephone}")),
        Mutation(
            "the day of the data in another form", .expiry, .textSpacing, page: 1,
            .layout("date(spaced)", with: "date(plain)")),
        Mutation(
            "a box ticked that should not be", .application, .tickDiffers, page: 1,
            .layout("{ tick: [3, 64.5], side: 4", with: "{ tick: [3, 64.5], mark: '{氏名}', side: 4")
        ),
    ]

    private static let stamps: [Mutation] = [
        Mutation(
            "見本 missing on a specimen", .individual.printed(for: .specimen), .textMissing,
            page: 1, .pages { $0[0] = $0[0].mapping { $0.isTurned ? [] : [$0] } }),
        Mutation(
            "写し missing on a copy", .card, .textMissing, page: 1,
            .pages { $0[0] = $0[0].mapping { $0.isTurned ? [] : [$0] } }),
        Mutation(
            "one of three 写し missing", .card, .textMissing, page: 1,
            .pages { pages in
                guard let last = pages[0].items.lastIndex(where: \.isTurned) else { return }
                var items = pages[0].items
                items.remove(at: last)
                pages[0] = Page(size: pages[0].size, template: pages[0].template, items: items)
            }),
        Mutation(
            "写し for 見本", .expiry.printed(for: .specimen), .textMissing, page: 1,
            .pages { pages in
                let copies = try TrueVolume.of(.expiry.printed(for: .archiveCopy)).pages[0][0]
                pages[0] = pages[0].mapping { $0.isTurned ? [] : [$0] }
                    .adding(copies.items.filter(\.isTurned))
            }),
    ]
}

extension Page {
    /// Takes out the letters of a text that stands by itself, in one run or several.
    mutating func remove(exactly text: String) throws {
        var isDone = false
        self = mapping { item in
            guard case .glyphs(let run) = item, !isDone, run.text == text else { return [item] }
            isDone = true
            return []
        }
        if !isDone { throw Mutation.Unchanged() }
    }
}
