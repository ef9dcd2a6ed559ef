/// Which volumes wait, which are done, and how often printing one has failed: kept in step with the
/// ledger.
final class VolumeBook {
    /// Printing a volume is tried so often before it is left out.
    static let attempts = 2

    private let ledger: Ledger
    private let session: JobSession
    private let all: Int
    private let pagesInAll: Int
    private var waiting: [LedgerVolume]
    private var failures: [Int: Int] = [:]
    private var settled = 0
    private var pagesDone = 0

    init(ledger: Ledger, session: JobSession, all: Int, waiting: [LedgerVolume]) {
        self.ledger = ledger
        self.session = session
        self.all = all
        self.waiting = waiting.reversed()
        pagesInAll = waiting.reduce(0) { $0 + $1.pages }
        settled = all - waiting.count
    }

    /// The volumes that nobody has taken yet.
    var waitingCount: Int { waiting.count }

    /// The next volume to print.
    func take() -> LedgerVolume? { waiting.popLast() }

    /// The sheets of a volume.
    func sheets(of volume: LedgerVolume) throws(JobFailure) -> [LedgerSheet] {
        try ledger.sheets(ofVolume: volume.number)
    }

    /// Notes that a volume is in place.
    func printed(_ volume: LedgerVolume, _ receipt: DurableFile.Receipt) throws(JobFailure) {
        try ledger.printed(
            volume.number, receipt, .volumePrinted(volume.number, sha256: receipt.sha256), session)
        settled += 1
        pagesDone += volume.pages
    }

    /// Notes that printing a volume failed; it waits again, or is quarantined with the row that
    /// was in hand.
    func failed(_ volume: LedgerVolume, row: Int?) throws(JobFailure) {
        let count = failures[volume.number, default: 0] + 1
        failures[volume.number] = count
        let isQuarantined = count >= Self.attempts
        try ledger.failed(
            volume.number, row: row, isQuarantined: isQuarantined,
            .volumeFailed(volume.number, row: row, isQuarantined: isQuarantined), session)
        if isQuarantined {
            settled += 1
            pagesDone += volume.pages
        } else {
            waiting.insert(volume, at: 0)
        }
    }

    /// Lets a volume wait again whose printing was broken off for no fault of its own.
    func putBack(_ volume: LedgerVolume) { waiting.append(volume) }

    /// How far printing is, with pages of volumes in hand.
    func progress(pagesInHand: Int) -> JobProgress {
        var state = JobProgress(phase: .printing)
        state.pages = pagesDone + pagesInHand
        state.volumes = settled
        state.volumesInAll = all
        state.fraction = pagesInAll == 0 ? 1 : Double(state.pages) / Double(pagesInAll)
        return state
    }
}
