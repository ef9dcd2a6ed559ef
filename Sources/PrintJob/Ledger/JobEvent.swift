internal import Diagnostics
internal import Readback

/// Something that happened to a job, as the ledger notes it.
struct JobEvent {
    /// What happened.
    enum Kind: String {
        case begun
        case planned
        case volumePrinted = "volume-printed"
        case volumeFailed = "volume-failed"
        case volumeQuarantined = "volume-quarantined"
        case printingAgain = "printing-again"
        case interrupted
        case resumed
        case finished
        case reprinted
        case reconciled
        case verified
        case copiedForTransport = "copied-for-transport"
        case purged
    }

    /// What an event says beside its kind; never a value of a record.
    struct Detail: Codable {
        var account: String?
        var host: String?
        var version: String?
        var volume: Int?
        var row: Int?
        var sha256: String?
        var planSHA256: String?
        var reason: String?
        var reprint: Int?
        var count: Int?
        var missing: Int?
        var doubled: Int?
        var foreign: Int?
        var outOfOrder: Int?
        var volumes: [Int]?
        var names: [String]?
        var pagesRead: Int?
        var readers: [JobManifest.Component]?
        var findings: [ReadbackFinding]?
        var extent: VerificationExtent?
        var files: [JobManifest.VerifiedFile]?
    }

    let kind: Kind
    var detail = Detail()

    static func begun(_ session: JobSession) -> JobEvent {
        JobEvent(kind: .begun, detail: detail(of: session))
    }

    static func resumed(
        _ session: JobSession, _ readers: [JobManifest.Component]?
    ) -> JobEvent {
        var detail = detail(of: session)
        detail.readers = readers
        return JobEvent(kind: .resumed, detail: detail)
    }

    static func planned(
        recordsSHA256: String, planSHA256: String, rows: Int, readers: [JobManifest.Component]?
    ) -> JobEvent {
        JobEvent(
            kind: .planned,
            detail: Detail(
                sha256: recordsSHA256, planSHA256: planSHA256, count: rows, readers: readers))
    }

    static func volumePrinted(_ number: Int, _ receipt: VolumeReceipt) -> JobEvent {
        JobEvent(
            kind: .volumePrinted,
            detail: Detail(
                volume: number, sha256: receipt.file.sha256, pagesRead: receipt.pagesRead))
    }

    /// Why, as the first rule that was broken; what reading the file back found, as far as it is
    /// kept, with the number of all of it.
    static func volumeFailed(_ number: Int, _ fault: WorkerFault, isQuarantined: Bool) -> JobEvent {
        JobEvent(
            kind: isQuarantined ? .volumeQuarantined : .volumeFailed,
            detail: Detail(
                volume: number, row: fault.row, reason: fault.findings.first?.code,
                count: fault.disproof?.count, findings: fault.disproof?.findings))
    }

    static func reprinted(_ reprint: LedgerReprint) -> JobEvent {
        JobEvent(
            kind: .reprinted,
            detail: Detail(
                sha256: reprint.receipt.file.sha256, reason: reprint.reason,
                reprint: reprint.number, count: reprint.sheets.count,
                pagesRead: reprint.receipt.pagesRead, readers: reprint.readers))
    }

    static func reconciled(_ counts: Reconciliation.Counts) -> JobEvent {
        JobEvent(
            kind: .reconciled,
            detail: Detail(
                count: counts.read, missing: counts.missing, doubled: counts.doubled,
                foreign: counts.foreign, outOfOrder: counts.outOfOrder))
    }

    /// What reading files back has come to, who read them and who asked.
    static func verified(
        _ readings: [FileReading], _ extent: VerificationExtent,
        _ readers: [JobManifest.Component], _ session: JobSession
    ) -> JobEvent {
        var detail = detail(of: session)
        detail.readers = readers
        detail.extent = extent
        detail.pagesRead = readings.reduce(0) { $0 + $1.pagesRead }
        detail.count = readings.reduce(0) { $0 + $1.findingCount }
        detail.files = readings.map(JobManifest.VerifiedFile.init)
        return JobEvent(kind: .verified, detail: detail)
    }

    static func copiedForTransport(_ receipt: TransportCopy.Receipt) -> JobEvent {
        JobEvent(
            kind: .copiedForTransport,
            detail: Detail(sha256: receipt.sha256, names: [receipt.source, receipt.name]))
    }

    static func printingAgain(_ volumes: [Int], reason: String) -> JobEvent {
        JobEvent(kind: .printingAgain, detail: Detail(reason: reason, volumes: volumes))
    }

    private static func detail(of session: JobSession) -> Detail {
        Detail(account: session.account, host: session.host, version: ProgramVersion.current)
    }
}
