public import NoticeModel

/// What the notices of one mail piece must agree on, as bytes to compare or to digest, so that a
/// planner need not keep the records of a whole city in memory. Fields are looked up by their
/// canonical headers, in whatever document; a field that the document does not have counts as
/// empty.
public struct CarrierAddress: Hashable, Sendable {
    /// 郵便番号, 住所 and 方書.
    public let place: [UInt8]
    /// 宛名; 氏名 if the record has none.
    public let recipient: [UInt8]
    /// 肩書 before and 敬称 behind the recipient; empty if there is no 肩書 and the honorific is the
    /// one that stands behind every name (``Honorific/standard``).
    public let manner: [UInt8]
    /// Whether the notice is addressed to the person it is about. A record without 宛名 cannot be
    /// told from one that repeats its 氏名 there: reading a record fills it in.
    public let namesHolder: Bool

    /// What a notice says; `nil` if it has no 郵便番号, no 住所 or nobody to send it to.
    public init?(_ notice: Notice) {
        let fields = CarrierFields(notice)
        guard let postalCode = fields.postalCode, let address = fields.address,
            let recipient = fields.recipient
        else { return nil }
        place = [postalCode, address, fields.addressDetail ?? ""]
            .flatMap { Self.encoded(Array($0.utf8)) }
        self.recipient = Array(recipient.utf8)
        let honorific = fields.honorific ?? Honorific.standard.rawValue
        let isPlain = fields.title == nil && honorific == Honorific.standard.rawValue
        manner =
            isPlain ? [] : [fields.title ?? "", honorific].flatMap { Self.encoded(Array($0.utf8)) }
        namesHolder = fields.namesHolder
    }

    private static func encoded(_ part: [UInt8]) -> [UInt8] {
        let count = UInt32(part.count)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> UInt32($0)) } + part
    }
}
