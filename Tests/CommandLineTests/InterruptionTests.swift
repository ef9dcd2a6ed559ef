internal import Foundation
internal import TestSupport
internal import Testing

@Suite("A job that is interrupted can be resumed, or leaves the folder as it was")
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

    /// Two volumes, each of which takes long enough to be interrupted.
    private static let rows = 800
    private static let half = ["--volume-size", "400"]
    private static let results = [
        "volume-0001.pdf", "volume-0002.pdf", "dispatch.csv", "plan.json",
    ]

    /// What the job comes to that nobody interrupts, printed once for all tests.
    private static let whole = Result {
        let counter = try Counter()
        try counter.residents(count: rows)
        let outcome = try counter.batch(more: ["--specimen"] + half)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try results.map { try counter.data("job/" + $0) }
    }

    /// Interrupts a job of two volumes that one worker prints, and resumes it.
    private func interrupt(_ number: Int32, times: Int) throws -> [String] {
        try counter.residents(count: Self.rows)
        let process = try counter.start(
            Self.arguments + ["residents.csv", "--workers", "1"] + Self.half)
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        try waitForVolume()
        for _ in 0..<times {
            kill(process.processIdentifier, number)
            // A signal that comes while the same one waits is lost.
            usleep(20_000)
        }
        let outcome = try counter.outcome(of: process)
        #expect(outcome.status == 130)
        #expect(outcome.codes == ["job.interrupted"])
        #expect(outcome.errors.contains("tsuchi resume new/job "))
        #expect(outcome.errors.contains("印刷中の冊が終わるのを待っています") || times > 1)
        #expect(outcome.output.isEmpty)
        let left = try #require(counter.contents("new/job")).filter { $0.contains("volume") }
        let status = try counter.run(["status", "new/job"])
        #expect(status.status == 0)
        #expect(status.text.contains("途中で止まっています"))
        #expect(status.text.hasSuffix("次に: tsuchi resume new/job で、残りを印刷してください\n"))
        let resumed = try counter.run(["resume", "new/job"])
        #expect(resumed.status == 0, "\(resumed.errors)")
        #expect(resumed.text.hasPrefix("入力 800行 = 印刷 800行 + "))
        for (name, whole) in zip(Self.results, try Self.whole.get()) {
            #expect(try counter.data("new/job/" + name) == whole, "\(name)")
        }
        return left
    }

    @Test("Asked once, it finishes the volume in hand", arguments: [SIGINT, SIGTERM, SIGHUP])
    func once(number: Int32) throws {
        #expect(try interrupt(number, times: 1) == ["volume-0001.pdf"])
    }

    @Test("Asked again, it ends at once", arguments: [SIGINT, SIGTERM])
    func atOnce(number: Int32) throws {
        #expect(try interrupt(number, times: 3).allSatisfy { $0.hasSuffix(".partial") })
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
