extension DocumentType {
    /// The four documents, in the order in which the guide to the application presents them.
    public static let all: [DocumentType] = [
        individualNumberNotice, expiryNotice, notificationCard, cardApplication,
    ]

    /// The document of an identifier; `nil` for any other word.
    public init?(identifier: String) {
        guard let known = Self.all.first(where: { $0.identifier == identifier }) else {
            return nil
        }
        self = known
    }
}
