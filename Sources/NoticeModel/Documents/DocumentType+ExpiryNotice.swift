extension DocumentType {
    /// 有効期限通知書: tells the holder that the card or its certificates expire. The recipient is
    /// `宛名` if the record gives one, otherwise the holder.
    public static let expiryNotice = DocumentType(
        identifier: "expiry-notice",
        title: "有効期限通知書",
        schema: RecordSchema([
            .applicationID, .name, .postalCode.required, .address.required, .addressDetail,
            .recipient, .honorific, .recipientTitle, .household, .expiry, .expiring,
        ]),
        requiredElements: [
            .value("郵便番号"), .value("住所"), .value("方書"), .honorific(after: "宛名"),
            .value(FieldDeclaration.recipientTitleName), .customerBarcode,
            .value("氏名"), .value("有効期限"), .value("有効期限到来対象"), .value("申請書ID"),
            .qrCode(payload: ControlValue.applicationURL.templateName),
            .words("マイナンバーカード電子証明書の有効期限通知書"),
            .words("有効期限の3か月前から更新手続きが可能ですので"),
            .words("利用者氏名"), .words("有効期限が到来するもの"), .words("更新手続き"),
            .words("以下のいずれかの方法により、マイナンバーカードの更新手続きが可能です。"),
            .words("時点の情報となります。"),
            .words("この通知書は、交付申請書ではないため、郵送しても申請したことにはなりません"),
        ],
        isIssued: true)
}
