internal import PrintJob

/// `{"event":"progress", …}`: one moment of a job. The keys are an interface for schedulers; what
/// is not known is left out.
struct ProgressEvent: Encodable {
    let event = "progress"
    /// `planning`, `printing` or `verifying`.
    let phase: JobProgress.Phase
    /// Rows read; while printing, all of them.
    let rows: Int
    /// Rows that break a rule, so far; while printing, all of them.
    let rejected: Int
    /// Rows that wait for a rejected member of their mail piece; known when all are read.
    let held: Int?
    /// While planning: rows read a second, over the last seconds.
    let rowsPerSecond: Int?
    /// While printing: pages drawn in this run.
    let pages: Int?
    /// While printing and verifying: pages read back in this run.
    let pagesRead: Int?
    /// Pages drawn, while verifying pages read back a second, over the last seconds.
    let pagesPerSecond: Int?
    /// While printing and verifying: volumes done, those of earlier runs and quarantined ones included.
    let volumes: Int?
    /// While printing: volumes of the job; while verifying: files to be read.
    let volumesInAll: Int?
    /// Share of the phase that is done, 0 to 1; unknown while standard input is read.
    let fraction: Double?
    /// Seconds to the end of the phase at the speed of the last seconds.
    let secondsLeft: Int?

    /// - Parameters:
    ///   - plan: The counts of the plan, once it stands.
    ///   - perSecond: Rows or pages a second.
    ///   - sharePerSecond: By how much the fraction grows in a second.
    init(
        _ progress: JobProgress, plan: PlanReport.Counts?, perSecond: Double?,
        sharePerSecond: Double?
    ) {
        let isPrinting = progress.phase == .printing
        let speed = perSecond.map { Int($0.rounded()) }
        phase = progress.phase
        rows = isPrinting ? plan?.rows ?? 0 : progress.rows
        rejected = isPrinting ? plan?.rejected ?? 0 : progress.rejected
        held = isPrinting ? plan?.held : nil
        let isPlanning = progress.phase == .planning
        rowsPerSecond = isPlanning ? speed : nil
        pages = isPrinting ? progress.pages : nil
        pagesRead = isPlanning ? nil : progress.pagesRead
        pagesPerSecond = isPlanning ? nil : speed
        volumes = isPlanning ? nil : progress.volumes
        volumesInAll = isPlanning ? nil : progress.volumesInAll
        fraction = progress.fraction.map { ($0 * 1000).rounded() / 1000 }
        secondsLeft = progress.fraction.flatMap { fraction in
            sharePerSecond.flatMap { speed in
                // Nothing sensible can be said before the first pages, or of a job at a stand.
                speed > 1e-6 && fraction > 0.005
                    ? Int(((1 - min(fraction, 1)) / speed).rounded(.up)) : nil
            }
        }
    }
}
