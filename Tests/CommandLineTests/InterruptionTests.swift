internal import Foundation
internal import TestSupport
internal import Testing

@Suite("A job that is interrupted leaves the folder as it was")
struct InterruptionTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    private static let arguments = [
        "batch", "card-application", "--issuer", Counter.issuer, "--specimen",
        "--output", "new/job", "--input",
    ]

    /// Waits until the job is writing its first volume.
    private func waitForVolume() throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while counter.contents("new/job")?.contains(".volume-0001.pdf.partial") != true {
            try #require(ContinuousClock.now < deadline)
            usleep(5_000)
        }
    }

    @Test("Every way of asking ends it with 130", arguments: [SIGINT, SIGTERM, SIGHUP])
    func signals(number: Int32) throws {
        try counter.residents(count: 1500)
        let process = try counter.start(Self.arguments + ["residents.csv"])
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        try waitForVolume()
        // Whoever presses Ctrl-C presses it more than once.
        for _ in 0..<3 { kill(process.processIdentifier, number) }
        let outcome = try counter.outcome(of: process)
        #expect(outcome.status == 130)
        #expect(outcome.codes == ["job.interrupted"])
        #expect(outcome.output.isEmpty)
        #expect(counter.contents() == ["residents.csv"])
    }

    @Test("A job that waits for standard input hears it too")
    func waiting() throws {
        try counter.residents()
        let pipe = Pipe()
        let process = try counter.start(
            Self.arguments + ["-", "--input-format", "csv"], input: pipe)
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        try pipe.fileHandleForWriting.write(contentsOf: try counter.data("residents.csv"))
        // When all of it has been taken and no end has come, the job can only wait for more.
        let deadline = ContinuousClock.now + .seconds(20)
        var unread: Int32 = -1
        while unread != 0 {
            try #require(ContinuousClock.now < deadline)
            usleep(20_000)
            _ = ioctl(pipe.fileHandleForWriting.fileDescriptor, UInt(FIONREAD), &unread)
        }
        while process.isRunning, ContinuousClock.now < deadline {
            kill(process.processIdentifier, SIGINT)
            usleep(100_000)
        }
        #expect(!process.isRunning)
        try pipe.fileHandleForWriting.close()
        let outcome = try counter.outcome(of: process)
        #expect(outcome.status == 130)
        #expect(outcome.codes == ["job.interrupted"])
        #expect(counter.contents() == ["residents.csv"])
    }

    @Test("What outlives its terminal on purpose goes on")
    func nohup() throws {
        try counter.residents(count: 300)
        let outcome = try counter.shell(
            """
            trap '' HUP
            "$tsuchi" batch card-application --input residents.csv --issuer "$issuer" \
              --specimen --output job & job=$!
            while [ ! -e job/.volume-0001.pdf.partial ]; do sleep 0.01; done
            kill -HUP $job; wait $job
            """)
        #expect(outcome.status == 0)
        #expect(counter.contents("job")?.contains("manifest.json") == true)
    }
}
