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
        parts.append(amount(wording.rejected, event.rejected))
        if let held = event.held, held > 0 { parts.append(amount(wording.held, held)) }
        if let fraction = event.fraction { parts.append("\(Int(fraction * 100))%") }
        if let seconds = event.secondsLeft, (event.fraction ?? 1) < 1 {
            let time = wording.duration(seconds: seconds)
            parts.append(wording("残り約\(time)", "\(time) left"))
        }
        return parts.joined(separator: wording("・", ", "))
    }

    /// The same with a bar in front as wide as there is room for; a line that wraps could not be
    /// redrawn.
    func bar(columns: Int) -> String {
        let room = columns - 1 - text.terminalWidth - 3
        guard let fraction = event.fraction, room >= 6 else {
            var text = text
            while text.terminalWidth >= columns { text.removeLast() }
            return text
        }
        let width = min(room, 24)
        let filled = Int(min(max(fraction, 0), 1) * Double(width))
        let bar = String(repeating: "#", count: filled)
        return "[\(bar)\(String(repeating: "-", count: width - filled))] \(text)"
    }

    private var work: String {
        if let pages = event.pages {
            return wording("印刷 ", "") + wording.count(pages, .page) + speed(event.pagesPerSecond)
        }
        return wording("計画 ", "plan ") + wording.count(event.rows, .row)
            + speed(event.rowsPerSecond)
    }

    private func speed(_ perSecond: Int?) -> String {
        guard let perSecond else { return "" }
        let number = wording.number(perSecond)
        return wording("（毎秒\(number)）", " (\(number)/s)")
    }

    private func amount(_ name: String, _ rows: Int) -> String {
        wording("\(name)\(wording.count(rows, .row))", "\(wording.number(rows)) \(name)")
    }
}
