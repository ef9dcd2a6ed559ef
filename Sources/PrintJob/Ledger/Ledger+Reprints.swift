internal import Foundation
internal import GRDB

extension Ledger {
    /// The sheets of a selection that are in volumes in place, in the order of printing.
    func printedSheets(of selection: NumberSelection) throws(JobFailure) -> [LedgerSheet] {
        let condition =
            switch selection.kind {
            case .serials: "sheet.serial BETWEEN ? AND ?"
            case .pieces: "sheet.piece BETWEEN ? AND ?"
            case .rows: "sheet.serial IS NOT NULL AND sheet.row BETWEEN ? AND ?"
            }
        return try read { database in
            let statement = try database.makeStatement(
                sql: """
                    SELECT \(LedgerSheet.columns) FROM \(LedgerSheet.source)
                    JOIN volume ON volume.number = sheet.volume
                    WHERE volume.state = 'printed' AND \(condition)
                    """)
            var sheets: [LedgerSheet] = []
            for range in selection.ranges {
                sheets += try LedgerSheet.fetchAll(
                    statement, arguments: [Int(range.lowerBound), Int(range.upperBound)])
            }
            return sheets.sorted { $0.sequence < $1.sequence }
        }
    }

    /// The sheets of a reprint in order.
    func sheets(ofReprint number: Int) throws(JobFailure) -> [LedgerSheet] {
        try read { database in
            try LedgerSheet.fetchAll(
                database,
                sql: """
                    SELECT \(LedgerSheet.columns) FROM \(LedgerSheet.source)
                    JOIN reprintedSheet ON reprintedSheet.sequence = sheet.sequence
                    WHERE reprintedSheet.reprint = ? ORDER BY sheet.sequence
                    """, arguments: [number])
        }
    }

    /// Notes a reprint.
    func reprinted(_ reprint: LedgerReprint, _ session: JobSession) throws(JobFailure) {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO reprint (number, reason, pages, sha256, bytes, pagesRead)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    reprint.number, reprint.reason, reprint.pages, reprint.receipt.file.sha256,
                    reprint.receipt.file.byteCount, reprint.receipt.pagesRead,
                ])
            let statement = try database.makeStatement(
                sql: "INSERT INTO reprintedSheet (reprint, sequence) VALUES (?, ?)")
            for sequence in reprint.sheets {
                try statement.execute(arguments: [reprint.number, sequence])
            }
            try Self.put(reprint.list, database)
            try Self.append(.reprinted(reprint), session, database)
        }
    }

    /// Serials that were printed again.
    func reprintedSerials() throws(JobFailure) -> Set<UInt32> {
        try read { database in
            let serials = try Row.fetchAll(
                database,
                sql: """
                    SELECT serial FROM reprintedSheet JOIN sheet USING (sequence)
                    WHERE serial IS NOT NULL
                    """)
            return Set(try serials.map { UInt32(try LedgerRow($0).number(0)) })
        }
    }

    /// Serials in volumes that are in place, in the order of dispatch.
    func printedSerials() throws(JobFailure) -> [UInt32] {
        var serials: [UInt32] = []
        try forEachSheet(in: .printed) { sheet in
            if let serial = sheet.serial, serials.last != UInt32(serial) {
                serials.append(UInt32(serial))
            }
        }
        return serials
    }
}
