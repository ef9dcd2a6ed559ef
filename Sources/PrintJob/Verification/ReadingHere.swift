/// Reads files back in the calling process, one after the other.
struct ReadingHere {
    let reader: JobReader
    let book: ReadingBook

    func run(
        stop: () -> StopRequest, progress: (JobProgress) -> Void
    ) throws(JobFailure) {
        while let task = book.next() {
            guard case .read(let reading) = task else { return }
            if stop() != .none { throw .interrupted }
            let result = Result { () throws(JobFailure) in
                try reader.read(reading) { pagesRead throws(JobFailure) in
                    progress(book.progress(inHand: [VolumeStep(pages: 0, pagesRead: pagesRead)]))
                }
            }
            do throws(JobFailure) {
                try book.done(task, .read(try result.get()))
            } catch {
                let failure = VolumeFailure(row: nil, reason: error)
                guard failure.isOfRecord else { throw error }
                try book.failed(task, WorkerFault(failure))
            }
        }
    }
}
