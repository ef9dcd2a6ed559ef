internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

/// Workers that die, hang or never begin, each in its own way.
@Suite("A worker that is lost costs one volume, and the job goes on")
struct LostWorkerTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    /// Runs the real worker and lets lines through until one of them asks for its end.
    private static let launcher = """
        import os, signal, subprocess, sys
        mode, row, marker, command = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
        worker = subprocess.Popen(command, stdout=subprocess.PIPE)
        def end(line):
            if mode == "once":
                if os.path.exists(marker): return False
                open(marker, "w").close()
            return True
        for line in worker.stdout:
            word = line.split()[0].decode()
            if mode == "ready" and line.startswith(b"{\\"ready"):
                worker.kill(); worker.wait(); os.kill(os.getpid(), signal.SIGKILL)
            if mode == "printed" and line.startswith(b"{\\"printed") and not os.path.exists(marker):
                open(marker, "w").close()
                worker.kill(); worker.wait(); os.kill(os.getpid(), signal.SIGKILL)
            if mode == "silent" and word == row and not os.path.exists(marker):
                open(marker, "w").close()
                worker.send_signal(signal.SIGSTOP)
                signal.pause()
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
            if mode in ("always", "once") and word == row and end(line):
                worker.kill(); worker.wait(); os.kill(os.getpid(), signal.SIGKILL)
        """

    private func force(
        _ mode: String, row: Int = 0, count: Int = 2, longestSilence: Duration = .seconds(600)
    ) throws -> WorkerForce {
        try counter.write(Self.launcher, to: "launcher.py")
        return .processes(
            count: count,
            launcher: WorkerLauncher(
                executable: "/usr/bin/python3",
                arguments: [
                    counter.path("launcher.py"), mode, String(row), counter.path("marker"),
                    TsuchiProgram.path, "worker",
                ], longestSilence: longestSilence))
    }

    private static let session = JobSession(
        account: "test", host: "test", now: { "2026-04-24T00:00:00Z" })

    private func request(volumeSize: Int = 10) -> JobRequest {
        JobRequest(
            layoutPath: Checkout.layouts + "/card-application.yaml",
            issuerPath: Counter.issuer, fontFolder: Checkout.fonts, purpose: .specimen,
            carrier: .none, inputPath: counter.path("residents.csv"), volumeSize: volumeSize)
    }

    private func run(_ output: String, _ workers: WorkerForce) throws -> JobManifest {
        let request = request()
        return try BatchJob(
            setup: try PrintSetup(request), request: request, outputPath: counter.path(output),
            session: Self.session, workers: workers
        ).run().manifest
    }

    private var realForce: WorkerForce {
        .processes(
            count: 2,
            launcher: WorkerLauncher(executable: TsuchiProgram.path, arguments: ["worker"]))
    }

    private func job(_ name: String) -> JobRecord { JobRecord(folder: counter.path(name)) }

    @Test("A record that kills every worker is quarantined with its volume and named")
    func poisonedRecord() throws {
        try counter.residents(count: 60)
        _ = try run("untouched", .thisProcess)
        let manifest = try run("job", force("always", row: 33))
        #expect(manifest.counts.rows == 60)
        #expect(manifest.counts.printed == 50)
        #expect(manifest.counts.quarantined == 10)
        #expect(manifest.volumes[3].state == .quarantined)
        #expect(manifest.volumes[3].failedRow == 33)
        #expect(manifest.volumes[3].sha256 == "")
        let record = job("job")
        try record.expectSound()
        let kinds = try record.events().map(\.kind)
        #expect(kinds.count { $0 == "volume-failed" } == 1)
        #expect(kinds.count { $0 == "volume-quarantined" } == 1)
        let quarantined = try record.list("quarantined.csv")
        #expect(quarantined.map { $0[0] } == (31...40).map(String.init))
        #expect(quarantined.filter { $0[4] == "○" }.map { $0[0] } == ["33"])
        #expect(try record.list("dispatch.csv").count == 50)
        #expect(try !record.result().keys.contains("volume-0004.pdf"))
        // The cause removed, the volume is printed and nothing shows that it had not been.
        let resumed = try counter.run(["resume", "job"])
        #expect(resumed.status == 0, "\(resumed.errors)")
        try record.expectSound()
        try record.expectSame(as: job("untouched"))
    }

    @Test("A volume that is left out again leaves none of its earlier files behind")
    func leftOutAgain() throws {
        try counter.residents(count: 30)
        _ = try run("job", .thisProcess)
        try counter.write("damaged", to: "job/volume-0002.pdf")
        let manifest = try ResumedJob(
            folder: counter.path("job"), session: Self.session, workers: force("always", row: 15)
        ).run().manifest
        #expect(manifest.counts.quarantined == 10)
        #expect(manifest.volumes.map(\.state) == [.printed, .quarantined, .printed])
        #expect(counter.contents("job")?.contains("volume-0002.pdf") == false)
        try job("job").expectSound()
    }

    @Test(
        "Killed once, a volume is tried again and comes out the same", arguments: [1, 10, 11, 60])
    func killedOnce(row: Int) throws {
        try counter.residents(count: 60)
        _ = try run("untouched", .thisProcess)
        let manifest = try run("job", force("once", row: row))
        #expect(manifest.counts.printed == 60)
        try job("job").expectSound()
        try job("job").expectSame(as: job("untouched"))
        #expect(try job("job").events().count { $0.kind == "volume-failed" } == 1)
    }

    @Test("A worker that dies when its volume is in place, but before it can say so")
    func lostReceipt() throws {
        try counter.residents(count: 40)
        _ = try run("untouched", .thisProcess)
        _ = try run("job", force("printed"))
        try job("job").expectSound()
        try job("job").expectSame(as: job("untouched"))
    }

    @Test("A worker that hangs is killed after a while, and its volume is printed by another")
    func hangs() throws {
        try counter.residents(count: 40)
        _ = try run("untouched", .thisProcess)
        _ = try run("job", force("silent", row: 12, longestSilence: .seconds(6)))
        try job("job").expectSound()
        try job("job").expectSame(as: job("untouched"))
        let failed = try job("job").events().filter { $0.kind == "volume-failed" }
        #expect(failed.contains { $0.detail.contains("\"volume\":2") }, "\(failed)")
    }

    @Test("A worker that nobody listens to any more stops in the middle of its volume")
    func orphan() throws {
        try counter.residents(count: 150)
        #expect(try counter.batch().status == 0)
        try FileManager.default.removeItem(atPath: counter.path("job/volume-0001.pdf"))
        let outcome = try counter.shell(
            """
            echo 1 | "$tsuchi" worker job | head -c1
            exit ${PIPESTATUS[1]}
            """)
        #expect(outcome.text == "{")
        let names = try #require(counter.contents("job"))
        #expect(!names.contains { $0.contains("volume-0001.pdf") }, "\(names)")
    }

    @Test("With too few descriptors for all the workers that are asked for, some do the work")
    func fewDescriptors() throws {
        try counter.residents(count: 30)
        let outcome = try counter.shell(
            """
            ulimit -n 24; "$tsuchi" batch card-application --input residents.csv \
              --issuer "$issuer" --specimen --volume-size 1 --workers 64 --output job
            """)
        #expect(outcome.status == 0, "\(outcome.errors)")
        try job("job").expectSound()
    }

    @Test("Workers that all die before they have begun end the job, which can be resumed")
    func neverReady() throws {
        try counter.residents(count: 40)
        _ = try run("untouched", .thisProcess)
        let error = #expect(throws: JobFailure.self) { try run("job", force("ready")) }
        #expect(error?.diagnostics.map(\.code) == ["job.workers-die"])
        #expect(try counter.run(["resume", "job"]).status == 0)
        try job("job").expectSound()
        try job("job").expectSame(as: job("untouched"))
    }

    @Test("A program that cannot be started is said with the system's reason")
    func cannotStart() throws {
        try counter.residents(count: 4)
        let error = #expect(throws: JobFailure.self) {
            try run(
                "job",
                .processes(
                    count: 2,
                    launcher: WorkerLauncher(
                        executable: counter.path("no-such-program"), arguments: [])))
        }
        guard case .output(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.errno == ENOENT)
        #expect(try counter.run(["resume", "job"]).status == 0)
    }
}
