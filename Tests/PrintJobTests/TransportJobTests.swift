internal import Foundation
internal import NoticeModel
internal import PDFFinishing
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("Copies for transport are noted in the ledger")
struct TransportJobTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private func copy() throws -> [TransportCopy.Receipt] {
        let file = workshop.path("password.txt")
        try Data("ながいパスワード0123\n".utf8).write(to: URL(fileURLWithPath: file))
        return try TransportJob(
            folder: workshop.path("job"),
            method: .pdf(PDFEncryption(password: try PDFPassword(file: file))),
            session: Workshop.session
        ).run()
    }

    @Test("Volumes and reprints are copied once; a copy that was damaged is made again")
    func copies() throws {
        let input = try workshop.residents(.cardApplication, count: 3)
        _ = try workshop.run("card-application", input: input, volumeSize: 2)
        let first = try copy()
        #expect(
            first.map(\.name) == ["transport/volume-0001.pdf", "transport/volume-0002.pdf"])
        #expect(try copy() == first)
        _ = try ReprintJob(
            folder: workshop.path("job"), selection: NumberSelection([1], kind: .rows),
            reason: "汚れ", session: Workshop.session
        ).run()
        #expect(try copy().count == 3)
        let damaged = URL(fileURLWithPath: workshop.path("job/" + first[0].name))
        try Data("x".utf8).write(to: damaged)
        let again = try copy()
        #expect(again[0].sha256 != first[0].sha256)
        #expect(again[1] == first[1])
        #expect(try ManifestVerification(folder: workshop.path("job")).run().findings.isEmpty)
    }
}
