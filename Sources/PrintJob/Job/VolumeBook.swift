internal import Diagnostics
internal import Readback

/// Which volumes wait, which are done, and how often printing one has failed: kept in step with the
/// ledger.
final class VolumeBook {
    /// Printing a volume is tried so often before it is left out.
    static let attempts = 2
    /// About so many pages are drawn and finished in the time in which one is read back.
    private static let readingWeight = 10.0

    private let ledger: Ledger
    private let session: JobSession
    private let extent: VerificationExtent
    private let found: ([Diagnostic]) -> Void
    private let all: Int
    private let pagesInAll: Int
    private let pagesToRead: Int
    private var waiting: [LedgerVolume]
    private var failures: [Int: Int] = [:]
    private var settled = 0
    private var pagesDone = 0
    private var pagesRead = 0

    /// - Parameters:
    ///   - found: Told why a volume is quarantined.
    init(
        job: PlannedJob, session: JobSession, waiting: [LedgerVolume],
        found: @escaping ([Diagnostic]) -> Void
    ) {
        ledger = job.ledger
        self.session = session
        self.found = found
        let extent = job.request.effectiveVerification
        self.extent = extent
        all = job.report.counts.volumes
        self.waiting = waiting.reversed()
        pagesInAll = waiting.reduce(0) { $0 + $1.pages }
        pagesToRead = waiting.reduce(0) { $0 + extent.pageCount(of: $1.pages) }
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
    func printed(_ volume: LedgerVolume, _ receipt: VolumeReceipt) throws(JobFailure) {
        try ledger.printed(volume.number, receipt, session)
        settle(volume)
    }

    /// Notes that printing a volume failed; it waits again if another attempt may end otherwise,
    /// or is quarantined with the row that was in hand.
    func failed(_ volume: LedgerVolume, _ fault: WorkerFault) throws(JobFailure) {
        let count = failures[volume.number, default: 0] + 1
        failures[volume.number] = count
        let isQuarantined = fault.isFinal || count >= Self.attempts
        try ledger.failed(volume.number, fault, isQuarantined: isQuarantined, session)
        if isQuarantined {
            settle(volume)
            found([Self.quarantined(volume)] + fault.diagnostics)
        } else {
            waiting.insert(volume, at: 0)
        }
    }

    /// Lets a volume wait again whose printing was broken off for no fault of its own.
    func putBack(_ volume: LedgerVolume) { waiting.append(volume) }

    /// How far printing is, with volumes in hand.
    func progress(inHand: [VolumeStep]) -> JobProgress {
        var state = JobProgress(phase: .printing)
        state.pages = inHand.reduce(pagesDone) { $0 + $1.pages }
        state.pagesRead = inHand.reduce(pagesRead) { $0 + $1.pagesRead }
        state.volumes = settled
        state.volumesInAll = all
        let work = Double(pagesInAll) + Double(pagesToRead) * Self.readingWeight
        let done = Double(state.pages) + Double(state.pagesRead) * Self.readingWeight
        state.fraction = work == 0 ? 1 : min(done / work, 1)
        return state
    }

    private func settle(_ volume: LedgerVolume) {
        settled += 1
        pagesDone += volume.pages
        pagesRead += extent.pageCount(of: volume.pages)
    }

    private static func quarantined(_ volume: LedgerVolume) -> Diagnostic {
        Diagnostic(
            "job.volume-quarantined", at: .file(volume.fileName), "この冊は印刷せず、隔離しました",
            hint: "理由を取り除いてから、tsuchi resume でもう一度試してください")
    }
}
