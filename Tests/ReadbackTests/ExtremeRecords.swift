/// Records at the edges of what may be printed.
enum ExtremeRecords {
    static let all: [[String: String]] = changes.enumerated().map { InventedRecords.base($0, $1) }

    private static let changes: [[String: String]] =
        names.map { ["氏名": $0] } + births.map { ["生年月日": $0] } + [
            [
                "氏名": "WICKRAMASINGHE ARACHCHIGE DON NUWAN PRADEEP KUMARA DE LA CRUZ MONTEVERDE "
                    + "MARIA GUADALUPE ESPERANZA X",
                "住所": String(longAddress.prefix(60)), "方書": String(longDetail.prefix(80)),
                "代替文字情報": String(repeating: "吉崎", count: 40),
                "有効期限": "2026年12月31日の誕生日まで（見本の長い説明）",
                "有効期限到来対象": "マイナンバーカード 電子証明書（署名用電子証明書・利用者証明用電子証明書）",
                "点字カナ": "アイウエオカキクケコサ",
            ],
            [
                "氏名": hundredKanji, "住所": String(longAddress.prefix(60)),
                "方書": String(longDetail.prefix(80)), "生年月日": "",
                "生年月日表記": "昭和二十年頃（月日不詳）",
            ],
            ["氏名": String(hundredKanji.prefix(18))],
            ["氏名": "乙", "住所": "○"],
            [
                "氏名": "TRAN VAN DUC", "生年月日": "1992-02-09", "暦": "西暦",
                "外国人住民の区分": "中長期在留者", "在留期間等満了日の有無": "有",
                "在留期間等満了日": "2027-03-31", "電話番号": "000-0000-0004",
            ],
            ["氏名": "一", "住所": "一", "方書": "ー"],
            ["氏名": "I l", "住所": "-1"],
            ["氏名": "番号 みどり", "宛名": "番号 太郎"],
        ]

    private static let names = [
        "辻\u{E0102} 一郎", "葛\u{E0102}城 葛\u{E0103}西", "\u{2363A}本 一", "\u{FA11}山 太郎", "\u{FA19}谷 花子",
        "髙橋 德子", "ﾊﾞﾝｺﾞｳ ﾊﾅｺ", "SMITH JOHN（見本 太郎）", "O'BRIEN SIOBHÁN", "番号 花子（旧氏 見本）",
        "見本\u{3000}花子", "丨亅 丶", "二 三",
    ]

    private static let births = ["1912-07-29", "1926-12-25", "1989-01-07", "2019-05-01"]

    private static let hundredKanji = String(
        String(repeating: "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処", count: 3).prefix(100))

    private static let longAddress =
        "○○県△△市□□町大字見本字例示北西架空南台地先埋立地内見本工業団地入口前仮名台一丁目二三四五番地六七八九号見本見本見本見本"

    private static let longDetail =
        "グランドメゾン見本ヶ丘ガーデンテラス&スカイタワー イーストウイング弐番館 一二三四号室（例示 一郎 様方）見本見本見本見本見本見本見本見本見本見本見本"
}
