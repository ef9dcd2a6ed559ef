internal import SystemPackage

/// Prints volumes in the calling process, one after the other.
struct PrintingHere {
    let press: NoticePress
    let folder: FilePath
    let proof: VolumeProof?
    let book: VolumeBook

    func run(
        stop: () -> StopRequest, progress: (JobProgress) -> Void
    ) throws(JobFailure) {
        let printer = try VolumePress(press: press, folder: folder, proof: proof)
        while book.waitingCount > 0 {
            if stop() != .none { throw .interrupted }
            guard let volume = book.take() else { return }
            let sheets = try book.sheets(of: volume)
            switch Result(catching: { () throws(VolumeFailure) in
                try printer.print(sheets, name: volume.fileName) { step in
                    progress(book.progress(inHand: [step]))
                }
            }) {
            case .success(let receipt): try book.printed(volume, receipt)
            case .failure(let failure) where failure.isOfRecord:
                try book.failed(volume, WorkerFault(failure))
            case .failure(let failure): throw failure.reason
            }
        }
    }
}
