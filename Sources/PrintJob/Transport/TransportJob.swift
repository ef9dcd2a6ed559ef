internal import SystemPackage

/// Makes encrypted copies of everything that a job has printed, for whoever carries it to the
/// print shop, and notes them in the ledger.
public struct TransportJob {
    private let folder: FilePath
    private let method: TransportCopy.Method
    private let session: JobSession

    /// Prepares copies of the job in a folder.
    public init(folder: String, method: TransportCopy.Method, session: JobSession) {
        self.folder = FilePath(folder)
        self.method = method
        self.session = session
    }

    /// Makes the copies of all volumes in place and all reprints; copies that are sound are kept.
    /// - Throws: ``JobFailure``.
    public func run(
        shouldStop: () -> Bool = { false }
    ) throws(JobFailure) -> [TransportCopy.Receipt] {
        try Ledger.require(in: folder)
        let lock = try JobLock.exclusive(in: folder)
        defer { lock.release() }
        JobFolder(existing: folder).removeLeftovers()
        let ledger = try Ledger.open(in: folder)
        try EvidenceCheck(ledger: ledger, folder: folder).run()
        let manifest = try JobManifest(job: PlannedJob(ledger: ledger))
        let sources =
            manifest.volumes.filter { $0.state == .printed }.map {
                TransportCopy.Source(name: $0.name, sha256: $0.sha256)
            } + manifest.reprints.map { TransportCopy.Source(name: $0.name, sha256: $0.sha256) }
        let receipts = try TransportCopy(folder: folder, method: method).run(
            sources, recorded: try ledger.transportReceipts(), shouldStop: shouldStop
        ) { receipt throws(JobFailure) in
            try ledger.copied(receipt, session)
        }
        try ManifestWriter(ledger: ledger, folder: folder).write()
        return receipts
    }
}
