internal import Foundation
internal import GRDB

extension Ledger {
    /// Sheets of paper in the volumes that are in place.
    func printedSheets() throws(JobFailure) -> Int {
        try read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT coalesce(sum(lastSequence - firstSequence + 1), 0) FROM volume
                    WHERE state = 'printed'
                    """) ?? 0
        }
    }

    /// What was printed again, in order.
    func reprints() throws(JobFailure) -> [JobManifest.Reprint] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT number, sha256, bytes, pages, reason, pagesRead,
                        (SELECT count(*) FROM reprintedSheet WHERE reprint = number)
                    FROM reprint ORDER BY number
                    """
            ).map {
                let row = LedgerRow($0)
                return JobManifest.Reprint(
                    name: LedgerVolume.fileName("reprint", try row.number(0)),
                    sha256: try row.text(1), bytes: try row.number(2, in: LedgerRow.sizes),
                    pages: try row.number(3), sheets: try row.number(6),
                    pagesRead: try row.optionalNumber(5) ?? 0, reason: try row.text(4))
            }
        }
    }

    /// What was encrypted for transport, by name.
    func transportCopies() throws(JobFailure) -> [JobManifest.TransportCopy] {
        try transportReceipts().map {
            JobManifest.TransportCopy(name: $0.name, source: $0.source, sha256: $0.sha256)
        }
    }

    /// The texts in the detail of an event.
    static func detail(of event: LedgerEvent?) -> [String: String] {
        guard let event,
            let object = try? JSONSerialization.jsonObject(with: Data(event.detail.utf8))
                as? [String: Any]
        else { return [:] }
        return object.compactMapValues { $0 as? String }
    }

    /// The numbers in the detail of an event.
    static func numbers(in event: LedgerEvent) -> [String: Int] {
        let object = try? JSONSerialization.jsonObject(with: Data(event.detail.utf8))
        return ((object as? [String: Any]) ?? [:]).compactMapValues { $0 as? Int }
    }

    /// All that the detail of an event says.
    static func particulars(of event: LedgerEvent) -> JobEvent.Detail {
        (try? JSONDecoder().decode(JobEvent.Detail.self, from: Data(event.detail.utf8)))
            ?? JobEvent.Detail()
    }

    /// The digest of the plan as it stands now.
    func planSHA256() throws(JobFailure) -> String { try read(PlanDigest.sha256) }

    /// Rows that are planned or left out; a row that is both counts twice.
    func recordedRows() throws(JobFailure) -> Int {
        try read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT (SELECT count(DISTINCT row) FROM sheet WHERE serial IS NOT NULL)
                        + (SELECT count(DISTINCT row) FROM omission)
                    """) ?? 0
        }
    }

    /// The digests of the records of all planned rows.
    func digestsByRow() throws(JobFailure) -> [Int: [UInt8]] {
        try read { database in
            var digests: [Int: [UInt8]] = [:]
            let rows = try Row.fetchCursor(
                database, sql: "SELECT row, digest FROM sheet WHERE serial IS NOT NULL")
            while let row = try rows.next().map(LedgerRow.init) {
                digests[try row.number(0)] = try row.bytes(1, count: 32)
            }
            return digests
        }
    }

    /// What in the plan has a gap or is there twice, by name.
    func planFaults() throws(JobFailure) -> [String] {
        try read { database in
            try PlanFault.all.filter { fault in
                try Bool.fetchOne(database, sql: "SELECT EXISTS (\(fault.query))") ?? true
            }.map(\.name)
        }
    }
}
