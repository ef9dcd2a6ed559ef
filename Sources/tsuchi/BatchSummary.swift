internal import PrintJob

/// What a finished job says at the end.
struct BatchSummary {
    /// For a machine: the manifest.
    let manifest: JobManifest
    private let output: String
    private let seconds: Int

    init(_ report: JobReport, output: String, seconds: Int) {
        manifest = report.manifest
        self.output = output
        self.seconds = seconds
    }

    /// For a person.
    var text: String {
        let counts = manifest.counts
        var lines = ["入力 \(counts.rows)行 = 印刷 \(counts.printed)通 + 印刷不可 \(counts.rejected)行"]
        if let first = manifest.volumes.first, let last = manifest.volumes.last {
            lines.append(
                "\(manifest.volumes.count)冊 \(counts.pages)ページ（\(DurationText(seconds: seconds))）、"
                    + "製造管理番号 \(first.firstSerial)〜\(last.lastSerial)")
        } else {
            lines.append("印刷した通知はありません")
        }
        lines.append("QRコードの申請URL: \(manifest.applicationURLTemplate)")
        if counts.rejected > 0 {
            lines.append("印刷しなかった行と理由: \(output)/rejected.csv")
            lines += Self.byRule(manifest.rejectionsByRule)
        }
        if counts.warned > 0 {
            lines.append("確かめてほしい通知 \(counts.warned)通: \(output)/warnings.csv")
            lines += Self.byRule(manifest.warningsByRule)
        }
        lines.append("件数とハッシュ値: \(output)/manifest.json")
        return lines.joined(separator: "\n")
    }

    private static func byRule(_ counts: [String: Int]) -> [String] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "  \($0.value)行  \($0.key)" }
    }
}
