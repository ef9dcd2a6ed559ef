internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PDFFinishing
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("An altered ledger is neither printed from nor written into the manifest")
struct EvidenceCheckTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private var folder: String { workshop.path("job") }

    /// Four volumes of one notice each; stopped when some are printed if wanted.
    private func job(isStopped: Bool = false) throws {
        let input = try workshop.residents(.cardApplication, count: 4)
        guard isStopped else {
            _ = try workshop.run("card-application", input: input, volumeSize: 1)
            return
        }
        var asked = 0
        #expect(throws: JobFailure.interrupted) {
            try workshop.run("card-application", input: input, volumeSize: 1) {
                asked += 1
                return asked > 6 ? .afterVolumes : .none
            }
        }
    }

    private func sql(_ statement: String) throws {
        let result = try ExternalTool.run("sqlite3", [folder + "/ledger.sqlite", statement])
        try #require(result.status == 0, "\(result.errors)")
    }

    private func reprint() throws -> ReprintJob.Result {
        try ReprintJob(
            folder: folder, selection: NumberSelection([1], kind: .rows), reason: "汚れ",
            session: Workshop.session
        ).run()
    }

    private func reconcile() throws -> Reconciliation {
        let scanned = workshop.path("camera.txt")
        try Data("10000019\n".utf8).write(to: URL(fileURLWithPath: scanned))
        return try ReconciliationJob(
            folder: folder, scanned: scanned, session: Workshop.session
        ).run()
    }

    private func verify() throws -> JobVerification.Result {
        try JobVerification(
            folder: folder, request: .init(engines: ReadingPrograms.sound),
            session: Workshop.session, workers: .thisProcess
        ).run()
    }

    private func transport() throws -> [TransportCopy.Receipt] {
        let password = workshop.path("password.txt")
        try Data("ながいパスワード0123\n".utf8).write(to: URL(fileURLWithPath: password))
        return try TransportJob(
            folder: folder,
            method: .pdf(PDFEncryption(password: try PDFPassword(file: password))),
            session: Workshop.session
        ).run()
    }

    private func purge() throws -> JobPurge.Report {
        try PurgeJob(folder: folder, isUnfinishedAllowed: false, session: Workshop.session).run()
    }

    /// Every command that prints from the ledger or writes the manifest anew.
    private func expectRefusals(_ isExpected: (JobFailure) -> Bool) throws {
        let before = try evidence()
        let commands: [(String, () throws -> Void)] = [
            ("resume", { _ = try workshop.resume() }), ("reprint", { _ = try reprint() }),
            ("verify", { _ = try verify() }), ("transport", { _ = try transport() }),
            ("reconcile", { _ = try reconcile() }),
        ]
        for (name, run) in commands {
            let error = #expect(throws: JobFailure.self, "\(name)") { try run() }
            #expect(error.map(isExpected) == true, "\(name): \(error?.diagnostics ?? [])")
        }
        #expect(try evidence() == before)
    }

    /// What must not change when a command refuses.
    private func evidence() throws -> [Data?] {
        ["manifest.json", "ledger.sqlite"].map {
            FileManager.default.contents(atPath: folder + "/" + $0)
        }
    }

    private func codes() throws -> [DiagnosticCode] {
        try ManifestVerification(folder: folder).run().findings.map(\.code)
    }

    // MARK: The plan

    @Test("A job that was stopped is not resumed by another plan")
    func resumedPlan() throws {
        try job(isStopped: true)
        try sql("UPDATE sheet SET serial = 77777777 WHERE volume = 4")
        let files = workshop.contents()
        let error = #expect(throws: JobFailure.self) { try workshop.resume() }
        #expect(error?.diagnostics.map(\.code) == ["job.plan-changed"])
        guard case .invalid? = error else {
            Issue.record("not a damaged ledger")
            return
        }
        #expect(workshop.contents() == files)
    }

    @Test(
        "No command prints or notes anything by a plan that is not the one in the chain",
        arguments: [
            "UPDATE sheet SET serial = 77777777 WHERE sequence = 4",
            "UPDATE sheet SET row = 3 WHERE sequence = 4",
            "INSERT INTO omission VALUES (4, 'intake.invented')",
        ])
    func changedPlan(statement: String) throws {
        try job()
        try sql(statement)
        try expectRefusals { $0.diagnostics.map(\.code) == ["job.plan-changed"] }
    }

    @Test("Nor by a chain that is broken")
    func brokenChain() throws {
        try job()
        try sql("UPDATE event SET at = '2026-04-25T00:00:00Z' WHERE number = 3")
        try expectRefusals { $0.diagnostics.map(\.code) == ["evidence.chain-broken"] }
    }

    @Test(
        "Without a manifest, volumes are still what the chain says of them",
        arguments: [
            "DELETE FROM volume WHERE number = 4",
            "UPDATE volume SET sha256 = 'x' WHERE number = 1",
            "UPDATE volume SET state = 'quarantined', sha256 = NULL WHERE number = 2",
            "UPDATE volume SET firstSerial = firstSerial + 1 WHERE number = 1",
            "UPDATE volume SET mailPieces = 2 WHERE number = 1",
        ])
    func changedVolume(statement: String) throws {
        try job()
        try FileManager.default.removeItem(atPath: folder + "/manifest.json")
        try sql(statement)
        try expectRefusals { $0.diagnostics.map(\.code) == ["job.plan-changed"] }
    }

    // MARK: The manifest

    @Test(
        "A manifest that contradicts the ledger is not written over",
        arguments: [
            "DELETE FROM volume WHERE number = 4",
            "UPDATE volume SET mailPieces = 2 WHERE number = 1",
            "UPDATE volume SET bytes = bytes + 1 WHERE number = 1",
            "UPDATE volume SET firstSerial = firstSerial - 1 WHERE number = 1",
            "UPDATE volume SET state = 'quarantined', sha256 = NULL WHERE number = 2",
            "DELETE FROM list WHERE name = 'rejected.csv'",
            "UPDATE job SET report = json_set(report, '$.counts.rejected', 1)",
            "UPDATE job SET report = json_set(report, '$.purpose', 'copy')",
            "UPDATE job SET materials = json_set(materials, '$.input.name', 'another.csv')",
            "UPDATE job SET state = 'printing'",
            "DELETE FROM event WHERE number = (SELECT max(number) FROM event)",
        ])
    func laundering(statement: String) throws {
        try job()
        try sql(statement)
        let found = try codes()
        try expectRefusals {
            guard case .contradicted(let failure) = $0 else { return false }
            return failure.diagnostics.allSatisfy { found.contains($0.code) }
        }
        let error = #expect(throws: JobFailure.self) { try purge() }
        // A job that looks unfinished is refused for that before.
        if case .contradicted? = error { return }
        #expect(error?.diagnostics.map(\.code) == ["purge.not-finished"])
    }

    @Test("A manifest that nobody can read is made again, but from no altered ledger")
    func unreadable() throws {
        try job()
        try Data("{".utf8).write(to: URL(fileURLWithPath: folder + "/manifest.json"))
        _ = try workshop.resume()
        #expect(try codes().isEmpty)
        try Data("{".utf8).write(to: URL(fileURLWithPath: folder + "/manifest.json"))
        try sql("DELETE FROM volume WHERE number = 4")
        try expectRefusals { $0.diagnostics.map(\.code) == ["job.plan-changed"] }
    }

    // MARK: The manifest that is behind

    /// The manifest as it was before a command, as if that had been killed.
    private func behind(_ command: () throws -> Void) throws {
        let manifest = URL(fileURLWithPath: folder + "/manifest.json")
        let before = try Data(contentsOf: manifest)
        try command()
        try before.write(to: manifest)
    }

    @Test(
        "A manifest that was not written any more is called that, and written by the next command")
    func interrupted() throws {
        try job()
        try behind {
            _ = try reprint()
            _ = try verify()
            _ = try transport()
            _ = try reconcile()
        }
        let result = try ManifestVerification(folder: folder).run()
        #expect(result.findings.map(\.code) == ["evidence.manifest-behind"])
        #expect(result.findings.first?.hint?.contains("tsuchi resume") == true)
        let status = try JobStatus(folder: folder)
        #expect(status.isManifestBehind)
        #expect(status.nextStep == .rewriteEvidence)
        _ = try workshop.resume()
        #expect(try codes().isEmpty)
        #expect(try !JobStatus(folder: folder).isManifestBehind)
    }

    @Test("Volumes that are printed again excuse a manifest that is behind")
    func printedAgain() throws {
        try job()
        try FileManager.default.removeItem(atPath: folder + "/volume-0002.pdf")
        try behind { _ = try workshop.resume() }
        #expect(try codes() == ["evidence.manifest-behind"])
        _ = try reconcile()
        #expect(try codes().isEmpty)
    }

    @Test("Being behind excuses nothing else")
    func excused() throws {
        try job()
        try behind { _ = try reprint() }
        try sql("UPDATE job SET materials = json_set(materials, '$.input.name', 'another.csv')")
        #expect(
            Set(try codes()) == ["evidence.manifest-behind", "evidence.manifest-differs"])
        try expectRefusals { if case .contradicted = $0 { true } else { false } }
    }

    @Test("A purge that was stopped before the manifest is told apart from tampering")
    func purged() throws {
        try job()
        try behind { _ = try purge() }
        let result = try ManifestVerification(folder: folder).run()
        #expect(result.findings.map(\.code) == ["evidence.purge-unfinished"])
        #expect(result.findings.first?.hint?.contains("tsuchi purge") == true)
        _ = try purge()
        #expect(try codes().isEmpty)
    }

    @Test("A finished job without its manifest gets it from resume")
    func missing() throws {
        try job()
        try FileManager.default.removeItem(atPath: folder + "/manifest.json")
        #expect(try JobStatus(folder: folder).nextStep == .rewriteEvidence)
        _ = try workshop.resume()
        #expect(try codes().isEmpty)
    }
}
