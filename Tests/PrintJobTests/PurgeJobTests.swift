internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A purge deletes what holds personal data and leaves the evidence")
struct PurgeJobTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private func purge(isUnfinishedAllowed: Bool = false) throws -> JobPurge.Report {
        try PurgeJob(
            folder: workshop.path("job"), isUnfinishedAllowed: isUnfinishedAllowed,
            session: Workshop.session
        ).run()
    }

    /// A job that is stopped after its first volume.
    private func stoppedJob() throws {
        let input = try workshop.residents(.cardApplication, count: 6)
        var asked = 0
        #expect(throws: JobFailure.interrupted) {
            try workshop.run("card-application", input: input, volumeSize: 2) {
                asked += 1
                return asked > 7 ? .afterVolumes : .none
            }
        }
    }

    @Test("Nothing of the records is left; the evidence verifies; nothing can be printed any more")
    func purged() throws {
        let input = try workshop.residents(.cardApplication, count: 5)
        _ = try workshop.run("card-application", input: input, volumeSize: 2)
        _ = try ReprintJob(
            folder: workshop.path("job"),
            selection: NumberSelection([2], kind: .rows), reason: "汚れ", session: Workshop.session
        ).run()
        let report = try purge()
        #expect(report.isComplete)
        #expect(
            report.removed == [
                "digest.key", "records.csv", "reprint-0001.pdf", "volume-0001.pdf",
                "volume-0002.pdf", "volume-0003.pdf",
            ])
        #expect(
            workshop.contents() == [
                ".lock", ".workers.lock", "dispatch.csv", "ledger.sqlite", "manifest.json",
                "plan.json", "rejected.csv", "reprint-0001.csv",
            ])
        let result = try ManifestVerification(folder: workshop.path("job")).run()
        #expect(result.findings.isEmpty)
        #expect(result.isPurged)
        let error = #expect(throws: JobFailure.self) { try workshop.resume() }
        #expect(error?.diagnostics.map(\.code) == ["job.purged"])
        #expect(try purge().removed.isEmpty)
    }

    @Test("A folder without a job says so and stays as it was")
    func noJob() throws {
        let error = #expect(throws: JobFailure.self) { try purge() }
        #expect(error?.diagnostics.map(\.code) == ["job.no-ledger"])
        try FileManager.default.createDirectory(
            atPath: workshop.path("job"), withIntermediateDirectories: false)
        #expect(throws: JobFailure.self) { try purge() }
        #expect(workshop.contents().isEmpty)
    }

    @Test("A job that has not printed everything is purged only if that is meant")
    func unfinished() throws {
        try stoppedJob()
        let error = #expect(throws: JobFailure.self) { try purge() }
        #expect(error?.diagnostics.map(\.code) == ["purge.not-finished"])
        #expect(workshop.contents().contains("records.csv"))
        #expect(try purge(isUnfinishedAllowed: true).isComplete)
        #expect(!workshop.contents().contains("records.csv"))
    }

    @Test("A job that was stopped between two volumes is finished by resume, byte for byte")
    func resumedInstead() throws {
        try stoppedJob()
        let manifest = try workshop.resume().manifest
        let input = workshop.contents("").first { $0.hasPrefix("residents") } ?? ""
        let whole = try workshop.run(
            "card-application", input: workshop.path(input), output: "whole", volumeSize: 2)
        #expect(manifest.volumes == whole.manifest.volumes)
        #expect(manifest.lists == whole.manifest.lists)
        #expect(manifest.run.resumed == 1)
    }
}
