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
        case copiedForTransport = "copied-for-transport"
        case purged
    }

    /// What an event says beside its kind; never a value of a record.
    struct Detail: Encodable {
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
    }

    let kind: Kind
    var detail = Detail()

    static func begun(_ session: JobSession) -> JobEvent {
        JobEvent(kind: .begun, detail: detail(of: session))
    }

    static func resumed(_ session: JobSession) -> JobEvent {
        JobEvent(kind: .resumed, detail: detail(of: session))
    }

    static func planned(recordsSHA256: String, planSHA256: String, rows: Int) -> JobEvent {
        JobEvent(
            kind: .planned,
            detail: Detail(sha256: recordsSHA256, planSHA256: planSHA256, count: rows))
    }

    static func volumePrinted(_ number: Int, sha256: String) -> JobEvent {
        JobEvent(kind: .volumePrinted, detail: Detail(volume: number, sha256: sha256))
    }

    static func volumeFailed(_ number: Int, row: Int?, isQuarantined: Bool) -> JobEvent {
        JobEvent(
            kind: isQuarantined ? .volumeQuarantined : .volumeFailed,
            detail: Detail(volume: number, row: row))
    }

    static func reprinted(_ reprint: LedgerReprint) -> JobEvent {
        JobEvent(
            kind: .reprinted,
            detail: Detail(
                sha256: reprint.receipt.sha256, reason: reprint.reason, reprint: reprint.number,
                count: reprint.sheets.count))
    }

    static func reconciled(_ counts: Reconciliation.Counts) -> JobEvent {
        JobEvent(
            kind: .reconciled,
            detail: Detail(
                count: counts.read, missing: counts.missing, doubled: counts.doubled,
                foreign: counts.foreign, outOfOrder: counts.outOfOrder))
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
