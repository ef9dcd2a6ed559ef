/// Records at the edges of what may be printed; all of a document's are printed in one job.
struct EdgeCases: Sendable {
    /// A record that must print: what it is for and how it differs from the everyday one.
    struct Case: Sendable {
        let name: String
        let changes: [String: String]
    }

    let records: [[String: String]]
    let job: PrintedJob

    static let all: [Case] =
        names.map { Case(name: $0, changes: ["氏名": $0]) }
        + births.map { Case(name: $0.day, changes: ["生年月日": $0.day]) } + people + sizes

    /// The notice printed for a case, from 0.
    static func index(of name: String) -> Int? {
        all.firstIndex { $0.name.unicodeScalars.elementsEqual(name.unicodeScalars) }
    }

    private init(_ document: PaperDocument) throws {
        records = Self.all.enumerated().map { InventedRecord.make($0, $1.changes) }
        job = try PrintedJob(document, records: records).complete(notices: Self.all.count)
    }

    private static let printed: [PaperDocument: Result<EdgeCases, any Error>] = Dictionary(
        uniqueKeysWithValues: PaperDocument.allCases.map { document in
            (document, Result { try EdgeCases(document) })
        })

    static func of(_ document: PaperDocument) throws -> EdgeCases {
        guard let cases = printed[document] else { throw Specimens.Missing() }
        return try cases.get()
    }
}

extension EdgeCases {
    /// Names that must come back as they were put in: variation sequences, other planes,
    /// compatibility ideographs beside what they are compatible with, half-width kana, Roman
    /// letters with and without accents, either space.
    static let names = [
        "辻\u{E0102} 一郎", "辻\u{E0103} 一郎", "葛\u{E0102}城 葛\u{E0103}西", "渡邉\u{E0110} 祐\u{E0103}一",
        "\u{20BB7}田 \u{20BB7}子", "\u{2363A}本 一", "\u{FA11}山 太郎", "\u{FA19}谷 花子", "\u{795E}谷 花子",
        "\u{FA1B}井 一", "髙橋 德子", "ﾊﾞﾝｺﾞｳ ﾊﾅｺ", "SMITH JOHN（見本 太郎）", "O'BRIEN SIOBHÁN",
        "GARCÍA LÓPEZ MARÍA JOSÉ", "番号 花子（旧氏 見本）", "見本\u{3000}花子",
    ]

    /// A day at the edge of an era and how it is written, plain and blank-padded.
    struct Birth: Sendable {
        let day: String
        let plain: String
        let padded: String
    }

    /// The last and the first day of every era.
    static let births = [
        Birth(day: "1912-07-29", plain: "明治45年7月29日", padded: "明治45年 7月29日"),
        Birth(day: "1912-07-30", plain: "大正元年7月30日", padded: "大正元年 7月30日"),
        Birth(day: "1926-12-24", plain: "大正15年12月24日", padded: "大正15年12月24日"),
        Birth(day: "1926-12-25", plain: "昭和元年12月25日", padded: "昭和元年12月25日"),
        Birth(day: "1989-01-07", plain: "昭和64年1月7日", padded: "昭和64年 1月 7日"),
        Birth(day: "1989-01-08", plain: "平成元年1月8日", padded: "平成元年 1月 8日"),
        Birth(day: "2019-04-30", plain: "平成31年4月30日", padded: "平成31年 4月30日"),
        Birth(day: "2019-05-01", plain: "令和元年5月1日", padded: "令和元年 5月 1日"),
    ]

    /// People whom the form must serve as well.
    static let people = [
        Case(
            name: "foreign resident",
            changes: [
                "氏名": "TRAN VAN DUC", "生年月日": "1992-02-09", "暦": "西暦", "外国人住民の区分": "中長期在留者",
                "在留期間等満了日の有無": "有", "在留期間等満了日": "2027-03-31", "電話番号": "000-0000-0004",
            ]),
        Case(
            name: "permanent resident",
            changes: ["外国人住民の区分": "国籍喪失による経過滞在者", "在留期間等満了日の有無": "無"]),
        Case(name: "unknown birth", changes: ["生年月日": "", "生年月日表記": "昭和20年頃（不詳）"]),
        Case(
            name: "substitutes",
            changes: ["氏名": "\u{20BB7}田 太郎", "住所": "○○県△△市\u{FA11}町1", "代替文字情報": "吉田 太郎、崎町"]),
        Case(name: "own recipient", changes: ["氏名": "番号 みどり", "宛名": "番号 太郎"]),
        Case(name: "braille", changes: ["点字カナ": "バンゴウ タロウ"]),
    ]

    /// The longest and the shortest data.
    static let sizes = [
        Case(
            name: "long Roman name",
            changes: [
                "氏名": hundredLetters, "住所": String(longAddress.prefix(60)),
                "方書": String(longDetail.prefix(80)), "代替文字情報": String(repeating: "吉崎", count: 40),
                "有効期限": "2026年12月31日の誕生日まで（見本の長い説明）",
                "有効期限到来対象": "マイナンバーカード 電子証明書（署名用電子証明書・利用者証明用電子証明書）",
                "点字カナ": "アイウエオカキクケコサ",
            ]),
        Case(
            name: "long kanji name",
            changes: [
                "氏名": hundredKanji, "住所": String(longAddress.prefix(60)),
                "方書": String(longDetail.prefix(80)), "生年月日": "",
                "生年月日表記": "昭和二十年頃（月日不詳）",
            ]),
        // Eighteen characters fill a line of the recipient's block: 様 comes after the break.
        Case(name: "name as wide as its line", changes: ["氏名": String(hundredKanji.prefix(18))]),
        Case(name: "shortest", changes: ["氏名": "乙", "住所": "○"]),
    ]

    /// A hundred letters and spaces, no word longer than a line.
    static let hundredLetters =
        "WICKRAMASINGHE ARACHCHIGE DON NUWAN PRADEEP KUMARA DE LA CRUZ MONTEVERDE MARIA GUADALUPE ESPERANZA X"

    /// A hundred kanji and kana without a space.
    static let hundredKanji = String(
        String(repeating: "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処", count: 3).prefix(100))

    private static let longAddress =
        "○○県△△市□□町大字見本字例示北西架空南台地先埋立地内見本工業団地入口前仮名台一丁目二三四五番地六七八九号見本見本見本見本"

    private static let longDetail =
        "グランドメゾン見本ヶ丘ガーデンテラス&スカイタワー イーストウイング弐番館 一二三四号室（例示 一郎 様方）見本見本見本見本見本見本見本見本見本見本見本"
}
