internal import Diagnostics
internal import Glibc
internal import SystemPackage

/// Lets worker processes print volumes or read them back. One that dies costs the file it had in
/// hand; another takes its place.
final class WorkerPool {
    /// So many workers may die in a row before one has printed anything: then it is not a volume
    /// that kills them.
    private static let lostStarts = 8
    /// Milliseconds after which a request to stop is noticed at the latest.
    private static let patience: Int32 = 200
    /// Microseconds between two looks while all that is said is how far the printing is. Workers name
    /// every notice; waking for each would cost as much as planning it.
    private static let breath: UInt32 = 20_000
    /// Most of a turn that counts as silence: what is longer, this process has slept through too.
    private static let longestTurn = Duration.seconds(1)

    private let folder: FilePath
    private let launcher: WorkerLauncher
    private let count: Int
    private let book: any TaskBook
    private var crew: [Member] = []
    private var lostStarts = 0
    /// The first failure that no other worker can do anything about.
    private var failure: JobFailure?

    /// A worker and what it is doing.
    private struct Member {
        let process: WorkerProcess
        var isReady = false
        var task: WorkerTask?
        var step = VolumeStep(pages: 0)
        /// Time since it last said something.
        var silence = Duration.zero
    }

    init(folder: FilePath, launcher: WorkerLauncher, count: Int, book: any TaskBook) {
        self.folder = folder
        self.launcher = launcher
        self.count = max(count, 1)
        self.book = book
    }

    /// Works until every volume is printed or quarantined.
    /// - Throws: ``JobFailure/interrupted`` after a request to stop, when no volume is in hand.
    func run(
        stop: () -> StopRequest, progress: (JobProgress) -> Void
    ) throws(JobFailure) {
        defer { dismissAll() }
        while true {
            let request = stop()
            if request == .now { killAll() }
            let isEnding = request != .none || failure != nil
            if !isEnding { try assign() }
            let isBusy = crew.contains { $0.task != nil }
            if !isBusy, isEnding || book.waitingCount == 0 { break }
            let start = SuspendingClock.now
            var isEventful = false
            for index in ready().reversed() { isEventful = try hear(index) || isEventful }
            if !isEventful { usleep(Self.breath) }
            endSilent(after: min(SuspendingClock.now - start, Self.longestTurn))
            progress(book.progress(inHand: crew.map(\.step)))
        }
        if let failure { throw failure }
        if book.waitingCount > 0 { throw .interrupted }
    }

    /// Starts workers while there is work for them and hands out volumes.
    private func assign() throws(JobFailure) {
        let idle = crew.count { $0.task == nil }
        for _ in 0..<max(min(count - crew.count, book.waitingCount - idle), 0) {
            do throws(JobFailure) {
                crew.append(Member(process: try WorkerProcess(launcher, folder: folder)))
            } catch {
                // With too little memory or too few descriptors for all, some do the work.
                guard crew.isEmpty else { break }
                throw error
            }
        }
        for index in crew.indices where crew[index].isReady && crew[index].task == nil {
            guard let task = book.next() else { return }
            crew[index].task = task
            crew[index].process.assign(task)
        }
    }

    /// Positions of the workers that have said something or are gone.
    private func ready() -> [Int] {
        var descriptors = crew.map {
            pollfd(fd: $0.process.descriptor, events: Int16(POLLIN), revents: 0)
        }
        guard poll(&descriptors, nfds_t(descriptors.count), Self.patience) > 0 else { return [] }
        return descriptors.indices.filter { descriptors[$0].revents != 0 }
    }

    /// Takes what a worker has said.
    /// - Returns: Whether it was more than how far it is.
    private func hear(_ index: Int) throws(JobFailure) -> Bool {
        guard let messages = crew[index].process.receive() else {
            try bury(index)
            return true
        }
        crew[index].silence = .zero
        var isEventful = false
        for message in messages {
            if case .step(let step) = message {
                crew[index].step = step
                continue
            }
            isEventful = true
            switch message {
            case .step: break
            case .ready: crew[index].isReady = true
            case .printed(let receipt): try settle(.printed(receipt), by: index)
            case .read(let reading): try settle(.read(reading), by: index)
            case .failed(let fault): try take(fault, from: index)
            }
        }
        return isEventful
    }

    private func settle(_ outcome: WorkerOutcome, by index: Int) throws(JobFailure) {
        lostStarts = 0
        if let task = release(index) { try book.done(task, outcome) }
    }

    private func take(_ fault: WorkerFault, from index: Int) throws(JobFailure) {
        guard let task = release(index), fault.isOfRecord else {
            if failure == nil { failure = fault.failure }
            return
        }
        try book.failed(task, fault)
    }

    /// A worker that has hung up for long, in a loop or for a disk that does not answer, is no
    /// better than a dead one. What it has in hand is treated like that of any other that dies.
    private func endSilent(after turn: Duration) {
        for index in crew.indices {
            let isAsked = !crew[index].isReady || crew[index].task != nil
            crew[index].silence = isAsked ? crew[index].silence + turn : .zero
            if crew[index].silence > launcher.longestSilence { crew[index].process.kill() }
        }
    }

    /// A worker is gone without a word.
    private func bury(_ index: Int) throws(JobFailure) {
        let row = crew[index].step.row
        let task = release(index)
        crew.remove(at: index).process.reap()
        if let task {
            removeLeftover(of: task)
            return try book.failed(task, WorkerFault(lostAt: row))
        }
        guard failure == nil else { return }
        lostStarts += 1
        if lostStarts >= Self.lostStarts { failure = .workers(Self.dying) }
    }

    private func release(_ index: Int) -> WorkerTask? {
        defer { (crew[index].task, crew[index].step) = (nil, VolumeStep(pages: 0)) }
        return crew[index].task
    }

    /// Ends the workers on the spot; their volumes wait for a resumed job.
    private func killAll() {
        for member in crew {
            member.process.kill()
            member.process.reap()
            guard let task = member.task else { continue }
            removeLeftover(of: task)
            book.putBack(task)
        }
        crew = []
    }

    /// The worker that was writing it is gone. If it cannot be removed, the next one says why.
    private func removeLeftover(of task: WorkerTask) {
        guard let name = task.halfWritten else { return }
        try? DurableFile.removeLeftover(of: name, in: folder)
    }

    /// Lets idle workers go. One that still has a volume in hand prints for nobody: its receipt
    /// could not be taken.
    private func dismissAll() {
        for member in crew where member.task == nil { member.process.dismiss() }
        for member in crew where member.task == nil { member.process.reapSoon() }
        killAll()
    }

    private static let dying = Diagnostic(
        "job.workers-die", "印刷プロセスが始まる前に何度も終わってしまいます",
        hint: "空きメモリーとプロセス数の制限を確かめ、tsuchi doctor を実行してください")
}
