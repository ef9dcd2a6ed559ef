public import Diagnostics
public import Intake

/// The plan of a job without the job: the whole residents file is read and checked, nothing is
/// written.
public struct JobCheck {
    /// What was found.
    public struct Result: Sendable {
        /// The plan in figures.
        public let report: PlanReport
        /// Why rows would be left out, by row; no value of a record.
        public let rejections: [RejectionRecord]
        /// What somebody should look at, by row.
        public let warnings: [RejectionRecord]
        /// Texts that would be printed smaller or narrower than stated, by row.
        public let fits: [FittedText]
        /// Remarks about the file as a whole.
        public let findings: [Diagnostic]
    }

    private let setup: PrintSetup
    private let request: JobRequest

    /// Prepares a check.
    public init(setup: PrintSetup, request: JobRequest) {
        self.setup = setup
        self.request = request
    }

    /// Reads and checks everything.
    /// - Throws: ``JobFailure``.
    public func run(
        stop: @escaping () -> StopRequest = { .none },
        progress: (JobProgress) -> Void = { _ in }
    ) throws(JobFailure) -> Result {
        let press = try JobFailure.checking { () throws(DiagnosticFailure) in
            try NoticePress(setup: setup, overflow: request.overflow)
        }
        let planning = try PlanningRun(press: press, request: request) { stop() != .none }
        let plan = try planning.plan(keeping: nil, stop: stop, progress: progress)
        return Result(
            report: plan.report, rejections: plan.rejections, warnings: plan.warnings,
            fits: plan.fits, findings: planning.findings)
    }
}
