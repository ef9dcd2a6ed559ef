internal import Foundation
internal import PrintJob

/// What a finished job says at the end.
struct BatchSummary {
    private let report: JobReport
    private let output: String

    init(_ report: JobReport, output: String) {
        self.report = report
        self.output = output
    }

    /// For a person.
    var text: String {
        let counts = report.manifest.counts
        var lines = ["入力 \(counts.rows)行 = 印刷 \(counts.printed)通 + 印刷不可 \(counts.rejected)行"]
        if let first = report.manifest.volumes.first, let last = report.manifest.volumes.last {
            lines.append(
                "\(report.manifest.volumes.count)冊 \(counts.pages)ページ、製造管理番号 \(first.firstSerial)〜\(last.lastSerial)"
            )
        }
        lines.append("QRコードの申請URL: \(report.manifest.applicationURLTemplate)")
        if counts.warned > 0 {
            lines.append("注意のある通知 \(counts.warned)通（\(output)/warnings.csv）")
            lines += Self.byRule(report.manifest.warningsByRule)
        }
        if counts.rejected > 0 {
            lines.append("印刷しなかった行の理由は \(output)/rejected.csv にあります")
            lines += Self.byRule(report.manifest.rejectionsByRule)
        }
        lines.append("証明: \(output)/manifest.json")
        return lines.joined(separator: "\n")
    }

    /// For a machine: the manifest, one line.
    var json: String { Console.json(report.manifest) }

    private static func byRule(_ counts: [String: Int]) -> [String] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "  \($0.value)行  \($0.key)" }
    }
}
