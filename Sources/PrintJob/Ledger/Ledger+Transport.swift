internal import GRDB

extension Ledger {
    /// The copies that were made for transport, by name.
    func transportReceipts() throws(JobFailure) -> [TransportCopy.Receipt] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT name, sha256, bytes, source, sourceSHA256, method, readers
                    FROM transportCopy ORDER BY name
                    """
            ).map {
                let row = LedgerRow($0)
                return TransportCopy.Receipt(
                    name: try row.text(0), sha256: try row.text(1),
                    byteCount: try row.number(2, in: LedgerRow.sizes), source: try row.text(3),
                    sourceSHA256: try row.text(4), method: try row.text(5),
                    readers: try row.text(6))
            }
        }
    }

    /// Notes a copy; one of the same name has been replaced by it.
    func copied(_ receipt: TransportCopy.Receipt, _ session: JobSession) throws(JobFailure) {
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO transportCopy VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    receipt.name, receipt.source, receipt.sourceSHA256, receipt.sha256,
                    receipt.byteCount, receipt.method, receipt.readers,
                ])
            try Self.append(.copiedForTransport(receipt), session, database)
        }
    }
}
