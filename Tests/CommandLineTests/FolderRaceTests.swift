internal import Foundation
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("Programs that want the same folder do not harm each other")
struct FolderRaceTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
        try counter.residents(count: 40)
    }

    @Test("Of several that begin at once, one prints and the others are refused")
    func together() throws {
        let line = """
            for n in 1 2 3 4 5 6; do
              "$tsuchi" batch card-application --input residents.csv --issuer "$issuer" \
                --specimen --volume-size 10 --workers 1 --output new/job > out$n 2>&1 &
              jobs[n]=$!
            done
            for n in 1 2 3 4 5 6; do wait ${jobs[n]}; echo $?; done
            """
        let statuses = try counter.shell(line).text.split(separator: "\n").map(String.init)
        #expect(statuses.sorted() == ["0", "73", "73", "73", "73", "73"])
        let record = JobRecord(folder: counter.path("new/job"))
        try record.expectSound()
        #expect(try record.list("dispatch.csv").count == 40)
    }

    @Test(
        "One that comes between another's look and its lock is left alone, running or done",
        arguments: [true, false])
    func between(isDone: Bool) throws {
        let folder = counter.path("job")
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        let lock = open(folder + "/.lock", O_RDWR | O_CREAT, 0o600)
        try #require(flock(lock, LOCK_EX) == 0)
        let process = try counter.start([
            "batch", "card-application", "--input", "residents.csv", "--issuer", Counter.issuer,
            "--output", "job",
        ])
        // It has found the folder empty and waits for the lock.
        while !ProcessTable.hasOpen(folder + "/.lock", process.processIdentifier) {
            try #require(process.isRunning)
            usleep(300)
        }
        for name in ["ledger.sqlite", "plan.json", "volume-0001.pdf"] {
            try counter.write("another job's", to: "job/" + name)
        }
        if isDone { close(lock) }
        let outcome = try counter.outcome(of: process)
        #expect(outcome.status == 73)
        #expect(outcome.codes.last == (isDone ? "output.holds-job" : "job.in-progress"))
        for name in ["ledger.sqlite", "plan.json", "volume-0001.pdf"] {
            #expect(try counter.text("job/" + name) == "another job's")
        }
        if !isDone { close(lock) }
    }

    @Test("A job that was killed before it had a ledger is begun anew")
    func beforeLedger() throws {
        try FileManager.default.createDirectory(
            atPath: counter.path("job"), withIntermediateDirectories: false)
        for name in [
            ".lock", ".workers.lock", ".ledger.sqlite.partial", ".ledger.sqlite.partial-journal",
        ] {
            try counter.write("", to: "job/" + name)
        }
        let refused = try counter.run(["resume", "job"])
        #expect(refused.status == 66)
        #expect(refused.codes == ["job.no-ledger"])
        #expect(try counter.batch().status == 0)
        try JobRecord(folder: counter.path("job")).expectSound()
    }
}
