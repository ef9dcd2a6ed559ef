/// One thing that happened to a job, as its ledger keeps it: linked to the event before it by
/// that event's hash, so that none can be altered, removed or moved without breaking the chain.
public struct LedgerEvent: Codable, Hashable, Sendable {
    /// Place in the chain, from 1.
    public var number: Int
    /// When, as the caller's clock told it (RFC 3339).
    public var at: String
    /// What happened, such as `volume-finished`.
    public var kind: String
    /// The particulars as JSON text with sorted keys, without personal data. The text itself is
    /// hashed, so it has to be kept as it is.
    public var detail: String
    /// The hash of the event before; ``EventChain/origin`` for the first.
    public var previousHash: String
    /// The hash of this event, in lower-case hexadecimal.
    public var hash: String

    /// Takes an event as it was stored; ``EventChain/verify(_:endingIn:)`` says whether it is
    /// sound.
    public init(
        number: Int, at: String, kind: String, detail: String, previousHash: String, hash: String
    ) {
        self.number = number
        self.at = at
        self.kind = kind
        self.detail = detail
        self.previousHash = previousHash
        self.hash = hash
    }
}
