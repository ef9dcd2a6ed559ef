extension DocumentType {
    /// The four documents, in the order in which the guide to the application presents them.
    public static let all: [DocumentType] = [
        individualNumberNotice, expiryNotice, notificationCard, cardApplication,
    ]

    /// Everything that has a layout of its own without declaring its fields: the four documents,
    /// then the sheet that carries the address of a mail piece.
    public static let known: [DocumentType] = all + [addressCarrier]

    /// The document of an identifier, 宛名台紙 among them; `nil` for any other word.
    public init?(identifier: String) {
        guard let known = Self.known.first(where: { $0.identifier == identifier }) else {
            return nil
        }
        self = known
    }
}
