public import Diagnostics

/// Takes over changes that somebody has looked at.
///
/// What is taken over is what the report showed: the pages are printed again, and a page that has
/// become another since is refused.
public struct ApprovalRun: Sendable {
    /// Who approves, when and why.
    public struct Decision: Hashable, Sendable {
        /// Who.
        public var by: String
        /// When, RFC 3339.
        public var at: String
        /// Why; not empty.
        public var reason: String

        /// Makes a decision.
        public init(by: String, at: String, reason: String) {
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    /// What stands for the recorded fonts and libraries among the names.
    public static let environmentName = "environment"

    private let request: RegressionRequest
    private let reviewed: ComparisonReport
    private let names: [String]

    /// Prepares an approval.
    /// - Parameters:
    ///   - request: As it was for the report; nothing is recorded but what is approved.
    ///   - reviewed: The report that was looked at.
    ///   - names: Documents, `document/specimen`, `document/specimen/page`, or `environment`.
    public init(_ request: RegressionRequest, reviewed: ComparisonReport, names: [String]) {
        self.request = request
        self.reviewed = reviewed
        self.names = names
    }

    /// Approves.
    /// - Returns: What was taken over, in the order of the report.
    /// - Throws: `DiagnosticFailure` `approve.no-change` for a name without a change in the report,
    ///   `approve.changed-since` for a page that is not as the report showed it; nothing is taken
    ///   over then.
    public func run(_ decision: Decision) throws(DiagnosticFailure) -> [Approval] {
        let approved = try approvedPages()
        var request = request
        request.recording = .never
        request.documents = []
        request.specimens = []
        let outcome = try RegressionRun(request).run()
        let present = Dictionary(
            outcome.report.pages.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let stale = approved.filter { present[$0.key]?.afterDigest != $0.afterDigest }
        if !stale.isEmpty { throw DiagnosticFailure(stale.map(Self.changedSince)) }
        var approvals: [Approval] = []
        for result in approved {
            if let page = outcome.pages[result.key] {
                try request.baselines.record(page, as: result.key)
            } else if result.state == .missing {
                try request.baselines.remove(result.key)
            }
            // Else it has been recorded already, and gets its reason now.
            approvals.append(decision.approval(of: result))
        }
        for document in Set(approvals.map(\.document)).sorted() {
            try request.baselines.append(
                approvals.filter { $0.document == document }, to: document)
        }
        if names.contains(Self.environmentName) {
            try approveEnvironment(outcome.environment, decision, &approvals)
        }
        return approvals
    }

    private func approvedPages() throws(DiagnosticFailure) -> [PageResult] {
        let changed = reviewed.pages.filter { $0.state != .passed }
        let unknown = names.filter { name in
            name == Self.environmentName
                ? reviewed.environment.isEmpty : !changed.contains { $0.isNamed(name) }
        }
        if !unknown.isEmpty {
            throw DiagnosticFailure(
                unknown.map { name in
                    Diagnostic(
                        "approve.no-change", at: .option(name), "その名前の変更は報告にありません",
                        hint: "報告の「帳票/見本記録/ページ」のとおりに書いてください")
                })
        }
        return changed.filter { page in names.contains { page.isNamed($0) } }
    }

    private func approveEnvironment(
        _ environment: RecordedEnvironment, _ decision: Decision, _ approvals: inout [Approval]
    ) throws(DiagnosticFailure) {
        let store = request.baselines
        let approval = Approval(
            document: Self.environmentName, specimen: "", page: 0,
            from: try store.environment()?.digest, to: environment.digest, by: decision.by,
            at: decision.at, reason: decision.reason)
        try store.record(environment)
        try store.append([approval], to: "")
        approvals.append(approval)
    }

    private static func changedSince(_ page: PageResult) -> Diagnostic {
        Diagnostic(
            "approve.changed-since", at: .option("\(page.key)"), "報告のあとでまた変わっています",
            hint: "tsuchi regress で報告を作り直し、見てから承認してください")
    }
}

extension ApprovalRun.Decision {
    fileprivate func approval(of page: PageResult) -> Approval {
        Approval(
            document: page.document, specimen: page.specimen, page: page.page,
            from: page.beforeDigest, to: page.afterDigest, by: by, at: at, reason: reason)
    }
}

extension PageResult {
    fileprivate func isNamed(_ name: String) -> Bool {
        [document, "\(document)/\(specimen)", "\(key)"].contains(name)
    }
}
