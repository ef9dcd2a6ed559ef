internal import Diagnostics

/// Why a worker could not print a volume, in the form in which it is handed over.
struct WorkerFault: Codable, Hashable {
    /// The row that was in hand; `nil` if it is no row's fault.
    var row: Int?
    /// The `errno` and path of a file that could not be written.
    var errno: Int32?
    var path: String?
    /// Everything else.
    var findings: [DiagnosticRecord]

    /// Whether it is about a record, so that the other volumes can still be printed.
    var isOfRecord: Bool

    init(_ failure: VolumeFailure) {
        row = failure.row
        isOfRecord = failure.isOfRecord
        if case .output(let output) = failure.reason {
            (errno, path) = (output.errno, output.path)
        }
        findings = failure.reason.diagnostics.map(DiagnosticRecord.init)
    }

    /// The failure it stands for.
    var failure: JobFailure {
        if let errno, let path { return .output(OutputFailure(errno: errno, path: path)) }
        return .invalid(DiagnosticFailure(findings.map(\.diagnostic)))
    }
}
