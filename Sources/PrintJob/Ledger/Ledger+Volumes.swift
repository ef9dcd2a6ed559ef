internal import Foundation
internal import GRDB

extension Ledger {
    /// All volumes in order.
    func volumes() throws(JobFailure) -> [LedgerVolume] {
        try read { database in
            try LedgerVolume.fetchAll(
                database, sql: "SELECT \(LedgerVolume.columns) FROM volume ORDER BY number")
        }
    }

    /// A volume; `nil` if there is none with that number.
    func volume(_ number: Int) throws(JobFailure) -> LedgerVolume? {
        try read { database in
            try LedgerVolume.fetchOne(
                database, sql: "SELECT \(LedgerVolume.columns) FROM volume WHERE number = ?",
                arguments: [number])
        }
    }

    /// The sheets of a volume in order.
    func sheets(ofVolume number: Int) throws(JobFailure) -> [LedgerSheet] {
        try read { database in
            try LedgerSheet.fetchAll(
                database,
                sql: """
                    SELECT \(LedgerSheet.columns) FROM \(LedgerSheet.source)
                    WHERE sheet.sequence BETWEEN
                        (SELECT firstSequence FROM volume WHERE number = :number)
                        AND (SELECT lastSequence FROM volume WHERE number = :number)
                    ORDER BY sheet.sequence
                    """, arguments: ["number": number])
        }
    }

    /// Calls `body` for every sheet in volumes of one state, in order.
    func forEachSheet(
        in state: VolumeState, _ body: (LedgerSheet) throws -> Void
    ) throws(JobFailure) {
        try read { database in
            let sheets = try LedgerSheet.fetchCursor(
                database,
                sql: """
                    SELECT \(LedgerSheet.columns) FROM \(LedgerSheet.source)
                    JOIN volume ON volume.number = sheet.volume
                    WHERE volume.state = ? ORDER BY sheet.sequence
                    """, arguments: [state.rawValue])
            while let sheet = try sheets.next() { try body(sheet) }
        }
    }

    /// Notes that a volume is in place.
    func printed(
        _ number: Int, _ receipt: VolumeReceipt, _ session: JobSession
    ) throws(JobFailure) {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE volume SET state = 'printed', attempts = attempts + 1, failedRow = NULL,
                        sha256 = ?, bytes = ?, pagesRead = ? WHERE number = ?
                    """,
                arguments: [
                    receipt.file.sha256, receipt.file.byteCount, receipt.pagesRead, number,
                ])
            try Self.append(.volumePrinted(number, receipt), session, database)
        }
    }

    /// Notes that printing a volume failed, why, and at which row if that is known.
    func failed(
        _ number: Int, _ fault: WorkerFault, isQuarantined: Bool, _ session: JobSession
    ) throws(JobFailure) {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE volume SET state = ?, attempts = attempts + 1, failedRow = ?
                    WHERE number = ?
                    """,
                arguments: [
                    (isQuarantined ? VolumeState.quarantined : .planned).rawValue, fault.row,
                    number,
                ])
            try Self.append(
                .volumeFailed(number, fault, isQuarantined: isQuarantined), session, database)
        }
    }

    /// Lets volumes be printed once more.
    func printAgain(
        _ numbers: [Int], _ event: JobEvent, _ session: JobSession
    ) throws(JobFailure) {
        try write { database in
            for number in numbers {
                try database.execute(
                    sql: """
                        UPDATE volume SET state = 'planned', attempts = 0, sha256 = NULL,
                            bytes = NULL, pagesRead = NULL WHERE number = ?
                        """, arguments: [number])
            }
            try database.execute(sql: "UPDATE job SET state = 'printing'")
            try Self.append(event, session, database)
        }
    }
}
