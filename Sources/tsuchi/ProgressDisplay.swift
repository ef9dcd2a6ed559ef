internal import Foundation
internal import PrintJob

/// Shows how far a job is: a bar that redraws itself on a terminal, otherwise a line now and then.
struct ProgressDisplay {
    private let format: OutputFormat
    private let isTerminal: Bool
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant?
    private var isDrawn = false

    init(format: OutputFormat) {
        self.format = format
        isTerminal = Console.isTerminal
    }

    /// Takes note of progress; draws no more often than anybody can read.
    mutating func show(_ progress: JobProgress) {
        // Asking the clock for every row would cost more than drawing.
        guard progress.rows % 16 == 0 else { return }
        let now = ContinuousClock.now
        let interval: Duration = isTerminal && format == .text ? .milliseconds(100) : .seconds(1)
        guard now - (last ?? start) >= interval else { return }
        last = now
        let seconds = (now - start) / .seconds(1)
        switch format {
        case .json:
            Console.writeError(Console.json(Event(progress, seconds: seconds)) + "\n")
        case .text where isTerminal:
            Console.writeError("\r\u{1B}[2K" + bar(progress, seconds: seconds))
            isDrawn = true
        case .text:
            Console.writeError(line(progress, seconds: seconds) + "\n")
        }
    }

    /// Clears the bar.
    mutating func finish() {
        if isDrawn { Console.writeError("\r\u{1B}[2K") }
        isDrawn = false
    }

    /// Progress for machines.
    private struct Event: Encodable {
        let event = "progress"
        let rows: Int
        let printed: Int
        let rejected: Int
        let pages: Int
        let pagesPerSecond: Double

        init(_ progress: JobProgress, seconds: Double) {
            rows = progress.rows
            printed = progress.printed
            rejected = progress.rejected
            pages = progress.pages
            pagesPerSecond = (Double(progress.pages) / max(seconds, 0.001)).rounded()
        }
    }

    private func line(_ progress: JobProgress, seconds: Double) -> String {
        let speed = Int(Double(progress.pages) / max(seconds, 0.001))
        var text = "\(progress.pages)ページ（毎秒\(speed)）・印刷\(progress.printed)・不可\(progress.rejected)"
        if let fraction = progress.fraction, fraction > 0.01 {
            text += "・\(Int(fraction * 100))%・残り約\(Int(seconds / fraction * (1 - fraction)))秒"
        }
        return text
    }

    private func bar(_ progress: JobProgress, seconds: Double) -> String {
        let width = 24
        let filled = Int((progress.fraction ?? 0) * Double(width))
        let bar =
            String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
        return "[\(bar)] " + line(progress, seconds: seconds)
    }
}
