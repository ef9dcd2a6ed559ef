extension DocumentType {
    /// 通知カード with the application form below it. Abolished on 2020-05-25: it is printed as a
    /// specimen or as an archive copy only.
    public static let notificationCard = DocumentType(
        identifier: "notification-card",
        title: "通知カード",
        schema: RecordSchema(
            [.individualNumber] + applicationFields + [.cardSerial, .issueDate]),
        requiredElements: [
            .value("個人番号"), .value("発行日"), .value("通知カード番号"), .words("通知カード"),
        ] + applicationElements,
        isIssued: false)
}
