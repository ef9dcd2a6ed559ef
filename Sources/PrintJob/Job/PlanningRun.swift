internal import Diagnostics
internal import Intake

/// The reading of a residents file from its first row to a plan.
struct PlanningRun {
    private let press: NoticePress
    private let request: JobRequest
    private let reader: ResidentsReader

    /// Opens the residents file: what is wrong with it as a whole is found before anything is
    /// written.
    init(
        press: NoticePress, request: JobRequest, isInterrupted: @escaping () -> Bool
    ) throws(JobFailure) {
        self.press = press
        self.request = request
        do throws(DiagnosticFailure) {
            reader = try ResidentsReader(
                request.residents, validator: try press.setup.validator(),
                isInterrupted: isInterrupted)
        } catch { throw JobFailure(readingFailure: error) }
    }

    /// Remarks about the file as a whole; complete after ``plan(keeping:stop:progress:)``.
    var findings: [Diagnostic] { reader.findings }

    /// Reads everything.
    /// - Parameter store: Where the records are kept; nowhere if `nil`.
    func plan(
        keeping store: (any RecordKeeper)?, stop: () -> StopRequest,
        progress: (JobProgress) -> Void
    ) throws(JobFailure) -> PrintPlan {
        var planner = try planner(store)
        while let result = try next() {
            if stop() != .none { throw .interrupted }
            do throws(OutputFailure) {
                try planner.take(result, keys: reader.keys)
            } catch { throw .output(error) }
            var state = JobProgress(phase: .planning)
            state.rows = reader.counts.rows
            state.rejected = planner.draft.rejectedRows
            state.fraction = reader.fractionRead
            progress(state)
        }
        let plan = try assemble(planner.draft)
        guard plan.report.counts.rows == reader.counts.rows else { throw .countsDisagree }
        try checkRejections(plan)
        try checkLargestPiece(plan, planner)
        return plan
    }

    private func planner(_ store: (any RecordKeeper)?) throws(JobFailure) -> Planner {
        do throws(DiagnosticFailure) {
            return try Planner(press: press, order: request.order, store: store)
        } catch { throw .invalid(error) }
    }

    private func next() throws(JobFailure) -> IntakeResult? {
        do throws(DiagnosticFailure) {
            return try reader.next()
        } catch { throw JobFailure(readingFailure: error) }
    }

    private func assemble(_ draft: PlanDraft) throws(JobFailure) -> PrintPlan {
        guard let summary = reader.summary else { throw .countsDisagree }
        do throws(DiagnosticFailure) {
            return try PlanAssembly(draft, press: press, request: request).plan(
                input: JobManifest.Input(
                    name: JobManifest.lastComponent(request.inputPath), sha256: summary.sha256,
                    bytes: summary.byteCount, encoding: request.encoding?.rawValue,
                    mapping: reader.mapping.map {
                        JobManifest.File(
                            name: JobManifest.lastComponent($0.file), sha256: $0.sha256)
                    }))
        } catch { throw .invalid(error) }
    }

    private func checkRejections(_ plan: PrintPlan) throws(JobFailure) {
        let counts = plan.report.counts
        let unprinted = counts.rejected + counts.held
        guard let limit = request.maximumRejected, unprinted > limit else { return }
        throw .tooManyRejected(
            Diagnostic(
                "job.too-many-rejected", at: .option("--max-rejected"),
                "印刷できない行が\(unprinted)行あり、上限の\(limit)行を超えました。何も印刷していません",
                hint: "tsuchi check で理由を確かめ、元のデータを直してください"), plan.report)
    }

    /// Rows were checked with an n/m of one digit each; where a household needs two, the layout
    /// must have room for them.
    private func checkLargestPiece(_ plan: PrintPlan, _ planner: Planner) throws(JobFailure) {
        guard let sheets = plan.pieces.map(\.sheets).max(), sheets > 9 else { return }
        let findings = planner.findings(withSheets: sheets)
        guard findings.isEmpty else {
            throw .invalid(
                DiagnosticFailure(
                    findings.map {
                        Diagnostic(
                            $0.code, "\(sheets)枚の封書の枚数を印刷する場所が足りません: \($0.message)",
                            hint: "レイアウトの管理番号の枠を広げてください")
                    }))
        }
    }
}
