internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import Readback
internal import TestSupport
internal import Testing

/// Disks that are full, locked or broken; afterwards they work again.
@Suite("A disk that fails costs time, never a notice")
struct DiskFaultTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
        try Self.residents(counter)
    }

    private static func residents(_ counter: Counter) throws {
        try counter.residents(count: 16) { rows in
            rows[7][rows[0].firstIndex(of: "性別")!] = "不明"
        }
    }

    /// The job on a disk that never fails, printed once for all tests.
    private static let untouched = Result {
        let counter = try Counter()
        try residents(counter)
        let outcome = try counter.batch(more: options)
        try #require(outcome.status == 2, "\(outcome.errors)")
        let record = JobRecord(folder: counter.path("job"))
        return (files: try record.result(), manifest: try record.manifest())
    }

    private func expectUntouched(_ folder: String) throws {
        let record = JobRecord(folder: folder)
        try record.expectSound()
        let untouched = try Self.untouched.get()
        #expect(try record.result() == untouched.files)
        #expect(try record.manifest() == untouched.manifest)
    }

    private static let options = ["--specimen", "--volume-size", "4", "--workers", "1"]

    private func arguments(_ output: String) -> [String] {
        [
            "batch", "card-application", "--input", "residents.csv", "--issuer", Counter.issuer,
            "--output", output,
        ] + Self.options
    }

    /// Brings a job to its end on a disk that works again, and expects it to be as if nothing had
    /// happened. A job that had no plan yet has left nothing.
    private func finish(_ output: String) throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
        let isBegun = names.contains("ledger.sqlite")
        // Locks may be left where taking them away is what failed; they hold nobody.
        if !isBegun { #expect(Set(names).isSubset(of: [".lock", ".workers.lock"]), "\(names)") }
        let outcome = try counter.run(
            isBegun ? ["resume", output, "--workers", "1"] : arguments(output))
        #expect(outcome.status == 2, "\(names): \(outcome.errors)")
        try expectUntouched(output)
    }

    @Test(
        "A full disk, from the first file to the last",
        .enabled(
            if: SmallDisk.isAvailable, SmallDisk.requirement),
        arguments: [8, 60, 120, 200, 280, 360])
    func full(kibibytes: Int) throws {
        let disk = try SmallDisk(kibibytes: kibibytes)
        let outcome = try counter.run(arguments(disk.path + "/job"))
        #expect([2, 73].contains(outcome.status), "\(outcome.errors)")
        if outcome.status == 73 {
            #expect(outcome.errors.contains("ディスクに空きがありません"), "\(outcome.errors)")
            try disk.enlarge()
            try finish(disk.path + "/job")
        }
    }

    @Test(
        "A folder that cannot be written any more, and then can again",
        .enabled(
            if: SmallDisk.isAvailable, SmallDisk.requirement))
    func locked() throws {
        let disk = try SmallDisk(kibibytes: 65_536)
        let folder = disk.path + "/job"
        let process = try counter.start(arguments(folder))
        while access(folder + "/volume-0001.pdf", F_OK) != 0, process.isRunning { usleep(500) }
        try disk.lock(folder)
        let outcome = try counter.outcome(of: process)
        #expect([2, 73].contains(outcome.status), "\(outcome.errors)")
        let refused = try counter.run(["resume", folder])
        #expect(refused.status == 73, "\(refused.errors)")
        #expect(refused.errors.contains("読み取り専用のディスクです"), "\(refused.errors)")
        try disk.unlock(folder)
        try finish(folder)
    }

    @Test(
        "A file at its size limit, in planning, in the ledger and in volumes",
        arguments: [1, 40, 70])
    func sizeLimit(kibibytes: Int) throws {
        let outcome = try counter.shell(
            """
            ulimit -f \(kibibytes); "$tsuchi" batch card-application --input residents.csv \
              --issuer "$issuer" --output job \(Self.options.joined(separator: " "))
            """)
        #expect(outcome.status == 73, "\(outcome.errors)")
        #expect(outcome.codes.first == "output.write-failed", "\(outcome.errors)")
        try finish(counter.path("job"))
    }

    /// Numbers of calls that fall into every phase; the later ones only some processes reach.
    private static let numbers = [1, 6]

    @Test(
        "One call that fails with EIO, whichever it is", arguments: FaultyCalls.Call.allCases,
        numbers)
    func broken(call: FaultyCalls.Call, number: Int) throws {
        let faulty = try FaultyCalls(in: counter.folder, on: counter.path("job"))
        let outcome = try counter.run(
            arguments("job"), environment: faulty.environment(call, number, errno: EIO))
        #expect([2, 73].contains(outcome.status), "\(outcome.errors)")
        if outcome.status == 73 {
            #expect(outcome.codes.first == "output.write-failed", "\(outcome.errors)")
        }
        try finish(counter.path("job"))
    }

    @Test("Writes that take a few bytes at a time", arguments: [1000, 4097])
    func shortWrites(bytes: Int) throws {
        let faulty = try FaultyCalls(in: counter.folder, on: counter.path("job"))
        let outcome = try counter.run(
            arguments("job"), environment: faulty.environment(shortWrites: bytes))
        #expect(outcome.status == 2, "\(outcome.errors)")
        try expectUntouched(counter.path("job"))
    }

    @Test("A clock that jumps back changes nothing but the times it tells")
    func clock() throws {
        let hours = HourGlass()
        let session = JobSession(
            account: "test", host: "test", now: { "2026-04-24T\(hours.next()):00:00Z" })
        let request = JobRequest(
            layoutPath: Checkout.layouts + "/card-application.yaml", issuerPath: Counter.issuer,
            fontFolder: Checkout.fonts, purpose: .specimen,
            inputPath: counter.path("residents.csv"), volumeSize: 4,
            engines: ReadingEngines(
                textReader: "/usr/bin/pdftotext", rasterizer: "/usr/bin/mutool"),
            barcodes: CustomerBarcodeChoice())
        _ = try BatchJob(
            setup: try PrintSetup(request), request: request, outputPath: counter.path("job"),
            session: session, workers: .thisProcess
        ).run()
        let record = JobRecord(folder: counter.path("job"))
        try expectUntouched(record.folder)
        let times = try record.events().map(\.at)
        #expect(times == times.sorted(by: >))
    }
}
