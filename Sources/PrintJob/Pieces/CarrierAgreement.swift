internal import Crypto
internal import NoticeModel

/// Whether the members of a mail piece agree on where it goes. Only digests are kept: a plan holds
/// no address in memory.
struct CarrierAgreement {
    /// What members do not agree on.
    enum Dispute {
        case place
        case recipient
    }

    private var place: [UInt8]?
    private var recipient: [UInt8]?
    private var placesAgree = true
    private var recipientsAgree = true
    private var allNameHolders = true

    /// What the members do not agree on; `nil` if they do.
    var dispute: Dispute? {
        if !placesAgree { return .place }
        return recipientsAgree || allNameHolders ? nil : .recipient
    }

    /// Takes in what a member says.
    mutating func add(_ address: CarrierAddress) {
        let (place, recipient) = (Self.digest(address.place), Self.digest(address.recipient))
        if let known = self.place, known != place { placesAgree = false }
        if let known = self.recipient, known != recipient { recipientsAgree = false }
        if !address.namesHolder { allNameHolders = false }
        (self.place, self.recipient) = (self.place ?? place, self.recipient ?? recipient)
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes).prefix(16))
    }
}
