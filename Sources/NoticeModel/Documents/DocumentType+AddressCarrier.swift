extension DocumentType {
    /// 宛名台紙: the sheet that comes first in a mail piece and shows the address through the
    /// envelope's window. It is made up from the records of the piece, so no residents file is
    /// ever printed as it; 転送不要 keeps the post from sending the numbers on to a new address.
    public static let addressCarrier = DocumentType(
        identifier: "address-carrier",
        title: "宛名台紙",
        schema: RecordSchema([
            .postalCode.required, .address.required, .addressDetail, .recipient.required,
            .honorific, .recipientTitle,
        ]),
        requiredElements: [
            .value("郵便番号"), .value("住所"), .value("方書"), .honorific(after: "宛名"),
            .value(FieldDeclaration.recipientTitleName),
            .value(ControlValue.mailPiece.templateName),
            .value(ControlValue.controlLine.templateName),
            .words("転送不要"),
        ],
        isIssued: true)

    /// Whether this is the sheet that carries the address of a mail piece, no document of its own.
    public var isCarrier: Bool { identifier == Self.addressCarrier.identifier }
}
