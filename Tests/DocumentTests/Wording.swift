/// What the pages of a specimen must say, transcribed from the public guide with the corrections
/// that `Layouts/README.md` lists. Brackets in Japanese text are full-width. White space does not
/// count.
enum Wording {
    /// Sentences and labels by page.
    static func sentences(of document: PaperDocument) -> [[String]] {
        switch document {
        case .individualNumberNotice: [individualNumberNotice, individualNumberNoticeBack]
        case .expiryNotice: [expiryNotice]
        case .notificationCard: [notificationCard + applicationForm]
        case .cardApplication: [cardApplication + applicationForm]
        }
    }

    private static let individualNumberNotice = [
        "個人番号通知書", "個人番号", "氏名", "生年月日",
        "○ 本通知書はあなたの個人番号（マイナンバー）をお知らせするためのものです。",
        """
        ○ 本通知書は「マイナンバーを証明する書類」や「身分証明書」としては利用できません。「マイナンバーを証明する書類」が必要な場合には、
        マイナンバーカードをご提示いただくか、マイナンバー入りの住民票の写しまたは住民票記載事項証明書をご提出ください。
        """,
        "○ 本通知書の再発行は行いません。",
        "マイナンバーカードの申請について",
        """
        ○ マイナンバーカードの申請にはスマートフォンやタブレットによるオンライン申請が便利です。顔写真データをご準備のうえ、
        右記のQRコードを読み取ってください。
        """,
        """
        ○ 郵送によりマイナンバーカードを申請する場合には、同封の封筒と交付申請書をご利用ください。その他の申請方法については
        同封のパンフレットをご覧ください。
        """,
        "※ なお、マイナンバーカードを申請した場合、申請状況の問い合わせ先は本通知書の裏面に記載されています。",
        """
        ○ マイナンバーカードの受け取りには本人確認が必要ですが、申請時に本人確認を行う場合には、本通知書を表示することで、
        手続きが簡便化できる場合があります。マイナンバーカードの申請に関する詳細については、同封のパンフレットまたは
        マイナンバーカード総合サイト（https://www.kojinbango-card.go.jp/）をご覧ください。
        """,
        "お問い合わせ先：", "0120-95-0178", "（マイナンバー総合フリーダイヤル）", "平日", "9時30分～20時00分",
        "土日祝日", "9時30分～17時30分", "（年末年始を除く）", "202004241 151017 0000001 00000001 1/1",
    ]

    private static let individualNumberNoticeBack = [
        "マイナンバーカードの申請状況の問い合わせ先", "マイナンバー総合フリーダイヤル", "0120-95-0178",
        "平日 9時30分～20時00分", "土日祝日 9時30分～17時30分（年末年始を除く）",
        "個人番号コールセンター", "マイナンバーカード総合案内", "00-0000-0000", "〒000-0000 ○○○○市○○1-2-3",
        "https://www.kojinbango-card.go.jp/", "202004241 151017 0000001 00000001 1/1",
    ]

    private static let expiryNotice = [
        "〒000-0000", "〇〇県△△市□□町〇丁目△番地 1-1-1", "番号 花子 様",
        "マイナンバーカード電子証明書の有効期限通知に関するお知らせ", "個人番号コールセンター", "0120-95-0178",
        "マイナンバーカード電子証明書の有効期限通知書の記載事項に誤りや変更がある場合の問い合わせ", "（市区町村窓口）",
        "マイナンバーカード総合案内", "電話00-0000-0000", "○○○○市○○1-2-3",
        "マイナンバーカード電子証明書の有効期限通知書",
        """
        お持ちのマイナンバーカード電子証明書について有効期限が近づいています。有効期限の3か月前から更新手続きが可能ですので、
        オンラインまたは郵送で更新手続きをしてください。
        """,
        "※ スマートフォンやパソコン、証明写真機からのオンライン更新手続きが便利です。",
        "利用者氏名", "有効期限", "有効期限が到来するもの", "更新手続き", "マイナンバーカードの更新手続き",
        "以下のいずれかの方法により、マイナンバーカードの更新手続きが可能です。",
        "① スマートフォンで申請（交付申請用QRコードは右下にあります。）", "② パソコンで申請",
        "③ 証明写真機で申請（交付申請用QRコードは右下にあります。）", "④ 郵送で申請",
        "それぞれの申請手続きについては、有効期限のご案内パンフレットをご覧ください。",
        "● 本通知書に記載されている情報は、令和 5年 9月 28日時点の情報となります。",
        "● この通知書は、交付申請書ではないため、郵送しても申請したことにはなりませんのでご注意ください。",
        "申請書ID", "15101201909270000000644",
    ]

    private static let notificationCard = [
        "通知カード", "個人番号", "0123 4567 8901", "平成5年3月31日生", "性別 女", "発行日 平成27年10月5日",
        "△△市長", "A123456789", "きりとり線",
    ]

    private static let cardApplication = ["きりとり線"]

