internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import Readback
internal import TestSupport
internal import Testing

@Suite("What was printed can be read back at any time, and what was exchanged is found")
struct JobVerificationTests {
    let workshop: Workshop
    let input: String

    init() throws {
        workshop = try Workshop()
        input = try workshop.residents(.individualNumberNotice, count: 6)
        _ = try workshop.run("individual-number-notice", input: input, volumeSize: 4)
    }

    private func verify(
        file: String? = nil, input: String? = nil, extent: VerificationExtent = .full,
        engines: ReadingEngines = ReadingPrograms.sound, isRecorded: Bool = true
    ) throws -> JobVerification.Result {
        try JobVerification(
            folder: workshop.path("job"),
            request: .init(
                engines: engines, extent: extent, file: file, inputPath: input,
                isRecorded: isRecorded),
            session: Workshop.session, workers: .thisProcess
        ).run()
    }

    private func codes(_ body: () throws -> some Any) -> [DiagnosticCode] {
        do {
            _ = try body()
            return []
        } catch { return (error as? JobFailure)?.diagnostics.map(\.code) ?? ["?"] }
    }

    private func evidence() throws -> [DiagnosticCode] {
        try ManifestVerification(folder: workshop.path("job")).run().findings.map(\.code)
    }

    private func manifest() throws -> JobManifest {
        try JSONDecoder().decode(
            JobManifest.self,
            from: Data(contentsOf: URL(fileURLWithPath: workshop.path("job/manifest.json"))))
    }

    /// Replaces a volume by its own pages in another order.
    private func reorder(_ name: String, _ pages: String) throws {
        let file = workshop.path("job/\(name)")
        try FileManager.default.moveItem(atPath: file, toPath: workshop.path("before.pdf"))
        let result = try ExternalTool.run(
            "qpdf", [workshop.path("before.pdf"), "--pages", ".", pages, "--", file])
        try #require(result.status == 0, "\(result.errors)")
    }

