extension DocumentType {
    /// 個人番号カード交付申請書 兼 電子証明書発行申請書: the form by which a resident applies for the card.
    public static let cardApplication = DocumentType(
        identifier: "card-application",
        title: "個人番号カード交付申請書 兼 電子証明書発行申請書",
        schema: RecordSchema(applicationFields),
        requiredElements: applicationElements,
        isIssued: true)

    /// The columns of the application form, whichever document it stands in.
    static let applicationFields: [FieldDeclaration] = [
        .applicationID, .name, .brailleKana, .dateOfBirth, .dateOfBirthText, .calendar, .sex,
        .postalCode, .address.required, .addressDetail, .household, .telephone,
        .residentCategory, .hasPeriodOfStay, .periodOfStayEnd, .substitutes, .manufacturingSerial,
    ]

    /// What the application form must show, whichever document it stands in.
    static let applicationElements: [RequiredElement] = [
        .value("申請書ID"), .value("氏名"), .value("住所"), .value("方書"), .value("生年月日"),
        .value("性別"), .value("代替文字情報"), .value("電話番号"), .value("外国人住民の区分"),
        .value("在留期間等満了日の有無"), .value("在留期間等満了日"), .value("点字カナ"),
        .value(ControlValue.serial.templateName), .value(ControlValue.barcode.templateName),
        .value(ControlValue.sheet.templateName), .value(ControlValue.sheets.templateName),
        .qrCode(payload: ControlValue.applicationURL.templateName),
        .qrCode(payload: ControlValue.barcode.templateName),
        .words("個人番号カード交付申請書"), .words("電子証明書発行申請書"),
        .words("地方公共団体情報システム機構"), .words("代替文字情報"),
        .words("点字表記を希望する"), .words("現在のものです。"),
        .words("左のQRコードを読み取るとスマートフォン等から交付の申請ができます。"),
        .words("右のQRコードは製造管理用です"),
        .words("署名用電子証明書"), .words("利用者証明用電子証明書"),
    ]
}
