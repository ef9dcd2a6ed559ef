internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A ledger with impossible values is called damaged; it ends nothing by a signal")
struct DamagedLedgerTests {
    let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        let input = try workshop.residents(.cardApplication, count: 3) { rows in
            rows[3][rows[0].firstIndex(of: "氏名")!] = ""
        }
        _ = try workshop.run("card-application", input: input, volumeSize: 1)
        _ = try reprint()
    }

    private var folder: String { workshop.path("job") }

    private func reprint() throws -> ReprintJob.Result {
        try ReprintJob(
            folder: folder, selection: NumberSelection([1], kind: .rows), reason: "汚れ",
            session: Workshop.session
        ).run()
    }

    private func sql(_ statement: String) throws {
        let result = try ExternalTool.run(
            "sqlite3",
            [folder + "/ledger.sqlite", "PRAGMA ignore_check_constraints=1; \(statement)"])
        try #require(result.status == 0, "\(result.errors)")
    }

    /// Lets a column hold anything, as a bad sector does.
    private func loosen(_ column: String, of table: String) throws {
        try sql(
            """
            PRAGMA writable_schema=1;
            UPDATE sqlite_schema
            SET sql = replace(replace(sql, 'STRICT', ''), '\(column) TEXT', '\(column)')
            WHERE name = '\(table)'
            """)
    }

    /// What every reader of the ledger says; none says a value.
    private func expectDamaged(_ body: () throws -> some Any) {
        let error = #expect(throws: JobFailure.self) { _ = try body() }
        guard case .invalid? = error else {
            Issue.record("not a matter of the data: \(error?.diagnostics ?? [])")
            return
        }
        #expect(error?.diagnostics.map(\.code) == ["job.ledger-damaged"])
    }

    private func reconcile() throws -> Reconciliation {
        let scanned = workshop.path("camera.txt")
        try Data("10000019\n".utf8).write(to: URL(fileURLWithPath: scanned))
        return try ReconciliationJob(
            folder: folder, scanned: scanned, session: Workshop.session
        ).run()
    }

    @Test(
        "A text that is a number, or bytes",
        arguments: [
            ("event", "kind"), ("event", "detail"), ("event", "hash"), ("list", "sha256"),
            ("reprint", "reason"), ("job", "report"),
        ])
    func textCell(table: String, column: String) throws {
        try loosen(column, of: table)
        try sql("UPDATE \(table) SET \(column) = 5")
        expectDamaged { try ManifestVerification(folder: folder).run() }
        expectDamaged { try reconcile() }
    }

    @Test("The same is said of how the job stands")
    func status() throws {
        try loosen("at", of: "event")
        try sql("UPDATE event SET at = 7 WHERE number = 2")
        expectDamaged { try JobStatus(folder: folder) }
    }

    @Test("A text that is a number in a row that was left out")
    func omission() throws {
        try loosen("rule", of: "omission")
        try sql("UPDATE omission SET rule = 7")
        // Cells of a cursor are turned into texts, which are not those of the plan.
        let codes = (try? ManifestVerification(folder: folder).run().findings.map(\.code)) ?? []
        #expect(codes.contains("evidence.plan-changed"))
    }

    @Test(
        "A number outside all that it could be",
        arguments: [
            "length = -5", "length = 99999999999", "offset = -1", "serial = -3",
            "serial = 9999999999", "sheetSerial = -1", "page = 9223372036854775807", "row = -1",
            "digest = x'00'",
        ])
    func sheetNumber(change: String) throws {
        try sql("UPDATE sheet SET \(change) WHERE sequence = 1")
        expectDamaged { try ManifestVerification(folder: folder).run() }
        expectDamaged { try reprint() }
        expectDamaged { try reconcile() }
    }

    @Test(
        "Numbers whose sum is too large",
        arguments: [
            "mailPieces = 9223372036854775807", "notices = -1", "pages = 9223372036854775807",
            "bytes = 9223372036854775807", "state = 'unknown'",
            "lastSequence = 9223372036854775807",
        ])
    func volumeNumber(change: String) throws {
        try sql("UPDATE volume SET \(change)")
        expectDamaged { try ManifestVerification(folder: folder).run() }
        expectDamaged { try JobStatus(folder: folder) }
    }

    @Test("Counts of the plan that cannot be")
    func report() throws {
        try sql(
            "UPDATE job SET report = json_set(report, '$.counts.printable', -9223372036854775808)")
        expectDamaged { try ManifestVerification(folder: folder).run() }
    }
}
