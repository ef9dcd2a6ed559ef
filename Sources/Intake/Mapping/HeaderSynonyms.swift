internal import NoticeModel

/// What registers call the columns of residents files. A list of this project's own, made of the
/// terms that 住民記録 systems commonly show on their screens and in their exports.
enum HeaderSynonyms {
    /// A column that was recognised.
    struct Match: Hashable {
        /// The steps that its name calls for, as YAML behind the column.
        var steps: [String] = []
        /// What somebody should look at, if anything.
        var remark: String?
    }

    /// A name without width, blanks, brackets and other marks, so that 「生年月日（西暦）」 and
    /// 「生年月日(西暦)」 are one.
    static func folded(_ name: String) -> String {
        let text = WidthFolding.half.folded(WidthFolding.kana.folded(name)).lowercased()
        let dropped: Set<Character> = [
            " ", "　", "\t", "_", "-", "・", "/", "(", ")", "[", "]", "【", "】", "「", "」", "<", ">",
            "〔", "〕", ".", "\"", "'", "　", "ー",
        ]
        return String(text.filter { !dropped.contains($0) })
            .replacing("カナ", with: "かな").replacing("フリガナ", with: "ふりがな")
    }

    /// How a folded name says that it is the column of a field; `nil` if it does not.
    static func match(_ name: String, for field: String) -> Match? {
        if name == folded(field) { return Match() }
        if let plain = plain[field], plain.contains(where: { folded($0) == name }) {
            return Match()
        }
        switch field {
        case "生年月日", "在留期間等満了日", "発行日":
            guard ["\(folded(field))和暦", "和暦\(folded(field))"].contains(name) else { return nil }
            return Match(
                steps: ["date: gyyMMdd"], remark: "和暦の書き方（gyyMMdd は 5020601 や R020601）を確かめてください")
        case "性別":
            guard ["性別コード", "性別区分", "性別cd", "性別code", "性コード"].map(folded).contains(name) else {
                return nil
            }
            return Match(
                steps: ["values: { \"1\": 男, \"2\": 女 }"], remark: "番号の意味を元のシステムに確かめてください")
        default: return nil
        }
    }

    /// Parts of a field that are put together, in their order; each by one of some names.
    static let parts: [String: [[[String]]]] = [
        "住所": [
            [
                ["都道府県", "都道府県名"], ["市区町村", "市区町村名", "市町村名"],
                ["町名", "町字", "大字", "大字町名", "町域", "町域名", "町字名", "字名"],
                ["番地", "番地号", "丁目番地", "番地等", "地番", "町名番地", "町字番地", "大字番地"],
            ],
            [["住所1"], ["住所2"], ["住所3"], ["住所4"]],
        ],
        "郵便番号": [
            [["郵便番号3桁", "郵便番号上3桁", "郵便番号1"], ["郵便番号4桁", "郵便番号下4桁", "郵便番号2"]],
            [["郵便番号親"], ["郵便番号枝"]],
        ],
        "氏名": [[["姓", "氏", "姓漢字", "氏漢字"], ["名", "名漢字"]]],
    ]

    /// What is put between the parts.
    static func separator(of field: String) -> String { field == "氏名" ? "　" : "" }

    /// Columns that look like a field but may mean something else: told, never placed.
    static let doubtful: [(names: [String], remark: String)] = [
        (
            ["氏名カナ", "カナ氏名", "フリガナ", "氏名フリガナ", "カナ", "氏名かな"],
            "「点字カナ」は点字を希望する人だけの項目なので、割り当てていません"
        ),
        (
            ["世帯主氏名", "世帯主", "世帯主名", "世帯主氏名漢字"],
            "世帯主に送るときだけ「宛名」に割り当ててください"
        ),
        (
            ["製造番号", "管理番号"],
            "役所の管理番号かもしれません。用紙の製造管理番号であるときだけ「製造管理番号」に割り当ててください"
        ),
        (["通称", "通称名", "旧氏", "本名", "併記名"], "氏名にどう併記するかを決めてから「氏名」に割り当ててください"),
    ]

    /// Names that all forms of a field go by.
    private static let plain: [String: [String]] = [
        "申請書ID": ["交付申請書ID", "申請書番号", "申請書識別番号", "申請ID", "申請書ID番号", "申請書ID23桁"],
        "個人番号": ["マイナンバー", "個人番号12桁", "個人番号マイナンバー", "mynumber"],
        "氏名": ["氏名漢字", "漢字氏名", "住民氏名", "本人氏名", "名前", "氏名漢字名", "利用者氏名", "対象者氏名"],
        "点字カナ": ["点字", "点字氏名", "点字表記", "点字用カナ", "点字カナ氏名"],
        "生年月日": ["生年月日西暦", "西暦生年月日", "誕生日", "出生年月日", "生年月日8桁"],
        "生年月日表記": ["生年月日表示", "生年月日不詳表記", "表示用生年月日"],
        "暦": ["暦区分", "和暦西暦"],
        "性別": ["性別名", "性別漢字", "性別名称", "性"],
        "郵便番号": ["郵便番号7桁", "〒", "郵便", "zip", "zipcode", "送付先郵便番号", "住所郵便番号"],
        "住所": ["住所漢字", "現住所", "住所全体", "住所全文", "送付先住所", "住民票住所", "住所結合"],
        "方書": ["方書き", "方書漢字", "建物名", "マンション名", "アパート名", "住所方書", "送付先方書", "方書名称"],
        "宛名": ["宛名氏名", "送付先氏名", "送付先宛名", "宛名漢字"],
        "世帯番号": ["世帯コード", "世帯ID", "世帯no", "世帯識別番号"],
        "電話番号": ["電話", "tel", "連絡先", "連絡先電話番号", "電話番号1"],
        "外国人住民の区分": ["外国人区分", "外国人住民区分", "外国人住民の区分名"],
        "在留期間等満了日の有無": ["在留期間等満了日有無", "満了日の有無", "満了日有無", "在留期間満了日有無"],
        "在留期間等満了日": ["在留期間満了日", "在留期間の満了日", "在留期限", "満了日"],
        "代替文字情報": ["代替文字", "代替文字列"],
        "有効期限": ["証明書有効期限", "電子証明書有効期限", "有効期限表記"],
        "有効期限到来対象": ["到来対象", "有効期限到来の対象", "期限到来対象"],
        "通知カード番号": ["通知カードの番号", "カード番号"],
        "発行日": ["発行年月日", "交付日"],
    ]
}
