internal import NoticeModel
internal import TestSupport
internal import Testing

/// The volumes that are read back: a layout, the records it takes and what they are printed for.
struct VolumeKind: Hashable, Sendable, CustomTestStringConvertible {
    let layout: String
    /// `nil` for the document that the layout itself declares.
    let record: DocumentType?
    let purpose: PrintPurpose

    static let individual = VolumeKind("individual-number-notice", .individualNumberNotice)
    static let expiry = VolumeKind("expiry-notice", .expiryNotice)
    static let application = VolumeKind("card-application", .cardApplication)
    static let card = VolumeKind("notification-card", .notificationCard, .archiveCopy)
    static let carrier = VolumeKind("address-carrier", .individualNumberNotice)

    /// Every layout once.
    static let layouts = [individual, expiry, application, card, carrier]

    /// Every layout for every purpose that it is printed for.
    static let all: [VolumeKind] =
        [individual, expiry, application, carrier]
        + [individual, expiry, application, card, carrier].flatMap { kind in
            [PrintPurpose.specimen, .archiveCopy].map { kind.printed(for: $0) }
        }

    init(_ layout: String, _ record: DocumentType?, _ purpose: PrintPurpose = .live) {
        self.layout = layout
        self.record = record
        self.purpose = purpose
    }

    func printed(for purpose: PrintPurpose) -> VolumeKind {
        VolumeKind(layout, record, purpose)
    }

    var isCarrier: Bool { layout == "address-carrier" }
    var layoutPath: String {
        layout.hasPrefix("/") ? layout : Checkout.layouts + "/\(layout).yaml"
    }
    var testDescription: String { "\(layout), \(purpose)" }
}
