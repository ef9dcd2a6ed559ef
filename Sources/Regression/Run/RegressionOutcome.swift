/// What a run against the baselines found.
public struct RegressionOutcome: Sendable {
    /// The report.
    public var report: ComparisonReport
    /// The pages that are not, to the byte, as they were recorded, as they are now: what can be
    /// approved.
    public var pages: [PageKey: BaselinePage]
    /// Fonts, libraries and programs at hand.
    public var environment: RecordedEnvironment
    /// Pages that were recorded by the run itself.
    public var recorded: Int

    /// Whether all is as it was, and nothing had to be recorded.
    public var isUnchanged: Bool { !report.hasDifferences && recorded == 0 }
}
