internal import Crypto
internal import NoticeModel

/// Whether the members of a mail piece agree on where it goes. Only digests are kept: a plan holds
/// no address in memory.
///
/// All have one place. A member that is addressed to somebody else (a child to a parent) names the
/// recipient of the piece; two members may not name two. Where none does, the piece goes to its
/// first member.
struct CarrierAgreement {
    /// What members do not agree on.
    enum Dispute {
        case place
        case recipient
    }

    private var place: [UInt8]?
    private var recipient: [UInt8]?
    /// What the members do not agree on; `nil` if they do.
    private(set) var dispute: Dispute?

    /// Takes in what a member says.
    /// - Returns: Whether it is the first to name a recipient.
    mutating func add(_ address: CarrierAddress) -> Bool {
        let place = Self.digest(address.place)
        if let known = self.place, known != place { dispute = .place }
        self.place = self.place ?? place
        if address.namesHolder { return false }
        let recipient = Self.digest(address.recipient)
        guard let known = self.recipient else {
            self.recipient = recipient
            return true
        }
        if known != recipient { dispute = dispute ?? .recipient }
        return false
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes).prefix(16))
    }
}
