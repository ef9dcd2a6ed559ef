/// Which tasks wait and what has become of the others.
protocol TaskBook: AnyObject {
    /// The tasks that nobody has taken yet.
    var waitingCount: Int { get }

    /// The next task.
    func next() -> WorkerTask?

    /// Notes that a task is done.
    func done(_ task: WorkerTask, _ outcome: WorkerOutcome) throws(JobFailure)

    /// Notes that a task failed; it may wait again.
    func failed(_ task: WorkerTask, _ fault: WorkerFault) throws(JobFailure)

    /// Lets a task wait again that was broken off for no fault of its own.
    func putBack(_ task: WorkerTask)

    /// How far all is, with tasks in hand.
    func progress(inHand: [VolumeStep]) -> JobProgress
}
