/// A mail piece while its members are still being read.
struct PieceDraft {
    /// Position of its first and last member in the records; `nil` while it has none.
    var first: Int32?
    var last: Int32?
    /// Position of the member that names the recipient; `nil` if none does.
    var carrier: Int32?
    /// The first row of the household that was rejected.
    var rejectedRow: Int?
    /// Whether its members agree on where it goes.
    var agreement = CarrierAgreement()
    /// What it is sorted by; empty ones come last.
    var orderKey: [UInt8] = []

    /// Whether all of it may be printed.
    var isPrintable: Bool { first != nil && rejectedRow == nil && agreement.dispute == nil }
}
