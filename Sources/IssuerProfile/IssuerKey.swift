internal import NoticeModel

/// A key of the issuer file. The loader's checks, the names that layouts may use and the JSON
/// Schema all come from one table of these.
struct IssuerKey: Hashable {
    /// Where a key stands and what it is for.
    enum Use: Hashable {
        /// Shown on documents, as `issuer.` and its path.
        case shown
        /// Used to make codes.
        case codes
        /// Says how strictly records are taken.
        case rules
    }

    /// The mapping it stands in; `nil` at the top level.
    let section: String?
    /// The key as written.
    let name: String
    /// How its value is written.
    let form: IssuerForm
    /// Whether the file must have it.
    let isRequired: Bool
    /// What it is for.
    let use: Use
    /// What it says, in Japanese: editors show it.
    let explanation: String
    /// An example, as it would be written.
    let example: String

    init(
        _ path: String, _ form: IssuerForm, isRequired: Bool = true, use: Use = .shown,
        _ explanation: String, example: String
    ) {
        let parts = path.split(separator: ".").map(String.init)
        section = parts.count > 1 ? parts[0] : nil
        name = parts[parts.count - 1]
        self.form = form
        self.isRequired = isRequired
        self.use = use
        self.explanation = explanation
        self.example = example
    }

    /// The section and the name: `office.telephone`.
    var path: String { section.map { "\($0).\(name)" } ?? name }

    /// The name by which layouts show it; `nil` if they do not.
    var valueName: String? { use == .shown ? "issuer.\(path)" : nil }
}

extension IssuerKey {
    /// All keys, in the order in which a file has them.
    static let all: [IssuerKey] =
        [IssuerKey("issuer", .version, use: .codes, "この書き方の版", example: "1")]
        + offices + [
            IssuerKey(
                "site", .field(.webAddress), "マイナンバーカード総合サイトのアドレス",
                example: "https://www.kojinbango-card.go.jp/"),
            IssuerKey("as-of", .field(.date), "記載した情報の時点となる日", example: "2023-09-28"),
            IssuerKey(
                "application-url", .applicationURL, use: .codes,
                "申請用QRコードのアドレス。{申請書ID} を一度だけ含める",
                example: "https://net.kojinbango-card.go.jp/application?id={申請書ID}"),
        ] + codes + rules

    private static let rules: [IssuerKey] = [
        IssuerKey(
            "substitutes.mismatch", .word(SubstitutePolicy.allCases.map(\.rawValue)),
            isRequired: false, use: .rules,
            "代替文字情報が要るのにない、要らないのにある行をどうするか。warn（警告して印刷する。書かなければこれ）か reject（印刷しない）",
            example: "warn")
    ]

    private static let offices: [IssuerKey] = [
        IssuerKey(
            "municipality.code", .field(.municipalityCode), "全国地方公共団体コード（検査数字を含む6桁）",
            example: "151017"),
        IssuerKey("municipality.name", .field(.text(maximumLength: 40)), "市区町村名", example: "○○市"),
        IssuerKey(
            "municipality.mayor", .field(.text(maximumLength: 40)), "発行する市区町村長", example: "△△市長"),
        IssuerKey(
            "agency.name", .field(.text(maximumLength: 40)), isRequired: false, "交付申請書の宛先",
            example: "地方公共団体情報システム機構"),
        IssuerKey(
            "call-center.name", .field(.text(maximumLength: 40)), "コールセンターの名",
            example: "個人番号コールセンター"),
        IssuerKey(
            "call-center.telephone", .field(.telephone), "コールセンターの電話番号", example: "0120-95-0178"),
        IssuerKey(
            "call-center.hours", .field(.text(maximumLength: 60)), isRequired: false,
            "コールセンターの受付時間",
            example: "9時30分～20時00分"),
        IssuerKey(
            "free-dial.name", .field(.text(maximumLength: 40)), "フリーダイヤルの名",
            example: "マイナンバー総合フリーダイヤル"),
        IssuerKey(
            "free-dial.telephone", .field(.telephone), "フリーダイヤルの電話番号", example: "0120-95-0178"),
        IssuerKey(
            "free-dial.weekday-hours", .field(.text(maximumLength: 60)), "平日の受付時間",
            example: "9時30分～20時00分"),
        IssuerKey(
            "free-dial.holiday-hours", .field(.text(maximumLength: 60)), "土日祝日の受付時間",
            example: "9時30分～17時30分"),
        IssuerKey(
            "free-dial.closed-note", .field(.text(maximumLength: 60)), "休みの断り書き", example: "年末年始を除く"
        ),
        IssuerKey(
            "office.name", .field(.text(maximumLength: 40)), "市区町村の窓口の名", example: "マイナンバーカード総合案内"),
        IssuerKey(
            "office.department", .field(.text(maximumLength: 40)), isRequired: false, "窓口の部署",
            example: "市民課"),
        IssuerKey("office.postal-code", .field(.postalCode), "窓口の郵便番号", example: "000-0000"),
        IssuerKey(
            "office.address", .field(.text(maximumLength: 100)), "窓口の所在地", example: "○○○○市○○1-2-3"),
        IssuerKey("office.telephone", .field(.telephone), "窓口の電話番号", example: "00-0000-0000"),
        IssuerKey(
            "office.hours", .field(.text(maximumLength: 60)), isRequired: false, "窓口の受付時間",
            example: "8時30分～17時15分"),
    ]

    private static let codes: [IssuerKey] = [
        IssuerKey(
            "manufacturing.prefix", .field(.code), use: .codes, "製造管理のバーコード文字列の先頭", example: "31901"
        ),
        IssuerKey(
            "manufacturing.first-serial", .serial, use: .codes, "最初の製造管理番号（8桁）", example: "10000019"
        ),
        IssuerKey(
            "manufacturing.template", .template(.barcode), use: .codes,
            "バーコード文字列。{prefix} と {serial} が使える", example: "{prefix}{serial}#"),
        IssuerKey("control-line.date", .field(.date), use: .codes, "管理行の日付", example: "2020-04-24"),
        IssuerKey("control-line.run", .field(.digit), use: .codes, "その日の何回目の作成か（1桁）", example: "1"),
        IssuerKey(
            "control-line.template", .template(.controlLine), use: .codes,
            "管理行。{date} {run} {municipality} {mail-piece} {sheet-serial} {sheet} {sheets} が使える",
            example: "{date}{run} {municipality} {mail-piece | pad(7)} "
                + "{sheet-serial | pad(8)} {sheet}/{sheets}"),
        IssuerKey(
            "control-line.first-mail-piece", .number(1...Issuer.lastMailPiece), isRequired: false,
            use: .codes, "最初の封書の番号。書かなければ1", example: "1"),
        IssuerKey(
            "control-line.first-sheet", .number(1...Issuer.lastSerial), isRequired: false,
            use: .codes,
            "最初の用紙の番号。書かなければ1", example: "1"),
    ]
}
