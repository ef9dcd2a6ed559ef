internal import Crypto
public import Diagnostics

/// The hash chain over a ledger's events.
///
/// An event's hash is the SHA-256 of these parts, one after another without anything between:
///
/// 1. the bytes of `tsuchi.ledger-event.1`
/// 2. the number, as 8 bytes, most significant first
/// 3. `at`, `kind`, `detail` and `previousHash`, each as the number of its UTF-8 bytes (8 bytes,
///    most significant first) and the bytes themselves
///
/// Lengths before the texts make the encoding unambiguous: no two different events have the same
/// bytes. The chain alone does not show that its end was cut off; for that, keep the last hash
/// elsewhere (the manifest does) and hand it to ``verify(_:endingIn:)``.
public enum EventChain {
    /// What the first event names as the hash before it: 64 zeros.
    public static let origin = String(repeating: "0", count: 64)

    /// The event that follows another.
    /// - Parameters:
    ///   - at: The time in RFC 3339.
    ///   - kind: What happened.
    ///   - detail: JSON text with sorted keys, without personal data.
    ///   - last: The chain's last event; `nil` starts a chain.
    public static func event(
        at: String, kind: String, detail: String, after last: LedgerEvent?
    ) -> LedgerEvent {
        var event = LedgerEvent(
            number: (last?.number ?? 0) + 1, at: at, kind: kind, detail: detail,
            previousHash: last?.hash ?? origin, hash: "")
        event.hash = hash(of: event)
        return event
    }

    /// Looks for the first broken link.
    /// - Parameters:
    ///   - events: All events of the chain, in order.
    ///   - head: The hash of the last event as it was kept elsewhere; without it, events that
    ///     were removed at the end are not missed.
    /// - Returns: A finding `evidence.chain-broken` that names the event by its place in the
    ///   chain; `nil` if the chain is sound.
    public static func verify(
        _ events: some Sequence<LedgerEvent>, endingIn head: String? = nil
    ) -> Diagnostic? {
        var number = 0
        var last = origin
        for event in events {
            number += 1
            guard event.number == number, same(event.previousHash, last) else {
                return broken("\(number)番目の記録が前の記録につながりません")
            }
            guard same(event.hash, hash(of: event)) else {
                return broken("\(number)番目の記録の内容が変わっています")
            }
            last = event.hash
        }
        guard let head, !same(head, last) else { return nil }
        return broken("\(number)番目より後の記録がないか、終わりが書き換えられています")
    }

    private static func hash(of event: LedgerEvent) -> String {
        var hasher = SHA256()
        hasher.update(data: Array("tsuchi.ledger-event.1".utf8))
        hasher.update(data: bytes(event.number))
        for text in [event.at, event.kind, event.detail, event.previousHash] {
            hasher.update(data: bytes(text.utf8.count))
            hasher.update(data: Array(text.utf8))
        }
        return SHA256.hexadecimal(hasher.finalize())
    }

    private static func bytes(_ number: Int) -> [UInt8] {
        withUnsafeBytes(of: Int64(number).bigEndian) { Array($0) }
    }

    /// By their bytes: Swift takes differently encoded characters for the same.
    private static func same(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }

    private static func broken(_ message: String) -> Diagnostic {
        Diagnostic(
            "evidence.chain-broken", message,
            hint: "台帳が印刷のあとで変えられています。控えから戻し、経緯を確かめてください")
    }
}
