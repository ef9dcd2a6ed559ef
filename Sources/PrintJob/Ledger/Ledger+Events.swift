internal import Foundation
internal import GRDB

extension Ledger {
    /// Adds an event to the chain.
    func append(_ event: JobEvent, _ session: JobSession) throws(JobFailure) {
        try write { try Self.append(event, session, $0) }
    }

    /// All events in order.
    func events() throws(JobFailure) -> [LedgerEvent] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT \(Self.columns) FROM event ORDER BY number")
                .map(Self.link)
        }
    }

    private static let columns = "number, at, kind, detail, previousHash, hash"

    private static func link(_ row: Row) throws -> LedgerEvent {
        let row = LedgerRow(row)
        return LedgerEvent(
            number: try row.number(0), at: try row.text(1), kind: try row.text(2),
            detail: try row.text(3), previousHash: try row.text(4), hash: try row.text(5))
    }

    static func append(
        _ event: JobEvent, _ session: JobSession, _ database: Database
    ) throws {
        let last = try Row.fetchOne(
            database, sql: "SELECT \(columns) FROM event ORDER BY number DESC LIMIT 1")
        let link = EventChain.event(
            at: session.now(), kind: event.kind.rawValue, detail: try json(event.detail),
            after: try last.map(link))
        try database.execute(
            sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                link.number, link.at, link.kind, link.detail, link.previousHash, link.hash,
            ])
    }
}
