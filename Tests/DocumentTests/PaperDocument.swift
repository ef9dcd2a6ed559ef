internal import NoticeModel
internal import TestSupport
internal import Testing

/// The four documents, as arguments of tests.
enum PaperDocument: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case individualNumberNotice = "individual-number-notice"
    case expiryNotice = "expiry-notice"
    case notificationCard = "notification-card"
    case cardApplication = "card-application"

    var testDescription: String { rawValue }

    var type: DocumentType {
        switch self {
        case .individualNumberNotice: .individualNumberNotice
        case .expiryNotice: .expiryNotice
        case .notificationCard: .notificationCard
        case .cardApplication: .cardApplication
        }
    }

    var layoutPath: String { Checkout.layouts + "/\(rawValue).yaml" }

    /// The record of the public guide, 番号 花子.
    var specimenPath: String { Checkout.layouts + "/Samples/specimen-\(rawValue).csv" }

    /// What real records are printed for: 通知カード is not issued any more.
    var purpose: PrintPurpose { self == .notificationCard ? .archiveCopy : .live }

    var pagesPerNotice: Int { self == .individualNumberNotice ? 2 : 1 }

    /// Whether the application form stands on the page, alone or below the card.
    var holdsApplicationForm: Bool { self == .notificationCard || self == .cardApplication }

    /// How often the 申請書ID is written on the pages of a notice.
    var applicationIDCount: Int {
        switch self {
        case .individualNumberNotice: 0
        case .expiryNotice: 1
        case .notificationCard, .cardApplication: 2
        }
    }

    /// Heights between which the QR codes stand, in millimetres from the top.
    var symbolStrip: (top: Double, bottom: Double) {
        switch self {
        case .individualNumberNotice: (140, 175)
        case .expiryNotice: (240, 275)
        case .notificationCard, .cardApplication: (258, 290)
        }
    }
}

extension Tag {
    /// 個人番号通知書.
    @Tag static var individualNumberNotice: Self
    /// 有効期限通知書.
    @Tag static var expiryNotice: Self
    /// 通知カード.
    @Tag static var notificationCard: Self
    /// 個人番号カード交付申請書.
    @Tag static var cardApplication: Self
}
