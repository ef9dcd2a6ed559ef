extension VolumeBook: TaskBook {
    func next() -> WorkerTask? { take().map(WorkerTask.print) }

    func done(_ task: WorkerTask, _ outcome: WorkerOutcome) throws(JobFailure) {
        guard case .print(let volume) = task, case .printed(let receipt) = outcome else { return }
        try printed(volume, receipt)
    }

    func failed(_ task: WorkerTask, _ fault: WorkerFault) throws(JobFailure) {
        if case .print(let volume) = task { try failed(volume, fault) }
    }

    func putBack(_ task: WorkerTask) {
        if case .print(let volume) = task { putBack(volume) }
    }
}
