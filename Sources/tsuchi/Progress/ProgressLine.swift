internal import PrintJob

/// One moment of a job for people.
struct ProgressLine {
    let wording: Wording
    let event: ProgressEvent

    /// The counts, and what is left if that is known.
    var text: String {
        var parts = [work]
        if let volumes = event.volumes, let all = event.volumesInAll {
            parts.append(
                wording("\(volumes)/\(all)冊", "\(volumes)/\(wording.count(all, .volume))"))
        }
        // Held rows are told apart in the plan; here there is room for one number.
        if event.phase != .verifying {
            parts.append(amount(event.rejected + (event.held ?? 0)))
        }
        if let fraction = event.fraction { parts.append("\(Int(fraction * 100))%") }
        if let seconds = event.secondsLeft, (event.fraction ?? 1) < 1 {
            let time = wording.duration(seconds: seconds)
            parts.append(wording("残り約\(time)", "\(time) left"))
        }
        return parts.joined(separator: wording("・", ", "))
    }

    /// The same with a bar in front if there is room for it; a line that wraps could not be
    /// redrawn. The bar keeps its length while the numbers behind it grow.
    func bar(columns: Int) -> String {
        let width = columns >= 100 ? 20 : 8
        guard let fraction = event.fraction, text.terminalWidth + width + 3 < columns else {
            var text = text
            while text.terminalWidth >= columns { text.removeLast() }
            return text
        }
        let filled = Int(min(max(fraction, 0), 1) * Double(width))
        let bar = String(repeating: "#", count: filled)
        return "[\(bar)\(String(repeating: "-", count: width - filled))] \(text)"
    }

    private var work: String {
        if let pages = event.pages {
            let drawn =
                wording("印刷 ", "") + wording.count(pages, .page) + speed(event.pagesPerSecond)
            guard let read = event.pagesRead, read > 0 else { return drawn }
            let number = wording.number(read)
            return drawn + wording("・読み戻し \(number)", ", \(number) read back")
        }
        if let read = event.pagesRead {
            return wording("読み戻し ", "read back ") + wording.count(read, .page)
                + speed(event.pagesPerSecond)
        }
        return wording("計画 ", "plan ") + wording.count(event.rows, .row)
            + speed(event.rowsPerSecond)
    }

    private func speed(_ perSecond: Int?) -> String {
        guard let perSecond else { return "" }
        let number = wording.number(perSecond)
        return wording("（毎秒\(number)）", " (\(number)/s)")
    }

    private func amount(_ rows: Int) -> String {
        wording("不可\(wording.count(rows, .row))", "\(wording.number(rows)) left out")
    }
}
