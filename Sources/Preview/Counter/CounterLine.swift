internal import Foundation
internal import PrintJob

/// A line of the counter's book as it is read.
public struct CounterLine: Codable, Hashable, Sendable {
    /// What a line says beside its time and outcome; never a value of a record.
    struct Detail: Codable {
        var account: String
        var document: String
        var host: String
        var `operator`: String?
        var reasons: [String]?
        var record: String?
        var serial: String
        var sha256: String
        var use: String?
        var version: String
    }

    /// Place in the book, from 1.
    public let number: Int
    /// When (RFC 3339).
    public let at: String
    /// `released` or `refused`.
    public let outcome: String
    /// The document, by its identifier.
    public let document: String
    /// The serial on it.
    public let serial: String
    /// The keyed digest of the record, lower-case hexadecimal.
    public let record: String?
    /// SHA-256 of the PDF, lower-case hexadecimal.
    public let sha256: String
    /// `print` or `download`; `nil` if it did not come to that.
    public let use: String?
    /// Who sat at the desk, if it was said.
    public let `operator`: String?
    /// Why it was refused.
    public let reasons: [String]
    /// The hash of the line, by which the next one is bound to it.
    public let hash: String

    /// Reads an event; `nil` if it is not a line of the counter's.
    init?(_ event: LedgerEvent) {
        guard
            let detail = try? JSONDecoder().decode(Detail.self, from: Data(event.detail.utf8))
        else { return nil }
        number = event.number
        at = event.at
        outcome = event.kind
        document = detail.document
        serial = detail.serial
        record = detail.record
        sha256 = detail.sha256
        use = detail.use
        self.operator = detail.operator
        reasons = detail.reasons ?? []
        hash = event.hash
    }
}
