extension DocumentType {
    /// 個人番号通知書: tells a resident the individual number. A file may carry the recipient's
    /// address, so that a municipality's own layout can show it in an envelope's window.
    public static let individualNumberNotice = DocumentType(
        identifier: "individual-number-notice",
        title: "個人番号通知書",
        schema: RecordSchema([
            .applicationID, .individualNumber, .name, .dateOfBirth, .dateOfBirthText, .calendar,
            .postalCode, .address, .addressDetail, .recipient, .honorific, .recipientTitle,
            .household,
        ]),
        requiredElements: [
            .value("個人番号"), .value("氏名"), .value("生年月日"),
            .qrCode(payload: ControlValue.applicationURL.templateName),
            .value(ControlValue.controlLine.templateName),
            .words("個人番号通知書"),
            .words("をお知らせするためのものです。"),
            .words("「マイナンバーを証明する書類」や「身分証明書」としては利用できません。"),
            .words("本通知書の再発行は行いません。"),
            .words("マイナンバーカードの申請について"),
            .words("マイナンバーカードの受け取りには本人確認が必要ですが"),
        ],
        isIssued: true)
}
