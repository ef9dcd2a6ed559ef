internal import Foundation
internal import PrintJob

/// Shows how far a job is: a bar that redraws itself on a terminal, otherwise a line now and then.
final class ProgressDisplay {
    private let format: OutputFormat
    private let isTerminal: Bool
    private var start = ContinuousClock.now
    private var phase: JobProgress.Phase?
    private var last: ContinuousClock.Instant?
    private var isDrawn = false

    init(format: OutputFormat) {
        self.format = format
        isTerminal = format == .text && Console.isTerminal
    }

    /// Takes note of progress; draws no more often than anybody can read.
    func show(_ progress: JobProgress) {
        if progress.phase != phase {
            phase = progress.phase
            start = .now
            last = nil
        }
        // Asking the clock for every row would cost more than drawing.
        guard progress.phase == .printing || progress.rows % 16 == 0 else { return }
        let now = ContinuousClock.now
        guard last.map({ now - $0 >= interval }) ?? (now - start >= firstDelay) else { return }
        last = now
        let state = State(progress, seconds: (now - start) / .seconds(1))
        switch format {
        case .json:
            Console.writeError(Console.json(state) + "\n")
        case .text where isTerminal:
            Console.writeError("\r\u{1B}[2K" + state.bar(columns: Console.columns))
            isDrawn = true
        case .text:
            Console.writeError(state.line + "\n")
        }
    }

    /// Says what will be printed, before it is.
    func plan(_ report: PlanReport) {
        finish()
        Console(format: format).note(
            "印刷\(report.counts.printable)通・\(report.counts.pages)ページ・\(report.counts.volumes)冊を印刷します",
            report)
    }

    /// Clears the bar.
    func finish() {
        if isDrawn { Console.writeError("\r\u{1B}[2K") }
        isDrawn = false
    }

    /// Whoever waits sees at once that the job is under way; a log needs no such sign.
    private var firstDelay: Duration { isTerminal || format == .json ? .zero : interval }

    /// A log is read in the morning: a line every few seconds tells enough.
    private var interval: Duration {
        isTerminal ? .milliseconds(100) : format == .json ? .seconds(1) : .seconds(5)
    }
}

extension ProgressDisplay {
    /// One moment of a job, for people and for machines.
    private struct State: Encodable {
        let event = "progress"
        let rows: Int
        let phase: JobProgress.Phase
        let volumes: Int
        let rejected: Int
        let pages: Int
        let pagesPerSecond: Int
        /// Share of the input that has been read; absent for standard input.
        let fraction: Double?
        /// Seconds to go at the speed so far.
        let secondsLeft: Int?

        init(_ progress: JobProgress, seconds: Double) {
            rows = progress.rows
            phase = progress.phase
            volumes = progress.volumes
            rejected = progress.rejected
            pages = progress.pages
            pagesPerSecond = Int(Double(progress.pages) / max(seconds, 0.001))
            fraction = progress.fraction.map { ($0 * 1000).rounded() / 1000 }
            secondsLeft = progress.fraction.flatMap {
                $0 > 0.01 ? Int((seconds / $0 * (1 - $0)).rounded(.up)) : nil
            }
        }

        /// The counts, and what is left if that is known.
        var line: String {
            var parts =
                switch phase {
                case .planning: ["計画中 \(rows)行", "不可\(rejected)行"]
                case .printing: ["印刷\(pages)ページ（毎秒\(pagesPerSecond)）", "\(volumes)冊済み"]
                }
            if let fraction { parts.append("\(Int(fraction * 100))%") }
            if let secondsLeft { parts.append("残り約\(DurationText(seconds: secondsLeft))") }
            return parts.joined(separator: "・")
        }

        /// The same with a bar in front as wide as there is room for; a line that wraps could not
        /// be redrawn.
        func bar(columns: Int) -> String {
            let room = columns - 1 - Self.width(of: line) - 3
            guard let fraction, room >= 8 else {
                var text = line
                while Self.width(of: text) >= columns { text.removeLast() }
                return text
            }
            let width = min(room, 24)
            let filled = Int(fraction * Double(width))
            let bar = String(repeating: "#", count: filled)
            return "[\(bar)\(String(repeating: "-", count: width - filled))] \(line)"
        }

        /// Columns of a terminal: everything here that is not ASCII takes two.
        private static func width(of text: String) -> Int {
            text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        }
    }
}
