internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

/// One job that is killed again and again, and another one that is left alone.
@Suite("A job that is killed at any moment and resumed prints what it would have printed")
struct KillLoopTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    /// What is killed, without a chance to say a word.
    private enum Victim: CaseIterable {
        case coordinator, worker, allWorkers, coordinatorAndWorker
    }

    /// When.
    private enum Moment {
        /// So many microseconds after the start.
        case after(Int)
        /// As soon as a file is there, and so many microseconds later.
        case file(String, Int)
        /// When so many more volumes are in place.
        case volumes(Int, Int)
    }

    private static let options = [
        "--specimen", "--volume-size", "30", "--workers", "2", "--carrier",
        Checkout.layouts + "/address-carrier.yaml",
    ]

    /// Two pages a sheet, carrier sheets, rejected rows and households held back: every kind of
    /// list comes out.
    private func residents() throws {
        try counter.residents(.individualNumberNotice, count: 700) { rows in
            let identifier = rows[0].firstIndex(of: "申請書ID")!
            for row in stride(from: 9, to: 700, by: 90) { rows[row][identifier] = "" }
        }
    }

    private func job(_ name: String) -> JobRecord { JobRecord(folder: counter.path(name)) }

    /// Starts the job, or takes it up if its ledger is there.
    private func start() throws -> Process {
        let begun = counter.contents("killed")?.contains("ledger.sqlite") == true
        return try counter.start(
            begun
                ? ["resume", "killed", "--workers", "2"]
                : [
                    "batch", "individual-number-notice", "--input", "residents.csv", "--issuer",
                    Counter.issuer, "--output", "killed",
                ] + Self.options)
    }

    private func volumes() -> Int {
        (counter.contents("killed") ?? []).count { $0.hasSuffix(".pdf") && $0.hasPrefix("v") }
    }

    /// Waits for a moment; gives up when the process has ended.
    private func wait(for moment: Moment, in process: Process) {
        let before = volumes()
        func until(_ isReached: () -> Bool) {
            while !isReached(), process.isRunning { usleep(300) }
        }
        switch moment {
        case .after(let delay): usleep(UInt32(delay))
        case .file(let name, let delay):
            until { access(counter.path("killed/" + name), F_OK) == 0 }
            usleep(UInt32(delay))
        case .volumes(let count, let delay):
            until { volumes() >= before + count }
            usleep(UInt32(delay))
        }
    }

    /// Kills; `false` if there was nothing left to kill.
    private func kill(_ victim: Victim, of process: Process) -> Bool {
        let coordinator = process.processIdentifier
        let workers = ProcessTable.children(of: coordinator)
        guard process.isRunning else { return false }
        switch victim {
        case .coordinator: Foundation.kill(coordinator, SIGKILL)
        case .worker: workers.first.map { _ = Foundation.kill($0, SIGKILL) }
        case .allWorkers: for worker in workers { Foundation.kill(worker, SIGKILL) }
        case .coordinatorAndWorker:
            workers.last.map { _ = Foundation.kill($0, SIGKILL) }
            Foundation.kill(coordinator, SIGKILL)
        }
        return victim == .coordinator || victim == .coordinatorAndWorker || !workers.isEmpty
    }

    /// Moments of all phases; what is random comes from one seed.
    private static func moments() -> [(Moment, Victim)] {
        var random = SeededGenerator(state: 20_260_424)
        var moments: [(Moment, Victim)] = []
        for _ in 0..<5 {
            moments.append((.after(.random(in: 0...400_000, using: &random)), .coordinator))
        }
        for name in [
            ".lock", "ledger.sqlite", "digest.key", ".records.csv.partial", "records.csv",
            "rejected.csv", "plan.json",
        ] {
            moments.append((.file(name, .random(in: 0...3_000, using: &random)), .coordinator))
        }
        for _ in 0..<14 {
            let victim = Victim.allCases.randomElement(using: &random) ?? .coordinator
            let moment = Moment.volumes(
                .random(in: 0...2, using: &random), .random(in: 0...60_000, using: &random))
            moments.append((moment, victim))
        }
        for name in [
            ".dispatch.csv.partial", "dispatch.csv", "manifest.json", ".manifest.json.partial",
        ] {
            moments.append((.file(name, .random(in: 0...2_000, using: &random)), .coordinator))
        }
        return moments
    }

    @Test("At least 30 kills: every byte as if nothing had happened, every serial once")
    func killLoop() throws {
        try residents()
        let untouched = try counter.run(
            [
                "batch", "individual-number-notice", "--input", "residents.csv", "--issuer",
                Counter.issuer, "--output", "untouched",
            ] + Self.options)
        #expect(untouched.status == 2, "\(untouched.errors)")
        var kills = 0
        for (moment, victim) in Self.moments() {
            let process = try start()
            wait(for: moment, in: process)
            if kill(victim, of: process) { kills += 1 }
            if victim == .worker || victim == .allWorkers {
                // The coordinator goes on; it, too, does not live long.
                usleep(80_000)
                if kill(.coordinator, of: process) { kills += 1 }
            }
            let outcome = try counter.outcome(of: process)
            #expect([2, -9].contains(outcome.status), "\(moment): \(outcome.errors)")
        }
        #expect(kills >= 30, "\(kills)")
        let last = try counter.outcome(of: try start())
        #expect(last.status == 2, "\(last.errors)")
        try job("killed").expectSound()
        try job("killed").expectSame(as: job("untouched"))
    }

    /// Changes more of the ledger than SQLite keeps in memory, and dies before the commit.
    private static let cutShort = """
        import os, signal, sqlite3, sys
        ledger = sqlite3.connect(sys.argv[1], isolation_level=None)
        ledger.execute("PRAGMA cache_size = 1")
        ledger.execute("BEGIN")
        ledger.execute("UPDATE sheet SET length = length + 1")
        ledger.execute("UPDATE event SET hash = 'cut short'")
        os.kill(os.getpid(), signal.SIGKILL)
        """

    @Test("A commit that was cut short is rolled back by whoever opens the ledger next")
    func hotJournal() throws {
        try counter.residents(.individualNumberNotice, count: 200)
        let batch = [
            "batch", "individual-number-notice", "--input", "residents.csv", "--issuer",
            Counter.issuer, "--specimen", "--volume-size", "200", "--output",
        ]
        #expect(try counter.run(batch + ["untouched"]).status == 0)
        #expect(try counter.run(batch + ["killed"]).status == 0)
        try FileManager.default.removeItem(atPath: counter.path("killed/volume-0001.pdf"))
        for reader in [["status", "killed"], ["resume", "killed"]] {
            let ledger = counter.path("killed/ledger.sqlite")
            let python = try counter.run(
                ["-c", Self.cutShort, ledger], program: "/usr/bin/python3")
            #expect(python.status == -9)
            try #require(counter.contents("killed")?.contains("ledger.sqlite-journal") == true)
            let outcome = try counter.run(reader)
            #expect(outcome.status == 0, "\(reader): \(outcome.errors)")
            #expect(counter.contents("killed")?.contains("ledger.sqlite-journal") == false)
        }
        try job("killed").expectSound()
        try job("killed").expectSame(as: job("untouched"))
    }
}
