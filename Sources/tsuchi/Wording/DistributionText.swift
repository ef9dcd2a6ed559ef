internal import PrintJob

/// A distribution as bars that a clerk takes in at a glance.
struct DistributionText {
    /// Bars shown; what is left is counted together.
    static let mostBars = 12
    /// Columns of the longest bar.
    static let barWidth = 30

    let wording: Wording
    let title: String
    let shares: [PlanReport.Share]

    /// Lines, or none if there is nothing to show.
    var lines: [String] {
        guard let largest = rows.map(\.count).max() else { return [] }
        let labels = rows.map(\.label.terminalWidth).max() ?? 0
        let numbers = rows.map { wording.number($0.count).count }.max() ?? 0
        return [title]
            + rows.map { row in
                // Whatever is there at all is seen.
                let length = max(row.count * Self.barWidth / max(largest, 1), row.count > 0 ? 1 : 0)
                return "  " + row.label.padded(to: labels) + "  "
                    + wording.number(row.count).padded(to: numbers, atLeft: true) + "  "
                    + String(repeating: "#", count: length)
            }
    }

    /// The shares in their own order; of many, the largest and one for the rest.
    private var rows: [(label: String, count: Int)] {
        let shares = shares.map { (label: label($0.label), count: $0.count) }
        guard shares.count > Self.mostBars else { return shares }
        let largest = shares.indices.sorted {
            (shares[$1].count, $0) < (shares[$0].count, $1)
        }.prefix(Self.mostBars - 1)
        let rest = shares.indices.filter { !largest.contains($0) }
        let others = wording("ほか\(rest.count)種類", "\(rest.count) others")
        return largest.sorted().map { shares[$0] }
            + [(label: others, count: rest.reduce(0) { $0 + shares[$1].count })]
    }

    /// The plan labels its shares in Japanese.
    private func label(_ label: String) -> String {
        guard wording.language == .english else { return label }
        if let match = label.wholeMatch(of: /(\d+)年代/) { return "\(match.1)s" }
        if let match = label.wholeMatch(of: /(\d+)年(\d+)月/) {
            return "\(match.1)-\(match.2.count == 1 ? "0" : "")\(match.2)"
        }
        if let match = label.wholeMatch(of: /(\d+)枚/), let sheets = Int(match.1) {
            return wording.count(sheets, .sheet)
        }
        return label == "不詳など" ? "unknown" : label
    }
}