    @Test("A job that was printed without reading anything is read afterwards, and it stands")
    func recorded() throws {
        let result = try verify()
        #expect(result.isSound)
        #expect(result.isRecorded)
        #expect(result.files.map(\.pagesRead) == [4, 4, 4])
        let later = try manifest().laterVerifications
        #expect(later.count == 1)
        #expect(later[0].account == "test")
        #expect(later[0].extent == .full)
        #expect(later[0].readers.map(\.name).contains("pdftotext"))
        #expect(later[0].files.map(\.result) == ["sound", "sound", "sound"])
        // What was read when it was printed is told as it was.
        #expect(try manifest().verification.extent == .off)
        #expect(try evidence().isEmpty)
        #expect(
            try JobStatus(folder: workshop.path("job")).laterVerifications == later)
    }

    @Test("Nothing is noted if nobody wants it")
    func unrecorded() throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: workshop.path("job/manifest.json")))
        let result = try verify(isRecorded: false)
        #expect(result.isSound && !result.isRecorded)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: workshop.path("job/manifest.json")))
                == before)
    }

    @Test("Two pages that changed places are found, and that the file is another one")
    func exchangedPages() throws {
        try reorder("volume-0002.pdf", "3,4,1,2")
        let result = try verify()
        #expect(result.files.map(\.isSound) == [true, false, true])
        let file = result.files[1]
        #expect(file.isChanged == true)
        #expect(file.findings.map(\.fault).contains(.wrongPage))
        #expect(Set(file.findings.compactMap(\.row)) == [3, 4])
        #expect(
            file.diagnostics(atMost: 1).map(\.code).prefix(2) == [
                "verify.file-changed", "readback.wrong-page",
            ])
        let noted = try #require(try manifest().laterVerifications.last).files[1]
        #expect(noted.result == "disproved")
        #expect(noted.findingCount == file.findingCount)
        #expect(try evidence() == ["evidence.file-changed"])
    }

    @Test("A file that was only written anew is another file, though it shows the same")
    func rewritten() throws {
        try reorder("volume-0001.pdf", "1-4")
        let file = try verify(file: "volume-0001.pdf").files[0]
        #expect(file.isChanged == true)
        #expect(!file.isSound)
        #expect(try manifest().laterVerifications.last?.files.map(\.name) == ["volume-0001.pdf"])
    }

    @Test("A page that is missing, and a volume that is gone")
    func missing() throws {
        try reorder("volume-0001.pdf", "1-3")
        try FileManager.default.removeItem(atPath: workshop.path("job/volume-0003.pdf"))
        let files = try verify().files
        #expect(files[0].findings.map(\.fault) == [.pageCount])
        #expect(files[1].isSound)
        #expect(files[2].isMissing)
        #expect(
            try manifest().laterVerifications.last?.files.map(\.result)
                == ["disproved", "sound", "missing"])
    }

    @Test("A reprint is read with its mark, and a volume in its place is found")
    func reprint() throws {
        _ = try ReprintJob(
            folder: workshop.path("job"),
            selection: try NumberSelection(parsing: "3-4", as: .rows, option: "--rows"),
            reason: "紙詰まり", session: Workshop.session
        ).run()
        #expect(try verify().files.map(\.name).last == "reprint-0001.pdf")
        #expect(try verify().isSound)
        let reprint = workshop.path("job/reprint-0001.pdf")
        try FileManager.default.removeItem(atPath: reprint)
        try FileManager.default.copyItem(
            atPath: workshop.path("job/volume-0001.pdf"), toPath: reprint)
        let file = try verify(file: "reprint-0001.pdf").files[0]
        #expect(file.isChanged == true)
        #expect(file.findings.contains { $0.fault == .wrongPage })
    }

    @Test("The kept records are compared with the residents file they were taken from")
    func comparedWithInput() throws {
        #expect(try verify(input: input).rowsCompared == 6)
        let other = try workshop.residents(.individualNumberNotice, count: 6, seed: 2)
        #expect(codes { try verify(input: other) } == ["verify.changed-input"])
        #expect(codes { try verify(input: workshop.path("none")) } == ["intake.cannot-open"])
    }

    @Test("Records that were damaged prove nothing")
    func damagedRecords() throws {
        let records = URL(fileURLWithPath: workshop.path("job/records.csv"))
        var data = try Data(contentsOf: records)
        data[data.count - 3] ^= 1
        try data.write(to: records)
        #expect(codes { try verify() } == ["resume.changed-records"])
    }

    @Test("A program that breaks off twice leaves its file unproven and the others read")
    func brokenOff() throws {
        let programs = ReadingPrograms(workshop: workshop)
        let result = try verify(engines: try programs.spoilt("volume-0002", "kill -9 $$"))
        #expect(result.files.map(\.isSound) == [true, false, true])
        #expect(result.files[1].problem?.code == "readback.engine-failed")
        #expect(try manifest().laterVerifications.last?.files[1].result == "unproven")
    }

    @Test("A sample is a sample, and says so")
    func sample() throws {
        let result = try verify(extent: .sample(2))
        #expect(result.files.map(\.pagesRead) == [2, 2, 2])
        #expect(try manifest().laterVerifications.last?.extent == .sample(2))
    }

    @Test("Nothing to read, or nothing to compare with, is said")
    func refusals() throws {
        #expect(codes { try verify(file: "volume-0009.pdf") } == ["verify.unknown-file"])
        _ = try PurgeJob(
            folder: workshop.path("job"), isUnfinishedAllowed: false, session: Workshop.session
        ).run()
        #expect(codes { try verify() } == ["verify.purged"])
    }

    @Test("A layout that has changed since cannot say what must be on a page")
    func changedLayout() throws {
        let layouts = workshop.path("layouts")
        try FileManager.default.copyItem(atPath: Checkout.layouts, toPath: layouts)
        let layout = layouts + "/expiry-notice.yaml"
        let residents = try workshop.residents(.expiryNotice, count: 2)
        _ = try workshop.run(layout, input: residents, output: "other")
        let text = try String(contentsOfFile: layout, encoding: .utf8)
        try Data((text + "# 注\n").utf8).write(to: URL(fileURLWithPath: layout))
        let job = JobVerification(
            folder: workshop.path("other"), request: .init(engines: ReadingPrograms.sound),
            session: Workshop.session, workers: .thisProcess)
        #expect(codes { try job.run() } == ["verify.changed-layout"])
    }
}
