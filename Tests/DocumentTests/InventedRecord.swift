internal import NoticeModel

/// Records by header from which tests print pages.
enum InventedRecord {
    /// An everyday record; changes are laid over it. Nothing about it is out of the ordinary.
    static func make(
        _ number: Int, _ changes: [String: String] = [:]
    ) -> [String: String] {
        var record = base
        record["申請書ID"] = "999992019110500000" + String(10_000 + number)
        record["個人番号"] = individualNumber(number)
        for (header, text) in changes { record[header] = text }
        return record
    }

    /// A number of its own for each record, with a right check digit.
    private static func individualNumber(_ number: Int) -> String {
        let eleven = "100000" + String(10_000 + number)
        return eleven + String(IndividualNumber.checkDigit(ofFirstEleven: eleven) ?? 0)
    }

    private static let base = [
        "氏名": "番号 太郎", "生年月日": "1985-04-09", "性別": "男",
        "郵便番号": "000-0000", "住所": "○○県△△市□□町1-2-3", "有効期限": "2026年の誕生日まで",
        "有効期限到来対象": "マイナンバーカード 電子証明書", "通知カード番号": "A100000001", "発行日": "2015-10-05",
    ]
}
