internal import Readback

/// Which PDFs are yet to be read back, and what reading the others has come to.
final class ReadingBook: TaskBook {
    private let tasks: [ReadingTask]
    private let pagesToRead: Int
    private var waiting: [ReadingTask]
    private var failures: [String: Int] = [:]
    private var readings: [String: FileReading] = [:]
    private var pagesRead = 0

    init(_ tasks: [ReadingTask]) {
        self.tasks = tasks
        waiting = tasks.reversed()
        pagesToRead = tasks.reduce(0) { $0 + $1.extent.pageCount(of: $1.file.pages) }
    }

    /// What was read, in the order of the tasks.
    var all: [FileReading] { tasks.compactMap { readings[$0.file.name] } }

    var waitingCount: Int { waiting.count }

    func next() -> WorkerTask? { waiting.popLast().map(WorkerTask.read) }

    func done(_ task: WorkerTask, _ outcome: WorkerOutcome) throws(JobFailure) {
        guard case .read(let task) = task, case .read(let reading) = outcome else { return }
        settle(task, reading)
    }

    /// A program that broke off once may not do so again.
    func failed(_ task: WorkerTask, _ fault: WorkerFault) throws(JobFailure) {
        guard case .read(let task) = task else { return }
        let count = failures[task.file.name, default: 0] + 1
        failures[task.file.name] = count
        guard count >= VolumeBook.attempts else { return waiting.insert(task, at: 0) }
        var reading = FileReading(name: task.file.name, pages: task.file.pages)
        reading.problem = fault.findings.first
        settle(task, reading)
    }

    func putBack(_ task: WorkerTask) {
        if case .read(let task) = task { waiting.append(task) }
    }

    func progress(inHand: [VolumeStep]) -> JobProgress {
        var state = JobProgress(phase: .verifying)
        state.pagesRead = inHand.reduce(pagesRead) { $0 + $1.pagesRead }
        state.volumes = readings.count
        state.volumesInAll = tasks.count
        state.fraction =
            pagesToRead == 0 ? 1 : min(Double(state.pagesRead) / Double(pagesToRead), 1)
        return state
    }

    private func settle(_ task: ReadingTask, _ reading: FileReading) {
        readings[reading.name] = reading
        pagesRead += task.extent.pageCount(of: task.file.pages)
    }
}
