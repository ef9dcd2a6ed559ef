internal import Diagnostics

/// Why a volume could not be printed, in the form in which a worker hands it over.
struct WorkerFault: Codable, Hashable {
    /// The row that was in hand; `nil` if it is no row's fault.
    var row: Int?
    /// The `errno` and path of a file that could not be written.
    var errno: Int32?
    var path: String?
    /// What reading the file back has found.
    var disproof: Disproof?
    /// Everything else.
    var findings: [DiagnosticRecord]

    /// Whether it is about a record or a file, so that the other volumes can still be printed.
    var isOfRecord: Bool

    init(_ failure: VolumeFailure) {
        row = failure.row
        isOfRecord = failure.isOfRecord
        switch failure.reason {
        case .output(let output): (errno, path) = (output.errno, output.path)
        case .disproved(let found): disproof = found
        default: break
        }
        findings = failure.reason.diagnostics.map(DiagnosticRecord.init)
    }

    /// A worker that is gone without a word.
    init(lostAt row: Int?) {
        self.row = row
        isOfRecord = true
        let place = row.map { Place.record(row: $0, field: nil) }
        findings = [
            DiagnosticRecord(
                Diagnostic(
                    "job.worker-lost", at: place, "印刷プロセスが途中で終わりました",
                    hint: "空きメモリーを確かめてから、tsuchi resume でもう一度試してください"))
        ]
    }

    /// Whether another attempt would end the same: the file was drawn and read without a hitch,
    /// and neither depends on anything that changes.
    var isFinal: Bool { disproof.map { !$0.isAltered } ?? false }

    /// What is to be said about it.
    var diagnostics: [Diagnostic] { findings.map(\.diagnostic) }

    /// The failure it stands for.
    var failure: JobFailure {
        if let errno, let path { return .output(OutputFailure(errno: errno, path: path)) }
        return .invalid(DiagnosticFailure(diagnostics))
    }
}
