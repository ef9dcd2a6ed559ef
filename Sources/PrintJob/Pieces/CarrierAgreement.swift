internal import Crypto
internal import NoticeModel

/// Whether the members of a mail piece agree on where it goes. Only digests are kept: a plan holds
/// no address in memory.
///
/// All have one place. A member that is addressed to somebody else (a child to a parent) names the
/// recipient of the piece, with 肩書 and 敬称; two members may not name two. Where none does, the
/// piece goes to its first member. What the recipient's own notice says of 肩書 and 敬称, if
/// anything, must be what the others say.
struct CarrierAgreement {
    /// What members do not agree on.
    enum Dispute {
        case place
        case recipient
    }

    private var place: [UInt8]?
    private var recipient: Recipient?
    /// Members that are addressed to themselves with a 肩書 or 御中: hardly ever any.
    private var holders: [Recipient] = []
    /// What the members do not agree on; `nil` if they do.
    private(set) var dispute: Dispute?

    /// Takes in what a member says.
    /// - Returns: Whether it is the first to name a recipient.
    mutating func add(_ address: CarrierAddress) -> Bool {
        let place = Self.digest(address.place)
        if let known = self.place, known != place { dispute = .place }
        self.place = self.place ?? place
        let recipient = Recipient(address)
        if address.namesHolder {
            if !address.manner.isEmpty { holders.append(recipient) }
            compareHolders()
            return false
        }
        guard let known = self.recipient else {
            self.recipient = recipient
            compareHolders()
            return true
        }
        if known != recipient { dispute = dispute ?? .recipient }
        return false
    }

    private mutating func compareHolders() {
        guard let recipient else { return }
        if holders.contains(where: { $0.name == recipient.name && $0.manner != recipient.manner }) {
            dispute = dispute ?? .recipient
        }
    }

    /// Whom a member is addressed to and how.
    private struct Recipient: Equatable {
        let name: [UInt8]
        let manner: [UInt8]

        init(_ address: CarrierAddress) {
            name = CarrierAgreement.digest(address.recipient)
            manner = CarrierAgreement.digest(address.manner)
        }
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes).prefix(16))
    }
}
