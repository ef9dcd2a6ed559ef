internal import NoticeModel
internal import Testing

/// The volumes that tests finish: every document for every purpose it is printed for, and the sheet
/// that carries the address.
struct VolumeKind: Hashable, Sendable, CustomTestStringConvertible {
    let layout: String
    let record: DocumentType
    let purpose: PrintPurpose

    static let allCases: [VolumeKind] = [
        .init(layout: "individual-number-notice", record: .individualNumberNotice, purpose: .live),
        .init(layout: "expiry-notice", record: .expiryNotice, purpose: .live),
        .init(layout: "card-application", record: .cardApplication, purpose: .live),
        .init(layout: "address-carrier", record: .individualNumberNotice, purpose: .live),
        .init(
            layout: "individual-number-notice", record: .individualNumberNotice, purpose: .specimen),
        .init(layout: "expiry-notice", record: .expiryNotice, purpose: .specimen),
        .init(layout: "card-application", record: .cardApplication, purpose: .specimen),
        .init(layout: "notification-card", record: .notificationCard, purpose: .specimen),
        .init(layout: "address-carrier", record: .individualNumberNotice, purpose: .specimen),
        .init(
            layout: "individual-number-notice", record: .individualNumberNotice,
            purpose: .archiveCopy),
        .init(layout: "notification-card", record: .notificationCard, purpose: .archiveCopy),
    ]

    /// Whether a stamp lies over its pages.
    var isStamped: Bool { purpose != .live }
    /// What the stamp says.
    var stamp: String { purpose == .specimen ? "見本" : "写し" }

    var testDescription: String { "\(layout), \(purpose)" }
}
