/// What the fields of a page must show for a record, worked out here a second time from the words
/// of the documents' description: text by the element's identifier in the layout.
struct ExpectedFields {
    let record: [String: String]
    /// The notice's place in the job, from 0.
    let index: Int

    /// By identifier; white space does not count.
    func texts(on document: PaperDocument) -> [(identifier: String, text: String)] {
        switch document {
        case .individualNumberNotice: individualNumberNotice
        case .expiryNotice: expiryNotice
        case .notificationCard: card + applicationForm
        case .cardApplication: applicationForm
        }
    }

    private subscript(header: String) -> String { record[header] ?? "" }

    private var individualNumberNotice: [(String, String)] {
        let controlLine =
            "202004241 151017 \(padded(index + 1, to: 7)) \(padded(index + 1, to: 8)) 1/1"
        return [
            ("individual-number", self["個人番号"]), ("name", self["氏名"]),
            ("date-of-birth", dateOfBirth), ("control-line", controlLine),
            ("control-line-back", controlLine),
        ]
    }

    private var expiryNotice: [(String, String)] {
        let postcode = self["郵便番号"].filter { $0 != "-" }
        return [
            ("postcode", "〒\(postcode.prefix(3))-\(postcode.suffix(4))"),
            ("address", self["住所"] + self["方書"]),
            ("recipient", (self["宛名"].isEmpty ? self["氏名"] : self["宛名"]) + "様"),
            ("holder", self["氏名"]), ("expiry", self["有効期限"]), ("expiring", self["有効期限到来対象"]),
            ("application-id", self["申請書ID"]),
            ("sheet-counter", "\(padded(index + 1, to: 7)) 1/1"),
        ]
    }

    private var card: [(String, String)] {
        [
            ("individual-number", self["個人番号"]), ("card-name", self["氏名"]),
            ("card-address", self["住所"] + self["方書"]),
            ("card-date-of-birth", dateOfBirth + "生"), ("card-sex", "性別" + self["性別"]),
            ("issue-date", "発行日" + date("発行日")), ("mayor", "△△市長"),
            ("card-serial", self["通知カード番号"]),
        ]
    }

    private var applicationForm: [(String, String)] {
        let serial = String(10_000_019 + index)
        return [
            ("application-id", self["申請書ID"]), ("name", self["氏名"]),
            ("address", self["住所"] + self["方書"]), ("date-of-birth", dateOfBirth),
            ("sex", self["性別"]), ("substitutes", self["代替文字情報"]), ("telephone", self["電話番号"]),
            ("category", dash(self["外国人住民の区分"])), ("has-period-end", dash(self["在留期間等満了日の有無"])),
            ("period-end", dash(date("在留期間等満了日"))), ("braille-kana", self["点字カナ"]),
            ("application-id-foot-1", String(self["申請書ID"].prefix(12))),
            ("application-id-foot-2", String(self["申請書ID"].dropFirst(12))),
            ("serial", "\(serial) 01/01"), ("barcode", "31901\(serial)#"),
        ]
    }

    private func dash(_ text: String) -> String { text.isEmpty ? "-" : text }

    private func padded(_ number: Int, to count: Int) -> String {
        String(repeating: "0", count: max(0, count - "\(number)".count)) + "\(number)"
    }

    private var dateOfBirth: String {
        if self["生年月日"].isEmpty { return self["生年月日表記"] }
        return date("生年月日", isWestern: self["暦"] == "西暦")
    }

    private func date(_ header: String, isWestern: Bool = false) -> String {
        let text = self[header]
        guard !text.isEmpty else { return "" }
        let parts =
            text.contains { !$0.isNumber }
            ? text.split { !$0.isNumber }
            : [text.prefix(4), text.dropFirst(4).prefix(2), text.dropFirst(6)]
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return "日付ではない" }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        if isWestern { return "\(year)年\(month)月\(day)日" }
        let code = year * 10_000 + month * 100 + day
        for (start, name) in Self.eras where code >= start {
            let eraYear = year - start / 10_000 + 1
            return "\(name)\(eraYear == 1 ? "元" : "\(eraYear)")年\(month)月\(day)日"
        }
        return "明治\(year - 1867)年\(month)月\(day)日"
    }

    /// First day and name, latest first.
    private static let eras = [
        (20_190_501, "令和"), (19_890_108, "平成"), (19_261_225, "昭和"), (19_120_730, "大正"),
    ]
}
