internal import Diagnostics
internal import SystemPackage

/// Compares the list that an inserter's camera read with what a job printed, and notes the result
/// in the evidence.
public struct ReconciliationJob {
    private let folder: FilePath
    private let scanned: String
    private let session: JobSession

    /// Prepares a comparison.
    /// - Parameter scanned: The list, one serial or barcode string a line; `-` for standard input.
    public init(folder: String, scanned: String, session: JobSession) {
        self.folder = FilePath(folder)
        self.scanned = scanned
        self.session = session
    }

    /// Compares. Serials in quarantined volumes are not expected: they were not printed.
    /// - Throws: ``JobFailure``; `job.not-finished` while volumes are still to be printed.
    public func run() throws(JobFailure) -> Reconciliation {
        try Ledger.require(in: folder)
        let lock = try JobLock.exclusive(in: folder)
        defer { lock.release() }
        JobFolder(existing: folder).removeLeftovers()
        let ledger = try Ledger.open(in: folder)
        let job = try PlannedJob(ledger: ledger)
        try EvidenceCheck(ledger: ledger, folder: folder).run()
        guard job.state != .printing else {
            throw .invalid(
                DiagnosticFailure(
                    Diagnostic(
                        "job.not-finished", at: .file(folder.string), "この仕事はまだ印刷が終わっていません",
                        hint: "tsuchi resume で終わらせてから照合してください")))
        }
        let list = try JobFailure.reading { () throws(DiagnosticFailure) in
            try ScannedList(path: scanned, barcode: job.materials.barcode)
        }
        let result = Reconciliation(
            expected: try ledger.printedSerials(), reprinted: try ledger.reprintedSerials(),
            scanned: list)
        try ledger.append(.reconciled(result.counts), session)
        try ManifestWriter(ledger: ledger, folder: folder).write()
        return result
    }
}
