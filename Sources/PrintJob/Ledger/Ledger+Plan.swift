internal import Diagnostics
internal import Foundation
internal import GRDB
internal import Intake

extension Ledger {
    /// Puts a whole plan into the ledger, in one piece.
    func record(
        _ plan: PrintPlan, materials: JobMaterials, lists: [JobManifest.File],
        readers: [JobManifest.Component]?, _ session: JobSession
    ) throws(JobFailure) {
        try write { database in
            let writer = PlanWriter(plan: plan)
            try writer.write(to: database)
            for list in lists { try Self.put(list, database) }
            try database.execute(
                sql: "UPDATE job SET state = ?, materials = ?, report = ?",
                arguments: [
                    JobState.printing.rawValue, try Self.json(materials),
                    try Self.json(plan.report),
                ])
            let event = JobEvent.planned(
                recordsSHA256: materials.recordsSHA256,
                planSHA256: try PlanDigest.sha256(in: database),
                rows: plan.report.counts.rows, readers: readers)
            try Self.append(event, session, database)
        }
    }

    /// Puts the tables of a plan into the ledger, and nothing about a job.
    func write(_ plan: PrintPlan) throws(JobFailure) {
        try write { database in try PlanWriter(plan: plan).write(to: database) }
    }

    static func put(_ list: JobManifest.File, _ database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO list (name, sha256) VALUES (?, ?)",
            arguments: [list.name, list.sha256])
    }

    /// The lists in place, by name.
    func lists() throws(JobFailure) -> [JobManifest.File] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT name, sha256 FROM list ORDER BY name").map {
                let row = LedgerRow($0)
                return JobManifest.File(name: try row.text(0), sha256: try row.text(1))
            }
        }
    }
}

/// Writes the tables of a plan.
private struct PlanWriter {
    let plan: PrintPlan

    func write(to database: Database) throws {
        var first = 1
        let volume = try database.makeStatement(
            sql: """
                INSERT INTO volume (number, state, firstSequence, lastSequence, mailPieces, notices,
                    pages, firstSerial, lastSerial, isSeparated)
                VALUES (?, 'planned', ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for planned in plan.volumes {
            let pieces = plan.pieces[planned.pieces]
            let sheets = pieces.reduce(0) { $0 + $1.sheets }
            let members = pieces.flatMap(\.members)
            let serials = members.map { Int(plan.records[Int($0)].serial ?? 0) }
            try volume.execute(arguments: [
                planned.number, first, first + sheets - 1, pieces.count, members.count,
                planned.pages, serials.first ?? 0, serials.last ?? 0, planned.isSeparated,
            ])
            first += sheets
        }
        try writePieces(to: database)
        try writeOmissions(to: database)
    }

    private func writePieces(to database: Database) throws {
        let pieces = try database.makeStatement(
            sql: """
                INSERT INTO piece (number, volume, firstSequence, sheets, isSeparated)
                VALUES (?, ?, ?, ?, ?)
                """)
        let sheets = try database.makeStatement(
            sql: """
                INSERT INTO sheet (sequence, volume, page, piece, sheet, sheetSerial, serial, row,
                    offset, length, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        var sequence = 1
        for piece in plan.pieces {
            try pieces.execute(arguments: [
                piece.number, piece.volume, sequence, piece.sheets, piece.isSeparated,
            ])
            for (index, sheet) in self.sheets(of: piece).enumerated() {
                let record = plan.records[Int(sheet.record)]
                let serial: Int? = sheet.isCarrier ? nil : record.serial.map { Int($0) }
                let page = piece.page + index * plan.pagesPerSheet
                try sheets.execute(arguments: [
                    sequence + index, piece.volume, page, piece.number, index + 1,
                    piece.firstSheetSerial + index, serial, Int(record.row),
                    record.entry?.offset, record.entry?.length,
                    record.entry.map { Data($0.digest) },
                ])
            }
            sequence += piece.sheets
        }
    }

    private func sheets(of piece: PlannedPiece) -> [(record: Int32, isCarrier: Bool)] {
        (piece.carrier.map { [($0, true)] } ?? [])
            + piece.members.flatMap { member in
                Array(repeating: (member, false), count: plan.sheetsPerNotice)
            }
    }

    private func writeOmissions(to database: Database) throws {
        let statement = try database.makeStatement(
            sql: "INSERT OR IGNORE INTO omission (row, rule) VALUES (?, ?)")
        for record in plan.rejections {
            try statement.execute(arguments: [record.row, record.rule.rawValue])
        }
    }
}
