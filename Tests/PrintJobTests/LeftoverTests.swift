internal import Foundation
internal import NoticeModel
internal import PDFFinishing
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A command that was killed while it wrote does not stand in the way of the next")
struct LeftoverTests {
    let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        let input = try workshop.residents(.cardApplication, count: 3)
        _ = try workshop.run("card-application", input: input, volumeSize: 2)
        try Data("{".utf8).write(to: URL(fileURLWithPath: leftover))
    }

    private var folder: String { workshop.path("job") }
    private var leftover: String { workshop.path("job/.manifest.json.partial") }

    /// Whatever came before, the evidence is whole in the end.
    private func expectSound() throws {
        #expect(!FileManager.default.fileExists(atPath: leftover))
        #expect(try ManifestVerification(folder: folder).run().findings.isEmpty)
    }

    @Test("A comparison with the inserter's list")
    func reconcile() throws {
        let scanned = workshop.path("camera.txt")
        try Data("10000019\n".utf8).write(to: URL(fileURLWithPath: scanned))
        _ = try ReconciliationJob(folder: folder, scanned: scanned, session: Workshop.session)
            .run()
        try expectSound()
    }

    @Test("Reading back")
    func verify() throws {
        _ = try JobVerification(
            folder: folder, request: .init(engines: ReadingPrograms.sound),
            session: Workshop.session, workers: .thisProcess
        ).run()
        try expectSound()
    }

    @Test("Copies for transport")
    func transport() throws {
        let password = workshop.path("password.txt")
        try Data("ながいパスワード0123\n".utf8).write(to: URL(fileURLWithPath: password))
        _ = try TransportJob(
            folder: folder,
            method: .pdf(PDFEncryption(password: try PDFPassword(file: password))),
            session: Workshop.session
        ).run()
        try expectSound()
    }

    @Test("A reprint")
    func reprint() throws {
        _ = try ReprintJob(
            folder: folder, selection: NumberSelection([1], kind: .rows), reason: "汚れ",
            session: Workshop.session
        ).run()
        try expectSound()
    }
}
