internal import Diagnostics
internal import Foundation
internal import PrintJob

/// Shows how far a job is: a bar that redraws itself on a terminal, otherwise a line a second.
final class ProgressDisplay {
    private let console: Console
    private let wording: Wording
    private let isTerminal: Bool
    private var counts: PlanReport.Counts?
    private var phase: JobProgress.Phase?
    private var start = ContinuousClock.now
    private var lastDrawn: ContinuousClock.Instant?
    /// What has come since the last drawing.
    private var pending: JobProgress?
    private var done = SpeedMeter()
    private var share = SpeedMeter()
    private var isBarShown = false
    private var isStopTold = false

    init(console: Console, wording: Wording) {
        self.console = console
        self.wording = wording
        isTerminal = console.format == .text && Console.isTerminal
    }

    deinit { finish() }

    /// Takes note of progress; draws no more often than anybody can read.
    func show(_ progress: JobProgress) {
        if progress.phase != phase { begin(progress.phase) }
        pending = progress
        // Asking the clock for every row would cost more than drawing.
        guard progress.phase != .planning || progress.rows % 16 == 0 else { return }
        let now = ContinuousClock.now
        if progress.phase != .planning, progress.pages + progress.pagesRead == 0 {
            done.note(0, at: now)
            share.note(0, at: now)
        }
        guard lastDrawn.map({ now - $0 >= interval }) ?? (now - start >= firstDelay) else {
            return
        }
        draw(progress, at: now)
    }

    /// Says what will be printed, before it is.
    func plan(_ report: PlanReport) {
        endPhase()
        counts = report.counts
        console.note(
            PlanText(wording: wording, report: report).headline, PlanEvent(report: report))
    }

    /// Hands a request to stop on, and says once that it was heard: the volumes in hand may take
    /// a while.
    func heed(_ request: StopRequest) -> StopRequest {
        if request == .afterVolumes, phase == .printing, !isStopTold {
            isStopTold = true
            clearBar()
            console.note(
                wording(
                    "中断します。印刷中の冊が終わるのを待っています（もう一度でただちに止まります）",
                    "stopping when the volumes in hand are done (once more to stop at once)"),
                StopEvent())
        }
        return request
    }

    /// Reports findings in the middle of a phase.
    func report(_ findings: [Diagnostic]) {
        clearBar()
        console.report(findings)
    }

    /// Shows the last state and clears the bar.
    func finish() { endPhase() }

    private func begin(_ phase: JobProgress.Phase) {
        endPhase()
        self.phase = phase
        start = .now
        (done, share) = (SpeedMeter(), SpeedMeter())
        done.note(0, at: start)
        share.note(0, at: start)
    }

    private func draw(_ progress: JobProgress, at now: ContinuousClock.Instant) {
        lastDrawn = now
        pending = nil
        done.note(Double(Self.amount(progress)), at: now)
        if let fraction = progress.fraction { share.note(fraction, at: now) }
        let event = ProgressEvent(
            progress, plan: counts, perSecond: done.perSecond, sharePerSecond: share.perSecond)
        let line = ProgressLine(wording: wording, event: event)
        if isTerminal {
            Console.writeError("\r\u{1B}[2K" + line.bar(columns: Console.columns))
            isBarShown = true
        } else {
            console.note(line.text, event)
        }
    }

    private static func amount(_ progress: JobProgress) -> Int {
        switch progress.phase {
        case .planning: progress.rows
        case .printing: progress.pages
        case .verifying: progress.pagesRead
        }
    }

    /// A log that has shown a phase shows its end too; a scheduler sees the end of every phase.
    private func endPhase() {
        if let pending, console.format == .json || !isTerminal && lastDrawn != nil {
            draw(pending, at: .now)
        }
        clearBar()
        (pending, lastDrawn, phase) = (nil, nil, nil)
    }

    private func clearBar() {
        if isBarShown { Console.writeError("\r\u{1B}[2K") }
        isBarShown = false
    }

    /// Whoever waits sees at once that the job is under way; a log needs no such sign.
    private var firstDelay: Duration {
        isTerminal || console.format == .json ? .zero : interval
    }

    private var interval: Duration { isTerminal ? .milliseconds(100) : .seconds(1) }
}
