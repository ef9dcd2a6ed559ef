internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import Readback
internal import TestSupport
internal import Testing

@Suite("A PDF away from its job is compared with the residents file")
struct FileVerificationTests {
    let workshop: Workshop
    let input: String

    init() throws {
        workshop = try Workshop()
        input = try workshop.residents(.cardApplication, count: 8) { rows in
            rows[2][rows[0].firstIndex(of: "氏名")!] = ""
        }
    }

    private func request(order: PieceOrder = .input) -> JobRequest {
        JobRequest(
            layoutPath: Checkout.layouts + "/card-application.yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
            carrier: .none, inputPath: input, volumeSize: 3, order: order)
    }

    private func verify(
        _ name: String, _ contents: FileVerification.Contents = .asNamed,
        order: PieceOrder = .input
    ) throws -> FileReading {
        let request = request(order: order)
        return try FileVerification(
            file: workshop.path(name), contents: contents, setup: try PrintSetup(request),
            request: request, engines: ReadingPrograms.sound
        ).run()
    }

    private func render(row: Int, engines: ReadingEngines? = nil) throws -> [UInt8] {
        try SingleNoticeJob(
            setup: try PrintSetup(request()),
            request: .init(inputPath: input, row: row, form: .pdf, engines: engines)
        ).run().bytes
    }

    private func codes(_ body: () throws -> some Any) -> [DiagnosticCode] {
        do {
            _ = try body()
            return []
        } catch { return (error as? JobFailure)?.diagnostics.map(\.code) ?? ["?"] }
    }

    @Test("A volume is that of the same plan; with rejected rows and in any order")
    func volume() throws {
        for order in [PieceOrder.input, .postcode] {
            let output = order == .input ? "input" : "postcode"
            _ = try workshop.run(
                "card-application", input: input, output: output, volumeSize: 3, order: order)
            for name in ["volume-0001.pdf", "volume-0003.pdf"] {
                let reading = try verify("\(output)/\(name)", order: order)
                #expect(reading.isSound, "\(reading.findings)")
                #expect(reading.isChanged == nil)
            }
        }
        #expect(try verify("input/volume-0003.pdf").pagesRead == 1)
    }

    @Test("A volume under another's name is another volume")
    func exchanged() throws {
        _ = try workshop.run("card-application", input: input, volumeSize: 3)
        try FileManager.default.copyItem(
            atPath: workshop.path("job/volume-0001.pdf"),
            toPath: workshop.path("volume-0002.pdf"))
        let reading = try verify("volume-0002.pdf")
        #expect(reading.findings.filter { $0.fault == .wrongPage }.map(\.row) == [5, 6, 7])
        #expect(Set(reading.findings.map(\.fault)) == [.wrongPage, .pageLabel])
        #expect(try verify("volume-0002.pdf", .volume(1)).isSound)
    }

    @Test("Which volume it is must be known")
    func whichVolume() throws {
        _ = try workshop.run("card-application", input: input, volumeSize: 3)
        try FileManager.default.copyItem(
            atPath: workshop.path("job/volume-0001.pdf"), toPath: workshop.path("copy.pdf"))
        #expect(codes { try verify("copy.pdf") } == ["verify.which-volume"])
        #expect(codes { try verify("copy.pdf", .volume(4)) } == ["verify.which-volume"])
        #expect(try verify("copy.pdf", .volume(1)).isSound)
    }

    @Test("A single notice is that of its row")
    func singleNotice() throws {
        try Data(try render(row: 3)).write(to: URL(fileURLWithPath: workshop.path("notice.pdf")))
        #expect(try verify("notice.pdf", .row(3)).isSound)
        #expect(try !verify("notice.pdf", .row(4)).isSound)
        #expect(codes { try verify("notice.pdf", .row(2)) }.contains("notice.required"))
    }

    @Test("An encrypted copy is called encrypted, not damaged; a file that is not there, missing")
    func unreadable() throws {
        _ = try workshop.run("card-application", input: input, volumeSize: 3)
        let result = try ExternalTool.run(
            "qpdf",
            [
                "--encrypt", "geheim", "geheim", "256", "--",
                workshop.path("job/volume-0001.pdf"), workshop.path("volume-0001.pdf"),
            ])
        try #require(result.status == 0)
        #expect(codes { try verify("volume-0001.pdf") } == ["verify.encrypted"])
        try Data("age-encryption.org/v1\n".utf8)
            .write(to: URL(fileURLWithPath: workshop.path("volume-0002.pdf")))
        #expect(codes { try verify("volume-0002.pdf") } == ["verify.encrypted"])
        #expect(codes { try verify("none.pdf") } == ["verify.cannot-open"])
        try Data("%PDF-1.5\n".utf8)
            .write(to: URL(fileURLWithPath: workshop.path("volume-0003.pdf")))
        #expect(try verify("volume-0003.pdf").findings.map(\.fault) == [.unreadable])
    }

    @Test("A notice at the counter proves itself before it is handed over; the bytes are the same")
    func provenNotice() throws {
        let plain = try render(row: 3)
        #expect(try render(row: 3, engines: ReadingPrograms.sound) == plain)
        let programs = ReadingPrograms(workshop: workshop)
        let engines = try programs.misreading("notice", "10000019", as: "99999999")
        #expect(codes { try render(row: 3, engines: engines) } == ["readback.text-differs"])
        // Other tests' notices come and go.
        let deadline = ContinuousClock.now + .seconds(20)
        while try !Self.memory().filter({ !Self.planted.contains($0) })
            .allSatisfy({ !$0.hasPrefix("tsuchi-") })
        {
            try #require(ContinuousClock.now < deadline)
            usleep(5_000)
        }
    }

    private static let planted = ["tsuchi-notice-killed", "tsuchi-notice-in-use"]

    private static func memory() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/dev/shm")
    }

    @Test("What a killed process left in memory goes with the next notice; what is in use stays")
    func leftInMemory() throws {
        let names = Self.planted
        for name in names {
            try FileManager.default.createDirectory(
                atPath: "/dev/shm/\(name)", withIntermediateDirectories: true)
            try Data("%PDF".utf8)
                .write(to: URL(fileURLWithPath: "/dev/shm/\(name)/.notice.pdf.partial"))
        }
        defer {
            for name in names { try? FileManager.default.removeItem(atPath: "/dev/shm/" + name) }
        }
        let descriptor = open("/dev/shm/\(names[1])", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(descriptor) }
        try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        _ = try render(row: 3, engines: ReadingPrograms.sound)
        let left = try Self.memory()
        #expect(!left.contains(names[0]) && left.contains(names[1]))
    }
}