    private static let applicationForm = [
        "個人番号カード交付申請書 兼 電子証明書発行申請書", "（地方公共団体情報システム機構 宛）", "申請書ID",
        "1234 5678 9012 3456 7890 123", "氏名", "番号 花子", "住所", "〇〇県△△市□□町〇丁目△番地 1-1-1",
        "生年月日 *", "平成5年3月31日", "性別 *", "女", "【代替文字情報】", "電話番号", "外国人住民の区分",
        "在留期間等満了日の有無", "在留期間等満了日", "右欄の点字表記を希望する",
        "（最大11文字まで（濁点・半濁点は1文字））", "バンゴウ ハナコ",
        "※上に入力されている情報は、令和 05年 09月 28日現在のものです。",
        "左のQRコードを読み取るとスマートフォン等から交付の申請ができます。",
        "1234 5678 9012\n3456 7890 123", "右のQRコードは製造管理用です→", "10000019 01/01",
        "3190110000019#",
        // What the online procedure asks for stands on the paper form as well.
        "署名用電子証明書 不要", "利用者証明用電子証明書 不要",
        "□にレ印を付けた電子証明書は発行されません。必要な場合は何も記入しないでください。", "申請日", "年 月 日",
        "申請者氏名（署名）", "15歳未満または成年被後見人の方は、法定代理人による申請が必要です。",
        "法定代理人の署名", "法定代理人の住所", "本人との関係", "写真貼付欄", "縦45mm×横35mm",
        "最近6ヶ月以内に撮影した写真（正面、無帽、無背景）",
    ]

    /// Fields of the specimens as they are spaced on paper, with the label on their left: the
    /// identifier of the element, how far away in millimetres the label begins, label, text.
    static func fields(of document: PaperDocument) -> [Field] {
        switch document {
        case .individualNumberNotice: individualNumberNoticeFields
        case .expiryNotice: expiryNoticeFields
        case .notificationCard: cardFields + applicationFormFields
        case .cardApplication: applicationFormFields
        }
    }

    /// A field of a specimen.
    struct Field {
        let identifier: String
        let label: String
        let distance: Double
        let text: String

        init(_ identifier: String, _ label: String, _ distance: Double, _ text: String) {
            self.identifier = identifier
            self.label = label
            self.distance = distance
            self.text = text
        }
    }

    private static let individualNumberNoticeFields = [
        Field("individual-number", "個人番号", 40, "0123 4567 8901"),
        Field("name", "氏名", 40, "番号 花子"),
        Field("date-of-birth", "生年月日", 40, "令和 2年 6月 1日"),
        Field("weekday-hours", "平日", 30, "9時30分～20時00分"),
        Field("holiday-hours", "土日祝日", 30, "9時30分～17時30分"),
        Field("control-line", "", 100, "202004241 151017 0000001 00000001 1/1"),
        Field("control-line-back", "", 100, "202004241 151017 0000001 00000001 1/1"),
    ]

    private static let expiryNoticeFields = [
        Field("postcode", "", 20, "〒000-0000"),
        Field("address", "", 20, "〇〇県△△市□□町〇丁目△番地 1-1-1"),
        Field("recipient", "", 20, "番号 花子 様"),
        Field("holder", "利用者氏名", 60, "番号 花子"),
        Field("expiry", "有効期限", 60, "2021年の誕生日まで"),
        Field("expiring", "有効期限が到来するもの", 60, "マイナンバーカード 電子証明書"),
        Field("application-id", "申請書ID", 40, "15101201909270000000644"),
        Field("sheet-counter", "", 60, "0000001 1/1"),
    ]

    private static let cardFields = [
        Field("individual-number", "個人番号", 12, "0123 4567 8901"),
        Field("card-name", "氏名", 12, "番号 花子"),
        Field("card-address", "住所", 12, "〇〇県△△市□□町〇丁目△番地 1-1-1"),
        Field("card-date-of-birth", "", 12, "平成5年3月31日生"),
        Field("card-sex", "平成5年3月31日生", 37, "性別 女"),
        Field("issue-date", "", 12, "発行日 平成27年10月5日"),
        Field("mayor", "発行日平成27年10月5日", 37, "△△市長"),
        Field("card-serial", "△△市長", 22, "A123456789"),
    ]

    private static let applicationFormFields = [
        Field("application-id", "", 10, "1234 5678 9012 3456 7890 123"),
        Field("name", "氏名", 40, "番号 花子"),
        Field("address", "住所", 40, "〇〇県△△市□□町〇丁目△番地 1-1-1"),
        Field("date-of-birth", "生年月日*", 40, "平成5年3月31日"),
        Field("sex", "性別*", 40, "女"),
        Field("substitutes", "【代替文字情報】", 40, ""),
        Field("telephone", "電話番号", 40, ""),
        Field("category", "外国人住民の区分", 40, "-"),
        Field("has-period-end", "在留期間等満了日の有無", 40, "-"),
        Field("period-end", "在留期間等満了日", 40, "-"),
        Field(
            "braille-kana", "右欄の点字表記を希望する（最大11文字まで（濁点・半濁点は1文字））", 86,
            "バンゴウ ハナコ"),
        Field("application-id-foot-1", "申請書ID", 20, "1234 5678 9012"),
        Field("application-id-foot-2", "", 20, "3456 7890 123"),
        Field("serial", "", 20, "10000019 01/01"),
        Field("barcode", "", 20, "3190110000019#"),
    ]
}
