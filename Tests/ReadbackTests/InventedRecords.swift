internal import NoticeModel

/// The three people of a volume: an everyday one, one whose name has variation selectors, one
/// whose name lies outside the basic plane and who wants Braille.
enum InventedRecords {
    static let all: [[String: String]] = [
        base(0),
        base(
            1,
            [
                "氏名": "渡邉\u{E0110} 祐\u{E0103}一", "生年月日": "2020-06-01", "性別": "女",
                "住所": "○○県○○市西町4-5-6", "方書": "見本荘 102", "郵便番号": "111-1111",
            ]),
        base(
            2,
            [
                "氏名": "\u{20BB7}田 一子", "生年月日": "1989-01-07", "点字カナ": "ヨシダ カズコ",
                "住所": "○○県××市東町7-8-9", "郵便番号": "222-2222", "宛名": "\u{20BB7}田 次郎",
                "電話番号": "000-0000-0003",
            ]),
    ]

    static func base(_ number: Int, _ changes: [String: String] = [:]) -> [String: String] {
        var record = [
            "氏名": "番号 太郎", "生年月日": "1985-04-09", "性別": "男", "郵便番号": "000-0000",
            "住所": "○○県△△市□□町1-2-3", "有効期限": "2026年の誕生日まで",
            "有効期限到来対象": "マイナンバーカード 電子証明書", "通知カード番号": "A10000000\(number)",
            "発行日": "2015-10-05",
        ]
        record["申請書ID"] = "9999920191105000001" + String(1000 + number * 321)
        record["個人番号"] = individualNumber(number)
        for (header, text) in changes { record[header] = text }
        return record
    }

    /// A number of its own for each record, with a right check digit.
    static func individualNumber(_ number: Int) -> String {
        let eleven = "100000" + String(10_000 + number * 77)
        return eleven + String(IndividualNumber.checkDigit(ofFirstEleven: eleven) ?? 0)
    }
}
