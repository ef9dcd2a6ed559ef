public import LayoutDescription
public import NoticeModel

/// A document that can be picked at the desk.
public struct DeskDocument: Hashable, Sendable {
    /// The document with its fields.
    public let document: DocumentType
    /// Pages of one notice.
    public let pageCount: Int
    /// Most places kana in braille may take; `nil` for the document's own limit.
    public let brailleKanaLimit: Int?
    /// What becomes of 代替文字情報 that does not agree with name and address.
    public let substitutePolicy: SubstitutePolicy
    /// How its layout prints the fields.
    let forms: PrintedForms

    /// Takes what the desk needs of a layout, and the issuer's rule.
    public init(_ layout: Layout, substitutePolicy: SubstitutePolicy = .warn) {
        document = layout.document
        pageCount = layout.pages.count
        brailleKanaLimit = layout.brailleKanaLimit
        self.substitutePolicy = substitutePolicy
        forms = PrintedForms(layout)
    }

    /// Whether it may be printed as a live notice.
    public var isLive: Bool { document.isIssued }

    /// What records of the residents file are checked for: live notices, or copies where the
    /// document is no longer issued. Both take the same records.
    public var recordPurpose: PrintPurpose { isLive ? .live : .archiveCopy }

    /// Checks records as the batch does; `nil` if the document is not printed for the purpose.
    public func validator(for purpose: PrintPurpose) -> NoticeValidator? {
        try? NoticeValidator(
            document: document, purpose: purpose, brailleKanaLimit: brailleKanaLimit,
            substitutePolicy: substitutePolicy)
    }
}
