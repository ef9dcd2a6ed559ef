import Diagnostics
import NoticeModel
import Testing

@Suite("記録の検査")
struct NoticeValidatorTests {
    @Test("正しい記録は四つの文書のどれでも通る", arguments: DocumentType.all)
    func valid(document: DocumentType) throws {
        let record = InventedRecord(document)
        #expect(try record.codes() == [])
        let notice = try record.notice()
        #expect(notice.row == 7)
        #expect(notice["氏名"] == .text("番号 花子"))
    }

    @Test("必須の項目は、空なら欠けている", arguments: DocumentType.all)
    func required(document: DocumentType) throws {
        for field in document.schema.fields where field.isRequired {
            for empty in [nil, ""] as [String?] {
                var record = InventedRecord(document)
                record[field.name] = empty
                #expect(try record.codes() == ["\(field.name) notice.required"])
            }
        }
    }

    @Test("一つの記録の誤りはすべて、項目の順に集まる")
    func collects() throws {
        var record = InventedRecord(.cardApplication)
        record["申請書ID"] = "123"
        record["氏名"] = "番号\u{202E} 花子"
        record["生年月日"] = "平成5年"
        record["性別"] = "F"
        record["郵便番号"] = "〒"
        record["電話番号"] = "abc"
        record["在留期間等満了日"] = "2030-01-01"
        record["製造管理番号"] = "1"
        #expect(
            try record.codes() == [
                "申請書ID notice.application-id", "氏名 notice.bidirectional-control",
                "生年月日 notice.date", "性別 notice.choice", "郵便番号 notice.postal-code",
                "電話番号 notice.telephone", "在留期間等満了日 notice.period-of-stay-unexpected",
                "製造管理番号 notice.digits",
            ])
    }

    @Test("誤りの説明に値は出ない")
    func noValues() throws {
        var record = InventedRecord(.notificationCard)
        let spoilt = "秘密の値Z9"
        for field in record.document.schema.fields {
            record[field.name] =
                field.kind == .name || field.kind == .address || field.kind == .text
                ? "\(spoilt)\u{7}" : spoilt
        }
        guard case .rejected(let violations) = try record.verdict() else {
            Issue.record("accepted")
            return
        }
        #expect(violations.count >= record.document.schema.fields.count)
        for violation in violations {
            for part in ["秘", "密", "値Z", "Z9"] {
                #expect(!violation.message.contains(part) && !violation.hint.contains(part))
            }
            #expect(!violation.hint.isEmpty)
            #expect(violation.code.rawValue.hasPrefix("notice."))
        }
    }

    @Test("検査用数字の合わない番号は、見本でだけ許される")
    func checkDigit() throws {
        var record = InventedRecord(.individualNumberNotice)
        record["個人番号"] = "012345678901"
        #expect(try record.codes(.live) == ["個人番号 notice.check-digit"])
        #expect(try record.codes(.archiveCopy) == ["個人番号 notice.check-digit"])
        #expect(try record.codes(.specimen) == [])
        record["個人番号"] = "0123 4567 8903"
        #expect(try record.codes(.specimen) == ["個人番号 notice.individual-number"])
    }

    @Test("通知カードは本番用に印刷できない")
    func abolished() throws {
        let refusal = try #require(NoticeValidator.refusal(of: .notificationCard, for: .live))
        #expect(refusal.code == "notice.not-issued")
        #expect(refusal.severity == .error)
        #expect(throws: refusal) {
            try NoticeValidator(document: .notificationCard, purpose: .live)
        }
        for purpose in [PrintPurpose.specimen, .archiveCopy] {
            #expect(NoticeValidator.refusal(of: .notificationCard, for: purpose) == nil)
            #expect(try InventedRecord(.notificationCard).isAccepted(purpose))
        }
        for document in DocumentType.all where document.isIssued {
            #expect(NoticeValidator.refusal(of: document, for: .live) == nil)
        }
    }

    @Test("生年月日は、生年月日表記があれば空でよい")
    func unknownDateOfBirth() throws {
        var record = InventedRecord(.individualNumberNotice)
        record["生年月日"] = nil
        record["生年月日表記"] = "不詳"
        #expect(try record.notice().text(of: "生年月日", formats: [.date(.padded)]) == "不詳")
    }

    @Test(
        "満了日は「有」のときだけ、「有」なら必ず",
        arguments: [
            ("有", "2030-01-01", []), ("有", nil, ["notice.period-of-stay-missing"]),
            ("無", "2030-01-01", ["notice.period-of-stay-unexpected"]), ("無", nil, []),
            ("-", "2030-01-01", ["notice.period-of-stay-unexpected"]), ("-", nil, []),
            (nil, "2030-01-01", ["notice.period-of-stay-unexpected"]), (nil, nil, []),
            ("有", "2030-02-30", ["notice.date"]),
        ] as [(String?, String?, [String])])
    func periodOfStay(has: String?, end: String?, codes: [String]) throws {
        var record = InventedRecord(.cardApplication)
        record["在留期間等満了日の有無"] = has
        record["在留期間等満了日"] = end
        #expect(try record.codes() == codes.map { "在留期間等満了日 \($0)" })
    }

    @Test("読めない有無からは何も言わない")
    func unreadablePeriodOfStay() throws {
        var record = InventedRecord(.cardApplication)
        record["在留期間等満了日の有無"] = "yes"
        record["在留期間等満了日"] = "2030-01-01"
        #expect(try record.codes() == ["在留期間等満了日の有無 notice.choice"])
    }

    @Test(
        "決められた語",
        arguments: [
            ("外国人住民の区分", "中長期在留者", true), ("外国人住民の区分", "特別永住者", true),
            ("外国人住民の区分", "一時庇護許可者", true), ("外国人住民の区分", "仮滞在許可者", true),
            ("外国人住民の区分", "出生による経過滞在者", true), ("外国人住民の区分", "国籍喪失による経過滞在者", true),
            ("外国人住民の区分", "-", true), ("外国人住民の区分", "永住者", false), ("性別", "男", true),
            ("性別", "男性", false), ("暦", "和暦", true), ("暦", "西暦", true), ("暦", "平成", false),
        ])
    func choices(field: String, word: String, isAllowed: Bool) throws {
        var record = InventedRecord(.cardApplication)
        record[field] = word
        #expect(try record.codes() == (isAllowed ? [] : ["\(field) notice.choice"]))
    }

    @Test("西暦の人の生年月日は西暦で印字される")
    func gregorian() throws {
        var record = InventedRecord(.cardApplication)
        record["暦"] = "西暦"
        #expect(try record.notice().text(of: "生年月日") == "1993年3月31日")
    }

    @Test("宛名がなければ氏名が宛名になる")
    func recipient() throws {
        var record = InventedRecord(.expiryNotice)
        #expect(try record.notice().text(of: "宛名") == "番号 花子")
        record["宛名"] = "番号 太郎"
        #expect(try record.notice().text(of: "宛名") == "番号 太郎")
        #expect(try record.notice().text(of: "氏名") == "番号 花子")
    }

    @Test("氏名は100文字まで、異体字は1文字と数える")
    func nameLength() throws {
        var record = InventedRecord(.individualNumberNotice)
        record["氏名"] = String(repeating: "辻\u{E0102}", count: 100)
        #expect(try record.isAccepted())
        record["氏名"] = String(repeating: "N", count: 101)
        #expect(try record.codes() == ["氏名 notice.too-long"])
        record["氏名"] = String(repeating: "番", count: 5_000_000)
        #expect(try record.codes() == ["氏名 notice.too-long"])
    }

    @Test("名は少しも変えられない")
    func untouched() throws {
        for name in ["\u{FA19}戸 か\u{3099}", "ﾊﾞﾝｺﾞｳ", "Nguye\u{302}\u{303}n", "辻\u{E0102}", "番号　花子"] {
            var record = InventedRecord(.individualNumberNotice)
            record["氏名"] = name
            let printed = try #require(try record.notice().text(of: "氏名"))
            #expect(Array(printed.unicodeScalars) == Array(name.unicodeScalars))
        }
    }

    @Test(
        "点字カナは濁点を1文字と数えて11文字まで",
        arguments: [
            ("バンゴウ ハナコ", []), ("バンゴウ ハナコエ", []),
            ("バンゴウ ハナコエイ", ["点字カナ notice.braille-too-long"]),
            ("番号", ["点字カナ notice.kana"]), ("ア゛", ["点字カナ notice.kana"]),
            ("ー", ["点字カナ notice.kana"]), ("バン\u{200B}ゴウ", ["点字カナ notice.invisible-character"]),
        ])
    func brailleKana(kana: String, codes: [String]) throws {
        var record = InventedRecord(.cardApplication)
        record["点字カナ"] = kana
        #expect(try record.codes() == codes)
    }

    @Test("点字の文字数は様式で変えられる", arguments: [(23, false), (24, true)])
    func brailleLimit(limit: Int, isAccepted: Bool) throws {
        var record = InventedRecord(.cardApplication)
        record["点字カナ"] = "バンゴウバンゴウバンゴウ ハナコトハ"
        let texts = record.document.schema.fields.map { record[$0.name] }
        let validator = try NoticeValidator(
            document: record.document, purpose: .live, brailleKanaLimit: limit)
        guard case .rejected(let violations) = validator.validate(texts, row: 1) else {
            #expect(isAccepted)
            return
        }
        #expect(!isAccepted)
        #expect(violations.map(\.code) == ["notice.braille-too-long"])
        #expect(violations[0].hint.contains("\(limit)文字以内"))
    }

    @Test("代替文字情報の過不足は警告で、印刷は止めない")
    func substitutes() throws {
        var record = InventedRecord(.cardApplication)
        record["氏名"] = "𠮷田 花子"
        #expect(try record.codes() == ["代替文字情報 notice.substitute-missing"])
        #expect(try record.isAccepted(.live))
        #expect(try record.notice()["代替文字情報"] == nil)
        record["代替文字情報"] = "吉田 花子"
        #expect(try record.codes() == [])
        record["氏名"] = "吉田 花子"
        #expect(try record.codes() == ["代替文字情報 notice.substitute-unneeded"])
        record["方書"] = "髙橋方"
        #expect(try record.codes() == [])
    }

    @Test(
        "代替文字情報の過不足は、発行者が決めれば印刷しない。どの文字かを項目・位置・符号で言う",
        arguments: [
            ("𠮷田 髙子", nil, "notice.substitute-missing", "氏名の1文字目（U+20BB7）、氏名の4文字目（U+9AD9）"),
            ("番号 花子", "吉", "notice.substitute-unneeded", "代替文字の要る文字がないのに"),
        ] as [(String, String?, String, String)])
    func substitutePolicy(
        name: String, substitutes: String?, code: String, message: String
    ) throws {
        var record = InventedRecord(.cardApplication)
        record["氏名"] = name
        record["代替文字情報"] = substitutes
        let texts = record.document.schema.fields.map { record[$0.name] }
        for policy in SubstitutePolicy.allCases {
            let validator = try NoticeValidator(
                document: record.document, purpose: .live, substitutePolicy: policy)
            let (violations, isRejected) =
                switch validator.validate(texts, row: 1) {
                case .accepted(_, let warnings): (warnings, false)
                case .rejected(let violations): (violations, true)
                }
            #expect(isRejected == (policy == .reject))
            #expect(violations.map(\.code.rawValue) == [code])
            #expect(violations.map(\.severity) == [policy == .reject ? .error : .warning])
            #expect(violations.first?.message.contains(message) == true)
        }
    }

    @Test(
        "代替文字そのものがJISになければ、いつでも断る",
        arguments: [("𠮷→髙", ["代替文字情報 notice.substitute-outside-jis"]), ("𠮷→吉", [])])
    func substituteOutside(substitutes: String, codes: [String]) throws {
        var record = InventedRecord(.cardApplication)
        record["氏名"] = "𠮷田 花子"
        record["代替文字情報"] = substitutes
        #expect(try record.codes() == codes)
        #expect(try record.isAccepted(.live) == codes.isEmpty)
    }

    @Test("点字の長さと読めない文字は、位置と数で言う。値は言わない")
    func brailleMessages() throws {
        var record = InventedRecord(.cardApplication)
        for (kana, message) in [
            ("バンゴウ ハナコエイ", "点字の文字数が多すぎます（12文字。10文字目で上限の11文字を超えます）"),
            ("バン番号", "3文字目（U+756A）は点字にできない文字です"), ("ア  イ", "3文字目に余分な空白があります"),
        ] {
            record["点字カナ"] = kana
            guard case .rejected(let violations) = try record.verdict() else {
                Issue.record("accepted")
                continue
            }
            #expect(violations.map(\.message) == [message])
        }
    }

    @Test("値の前後の空白は切らずに断る", arguments: ["氏名", "住所", "宛名"])
    func edgeSpaces(field: String) throws {
        var record = InventedRecord(.expiryNotice)
        record[field] = "番号 花子　"
        #expect(try record.codes() == ["\(field) notice.edge-space"])
    }

    @Test("通知カード番号の形")
    func cardSerial() throws {
        var record = InventedRecord(.notificationCard)
        record["通知カード番号"] = "A12345"
        #expect(try record.codes() == ["通知カード番号 notice.card-serial"])
    }

    @Test("自分の文書の項目も同じ種類なら同じ規則に従う")
    func ownDocument() throws {
        let document = DocumentType(
            identifier: "own", title: "独自",
            schema: RecordSchema([
                FieldDeclaration("整理番号", .digits(count: 8), isRequired: true),
                FieldDeclaration("期日", .date), FieldDeclaration("備考", .text),
                FieldDeclaration("宛名", .text), FieldDeclaration("氏名", .name),
            ]), requiredElements: [], isIssued: true)
        let validator = try NoticeValidator(document: document, purpose: .live)
        let verdict = validator.validate(["12345678", "2020/6/1", nil, nil, "番号 花子"], row: 1)
        guard case .accepted(let notice, let warnings) = verdict else {
            Issue.record("rejected")
            return
        }
        #expect(warnings.isEmpty)
        #expect(notice.text(of: "期日") == "令和2年6月1日")
        #expect(notice["宛名"] == nil, "a field of another kind is not the canonical 宛名")
        let long = validator.validate(
            ["1", nil, String(repeating: "あ", count: 1001), nil, nil], row: 2)
        guard case .rejected(let violations) = long else {
            Issue.record("accepted")
            return
        }
        #expect(violations.map(\.code) == ["notice.digits", "notice.too-long"])
        #expect(violations[0].diagnostic(row: 2).place == .record(row: 2, field: "整理番号"))
    }
}
