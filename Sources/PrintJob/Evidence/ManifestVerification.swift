public import Diagnostics
internal import Foundation
internal import SystemPackage

/// Recomputes what a job's manifest states: the files' hashes, the chain of events, the plan's
/// digest, and that every row of the residents file, every sheet and every page is accounted for
/// exactly once.
public struct ManifestVerification {
    /// What was found.
    public struct Result: Sendable {
        /// What is not as the manifest states; empty if all is.
        public let findings: [Diagnostic]
        /// Files whose hash was recomputed.
        public let files: Int
        /// Events in the chain.
        public let events: Int
        /// Rows of the residents file that are accounted for.
        public let rows: Int
        /// Whether what holds personal data has been purged, so that only its hashes remain.
        public let isPurged: Bool
        /// Whether the job has not finished, or had not when it was purged.
        public let isUnfinished: Bool
        /// Rows that have not been printed although nothing is wrong with them.
        public let unprinted: Int
    }

    private let folder: FilePath

    /// Prepares the verification of the job in a folder.
    public init(folder: String) { self.folder = FilePath(folder) }

    /// Verifies.
    /// - Throws: ``JobFailure`` if there is no manifest or no ledger that can be read.
    public func run() throws(JobFailure) -> Result {
        let manifest = try self.manifest()
        let ledger = try Ledger.open(in: folder, isReadOnly: true)
        let job = try PlannedJob(ledger: ledger)
        let isPurged = job.state == .purged
        let events = try ledger.events()
        let derived = try JobManifest(job: job)
        let purgeCheck = try PurgeCheck(
            job: job, folder: folder, manifest: manifest, events: events)
        let fileCheck = FileCheck(folder: folder, manifest: manifest, isPurged: isPurged)
        let planCheck = PlanCheck(ledger: ledger, manifest: manifest, events: events)
        // What a purge would have written, had it not been cut short.
        let stated = purgeCheck.isManifestBehind ? manifest.purged(as: derived) : manifest
        var findings = [
            EventChain.verify(events, endingIn: stated.chain.head)
        ].compactMap(\.self)
        findings += Self.differences(stated, derived)
        findings += purgeCheck.findings()
        findings += fileCheck.findings()
        findings += try planCheck.findings()
        return Result(
            findings: findings, files: fileCheck.files.count, events: events.count,
            rows: manifest.counts.rows, isPurged: isPurged && purgeCheck.isComplete,
            isUnfinished: derived.isUnfinished, unprinted: derived.counts.unprinted ?? 0)
    }

    private func manifest() throws(JobFailure) -> JobManifest {
        let path = folder.appending(JobManifest.fileName)
        guard let data = FileManager.default.contents(atPath: path.string) else {
            throw .noInput(
                Diagnostic(
                    "evidence.no-manifest", at: .file(path.string), "manifest.json がありません",
                    hint: isPurged
                        ? "消去した仕事なら tsuchi purge をもう一度実行すると、台帳から作り直します"
                        : "途中で止まった仕事なら tsuchi resume で終わらせてください"))
        }
        guard let manifest = try? JSONDecoder().decode(JobManifest.self, from: data),
            manifest.schemaVersion == JobManifest.currentSchema
        else {
            throw .invalid(
                DiagnosticFailure(
                    Diagnostic(
                        "evidence.unreadable-manifest", at: .file(path.string),
                        "manifest.json が読めないか、ほかの版のものです",
                        hint: "この仕事を作った版のTsuchiで確かめてください")))
        }
        return manifest
    }

    private var isPurged: Bool {
        let job = try? Ledger.open(in: folder, isReadOnly: true).job()
        return job?.state == .purged
    }

    /// What the manifest states otherwise than the ledger does, by the names of its entries.
    private static func differences(_ stated: JobManifest, _ derived: JobManifest) -> [Diagnostic] {
        let (left, right) = (entries(stated), entries(derived.saying(asMuchAs: stated)))
        return Set(left.keys).union(right.keys).sorted().filter { name in
            guard let a = left[name], let b = right[name] else { return true }
            return !a.isEqual(b)
        }.map { name in
            Diagnostic(
                "evidence.manifest-differs", at: .file(JobManifest.fileName),
                "「\(name)」が台帳と違います", hint: "manifest.json か台帳が書き換えられていないか確かめてください")
        }
    }

    private static func entries(_ manifest: JobManifest) -> [String: NSObject] {
        guard let data = try? JSONEncoder().encode(manifest),
            let object = try? JSONSerialization.jsonObject(with: data) as? [String: NSObject]
        else { return [:] }
        return object
    }
}

extension JobManifest {
    fileprivate func purged(as derived: JobManifest) -> JobManifest {
        var manifest = self
        manifest.state = derived.state
        manifest.chain = derived.chain
        // A purge of an unfinished job states what of it was printed.
        if state != .finished { manifest.lists = derived.lists }
        return manifest
    }

    /// Whether volumes are yet to be printed, or the job was not concluded after the last one.
    fileprivate var isUnfinished: Bool {
        [.planning, .printing].contains(state) || run.finished == nil
            || volumes.contains { $0.state == .planned }
    }

    /// Manifests of older versions say nothing of how barcodes were decided, and call what was not
    /// printed quarantined. One that says any of the former has to say all of it.
    fileprivate func saying(asMuchAs stated: JobManifest) -> JobManifest {
        var manifest = self
        if stated.barcodeError == nil, stated.postcodeData == nil,
            stated.counts.withoutBarcode == nil
        {
            manifest.barcodeError = nil
            manifest.postcodeData = nil
            manifest.counts.withoutBarcode = nil
        }
        if stated.counts.unprinted == nil {
            manifest.counts.quarantined += manifest.counts.unprinted ?? 0
            manifest.counts.unprinted = nil
        }
        return manifest
    }
}
