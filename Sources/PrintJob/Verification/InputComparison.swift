internal import Diagnostics
internal import Intake
internal import NoticeModel
internal import SystemPackage

/// Compares the records that a job keeps with the residents file that they were taken from, row
/// by row and by digest: whoever exchanged the records and adapted the ledger is found here.
struct InputComparison {
    let job: PlannedJob
    let press: NoticePress
    let folder: FilePath
    let inputPath: String

    /// - Returns: Rows that agree: all that were planned.
    /// - Throws: `verify.changed-input` for another file than the one that was planned,
    ///   `verify.records-differ` for rows that are kept otherwise than the file has them.
    func run(
        stop: @escaping () -> StopRequest, progress: (JobProgress) -> Void
    ) throws(JobFailure) -> Int {
        let path = FilePath(inputPath)
        guard let sha256 = FileDigest.sha256(of: path) else {
            throw .noInput(
                Diagnostic(
                    "intake.cannot-open", at: .file(inputPath), "住民ファイルを開けません",
                    hint: "--input のパスを確かめてください"))
        }
        guard sha256 == job.materials.input.sha256 else {
            throw JobVerification.refusal(
                "changed-input", inputPath, "この仕事の住民ファイルではないか、計画のあとで変わっています",
                hint: "計画したときの住民ファイルを --input で指定するか、--input を省いて控えの記録と比べてください")
        }
        return try compare(stop, progress)
    }

    private func compare(
        _ stop: @escaping () -> StopRequest, _ progress: (JobProgress) -> Void
    ) throws(JobFailure) -> Int {
        let key = try DigestKey.read(from: folder)
        let planned = try job.ledger.digestsByRow()
        var residents = job.request.residents
        residents.path = inputPath
        try job.checkMapping()
        try job.request.requireMapping(hint: "対応表を元の場所に戻すか、--input を省いて控えの記録と比べてください")
        let source = residents
        let reader = try JobFailure.reading { () throws(DiagnosticFailure) in
            try ResidentsReader(
                source, validator: try press.setup.validator(),
                isInterrupted: { stop() != .none })
        }
        let encoder = NoticeEncoder()
        var line: [UInt8] = []
        var (same, differing) = (0, [Int]())
        while let result = try next(reader) {
            if stop() != .none { throw .interrupted }
            var state = JobProgress(phase: .planning)
            state.rows = reader.counts.rows
            state.fraction = reader.fractionRead
            progress(state)
            guard case .notice(let notice, _, _) = result, let digest = planned[notice.row] else {
                continue
            }
            line.removeAll(keepingCapacity: true)
            encoder.encode(notice, into: &line)
            if key.digest(of: line) == digest { same += 1 } else { differing.append(notice.row) }
        }
        guard differing.isEmpty, same == planned.count else { throw Self.difference(differing) }
        return same
    }

    private func next(_ reader: ResidentsReader) throws(JobFailure) -> IntakeResult? {
        try JobFailure.reading { () throws(DiagnosticFailure) in try reader.next() }
    }

    private static func difference(_ rows: [Int]) -> JobFailure {
        .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "verify.records-differ",
                    at: rows.first.map { .record(row: $0, field: nil) },
                    "控えた記録が住民ファイルと違います（\(rows.count)行）",
                    hint: "台帳か記録ファイルが書き換えられています。このフォルダーは使わず、経緯を確かめてください")))
    }
}
