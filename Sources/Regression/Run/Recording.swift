internal import Diagnostics

/// Writes baselines where a run was asked to.
struct Recording {
    let store: BaselineStore
    let mode: RegressionRequest.Recording

    /// Records pages and the environment.
    /// - Parameter isComplete: Whether all documents took part: only then does the environment speak
    ///   for all of them.
    /// - Returns: How many pages were written or forgotten.
    func record(
        _ report: ComparisonReport, _ pages: [PageKey: BaselinePage],
        _ environment: RecordedEnvironment, isComplete: Bool
    ) throws(DiagnosticFailure) -> Int {
        guard mode != .never else { return 0 }
        var count = 0
        for result in report.pages {
            switch result.state {
            // Whoever records everything also renews what differs by less than counts.
            case .passed where mode != .all || result.beforeDigest == result.afterDigest: continue
            case .changed where mode == .missing: continue
            case .missing where mode == .missing: continue
            case .missing: try store.remove(result.key)
            case .new, .changed, .passed:
                guard let page = pages[result.key] else { continue }
                try store.record(page, as: result.key)
            }
            count += 1
        }
        let known = try store.environment()
        // What is missing is recorded with what is at hand only where nothing else is on record.
        if known == nil || (mode == .all && isComplete && known != environment) {
            try store.record(environment)
        }
        return count
    }
}
