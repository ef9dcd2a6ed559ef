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

    @discardableResult
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

    private func verified() throws -> ManifestVerification.Result {
        try ManifestVerification(folder: workshop.path("job")).run()
    }

    private func manifest() throws -> JobManifest {
        try JSONDecoder().decode(JobManifest.self, from: try data("manifest.json"))
    }

    private func finishedJob() throws {
        let input = try workshop.residents(.cardApplication, count: 5)
        _ = try workshop.run("card-application", input: input, volumeSize: 2)
    }

    private func data(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: workshop.path("job/" + name)))
    }

    private func put(_ data: Data, _ name: String) throws {
        try data.write(to: URL(fileURLWithPath: workshop.path("job/" + name)))
    }

    @Test(
        "Nothing says that personal data are deleted while a file with them is there",
        arguments: [
            "volume-0002.pdf", "records.csv", "digest.key", "reprint-0001.pdf",
            ".volume-0001.pdf.partial",
        ])
    func leftBehind(name: String) throws {
        try finishedJob()
        #expect(try purge().isComplete)
        #expect(try JobStatus(folder: workshop.path("job")).nextStep == .nothing)
        // As a file that could not be deleted lies there.
        try put(Data("left".utf8), name)
        let status = try JobStatus(folder: workshop.path("job"))
        #expect(status.unpurged == [name])
        #expect(status.nextStep == .purgeAgain)
        let result = try verified()
        #expect(result.findings.map(\.code) == ["evidence.personal-data-left"])
        #expect(result.findings.allSatisfy { $0.hint?.contains("tsuchi purge") == true })
        #expect(!result.isPurged)
        #expect(try purge().removed == [name])
        #expect(try verified().findings.isEmpty)
        #expect(try JobStatus(folder: workshop.path("job")).nextStep == .nothing)
    }

    @Test("What cannot be deleted is an error, and stays named")
    func undeletable() throws {
        try finishedJob()
        try FileManager.default.removeItem(atPath: workshop.path("job/volume-0002.pdf"))
        try FileManager.default.createSymbolicLink(
            atPath: workshop.path("job/volume-0002.pdf"), withDestinationPath: "/dev/null")
        let report = try purge()
        #expect(!report.isComplete)
        #expect(
            try JobStatus(folder: workshop.path("job")).unpurged == ["volume-0002.pdf"])
        #expect(try verified().findings.map(\.code) == ["evidence.personal-data-left"])
    }

    @Test("A purge that was cut short says that it is to be run again, not that somebody forged")
    func cutShort() throws {
        try finishedJob()
        let before = try data("manifest.json")
        let records = try data("records.csv")
        try purge()
        // Killed after the ledger knew and before the manifest was written.
        try put(before, "manifest.json")
        var result = try verified()
        #expect(result.findings.map(\.code) == ["evidence.purge-unfinished"])
        #expect(!result.isPurged)
        try put(records, "records.csv")
        result = try verified()
        #expect(
            result.findings.map(\.code)
                == ["evidence.purge-unfinished", "evidence.personal-data-left"])
        #expect(try purge().removed == ["records.csv"])
        #expect(try verified().findings.isEmpty)
    }

    @Test("A manifest that was altered is not excused by a purge that was cut short")
    func cutShortAndAltered() throws {
        try finishedJob()
        let text = String(decoding: try data("manifest.json"), as: UTF8.self)
        try purge()
        let altered = text.replacing("\"printed\" : 5", with: "\"printed\" : 6")
        #expect(altered != text)
        try put(Data(altered.utf8), "manifest.json")
        #expect(
            try verified().findings.map(\.code)
                == ["evidence.manifest-differs", "evidence.purge-unfinished"])
    }

    @Test("What a killed reprint or copy has left goes too; what only looks like it stays")
    func orphans() throws {
        try finishedJob()
        try FileManager.default.createDirectory(
            atPath: workshop.path("job/transport"), withIntermediateDirectories: false)
        let left = [
            "reprint-0001.csv", "reprint-0001.pdf", "transport/reprint-0001.pdf",
            "transport/volume-0001.pdf.age",
        ]
        let foreign = ["reprint-1.pdf", "reprint-0001 (2).pdf", "transport/notes.txt"]
        for name in left + foreign { try put(Data("left".utf8), name) }
        let report = try purge()
        #expect(left.allSatisfy(report.removed.contains))
        #expect(report.unknown == foreign.sorted())
        #expect(report.findings.map(\.code) == Array(repeating: "purge.unknown-file", count: 3))
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

    @Test("What of an unfinished job was printed is listed before it is purged; counts are true")
    func unfinishedEvidence() throws {
        try stoppedJob()
        #expect(!workshop.contents().contains("dispatch.csv"))
        _ = try purge(isUnfinishedAllowed: true)
        let manifest = try manifest()
        let unprinted = try #require(manifest.counts.unprinted)
        #expect(manifest.counts.printed > 0 && unprinted > 0)
        #expect(manifest.counts.printed + unprinted == 6)
        #expect(manifest.counts.quarantined == 0)
        #expect(try workshop.list("dispatch.csv").count == manifest.counts.printed)
        #expect(manifest.lists.map(\.name).contains("dispatch.csv"))
        let result = try verified()
        #expect(result.findings.isEmpty)
        #expect(result.isPurged && result.isUnfinished && result.unprinted == unprinted)
    }

    @Test("A manifest of an older version, which calls unprinted rows quarantined, verifies")
    func olderManifest() throws {
        try stoppedJob()
        _ = try purge(isUnfinishedAllowed: true)
        var manifest = try manifest()
        manifest.counts.quarantined += try #require(manifest.counts.unprinted)
        manifest.counts.unprinted = nil
        try put(try JSONEncoder().encode(manifest), "manifest.json")
        #expect(try verified().findings.isEmpty)
        manifest.counts.quarantined -= 1
        try put(try JSONEncoder().encode(manifest), "manifest.json")
        #expect(
            try verified().findings.map(\.code)
                == ["evidence.manifest-differs", "evidence.counts-disagree"])
    }

    @Test("What the evidence has lost is made again before the personal data go")
    func restored() throws {
        try finishedJob()
        _ = try ReprintJob(
            folder: workshop.path("job"),
            selection: NumberSelection([2, 4], kind: .rows), reason: "汚れ",
            session: Workshop.session
        ).run()
        let lists = ["dispatch.csv", "plan.json", "reprint-0001.csv"]
        let before = try lists.map(data)
        for name in lists + ["manifest.json"] {
            try FileManager.default.removeItem(atPath: workshop.path("job/" + name))
        }
        let report = try purge()
        #expect(report.isComplete)
        #expect(report.findings.map(\.code) == Array(repeating: "purge.list-restored", count: 3))
        #expect(try lists.map(data) == before)
        #expect(try verified().findings.isEmpty)
    }

    @Test("Killed while it wrote the evidence, a purge can be done again")
    func killedWriting() throws {
        try finishedJob()
        try FileManager.default.removeItem(atPath: workshop.path("job/dispatch.csv"))
        for name in [".manifest.json.partial", ".dispatch.csv.partial"] {
            try put(Data("half".utf8), name)
        }
        #expect(try purge().isComplete)
        #expect(try verified().findings.isEmpty)
        #expect(!workshop.contents().contains { $0.hasSuffix(".partial") })
    }

    @Test("Without the reasons why rows were left out nothing is deleted, unless that is meant")
    func lostList() throws {
        try finishedJob()
        try FileManager.default.removeItem(atPath: workshop.path("job/rejected.csv"))
        let error = #expect(throws: JobFailure.self) { try purge() }
        #expect(error?.diagnostics.map(\.code) == ["purge.list-lost"])
        #expect(workshop.contents().contains("records.csv"))
        #expect(try JobStatus(folder: workshop.path("job")).state == .finished)
        let report = try purge(isUnfinishedAllowed: true)
        #expect(report.isComplete)
        #expect(report.findings.map(\.severity) == [.warning])
        // What was begun is not refused later.
        try put(Data("left".utf8), "records.csv")
        #expect(try purge().removed == ["records.csv"])
    }

    @Test("A volume that is quarantined keeps its records until that is not wanted any more")
    func quarantined() throws {
        let input = try workshop.residents(.cardApplication, count: 5)
        let engines = try ReadingPrograms(workshop: workshop)
            .misreading("volume-0002", "10000021", as: "10000028")
        let manifest = try workshop.run(
            "card-application", input: input, volumeSize: 2, engines: engines
        ).manifest
        try #require(manifest.volumes[1].state == .quarantined)
        let error = #expect(throws: JobFailure.self) { try purge() }
        #expect(error?.diagnostics.map(\.code) == ["purge.quarantined"])
        #expect(error?.diagnostics.first?.message.contains("volume-0002.pdf") == true)
        #expect(workshop.contents().contains("records.csv"))
        #expect(try purge(isUnfinishedAllowed: true).isComplete)
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
