internal import Crypto
internal import Foundation
internal import GRDB

/// The SHA-256 of a whole plan as it stands in the ledger. The chain of events holds it, so that a
/// line of the plan cannot be altered afterwards without breaking the chain.
enum PlanDigest {
    /// Over every sheet and every row that was left out, in order, one line each.
    static func sha256(in database: Database) throws -> String {
        var hasher = SHA256()
        let sheets = try LedgerSheet.fetchCursor(
            database,
            sql: """
                SELECT \(LedgerSheet.columns) FROM \(LedgerSheet.source) ORDER BY sheet.sequence
                """)
        while let sheet = try sheets.next() {
            for number in [
                sheet.sequence, sheet.volume, sheet.page, sheet.piece, sheet.sheet,
                sheet.sheetSerial, sheet.serial ?? -1, sheet.row, sheet.sheets,
                sheet.entry.offset, sheet.entry.length,
            ] {
                withUnsafeBytes(of: Int64(number).bigEndian) { hasher.update(bufferPointer: $0) }
            }
            sheet.entry.digest.withUnsafeBytes { hasher.update(bufferPointer: $0) }
            // Said of those alone, so that plans from before there were any keep their digest.
            if sheet.isSeparated { hasher.update(data: Data("separated".utf8)) }
        }
        let omissions = try Row.fetchCursor(
            database, sql: "SELECT row, rule FROM omission ORDER BY row, rule")
        while let omission = try omissions.next().map(LedgerRow.init) {
            let line = "\(try omission.number(0)) \(try omission.text(1))\n"
            hasher.update(data: Data(line.utf8))
        }
        return SHA256.hexadecimal(hasher.finalize())
    }
}
