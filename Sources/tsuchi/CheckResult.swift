internal import Diagnostics
internal import Intake
internal import PrintJob

/// What `tsuchi check` found, for people and for programs.
struct CheckResult: Encodable {
    private enum Key: CodingKey { case plan, rejections, warnings }

    let result: JobCheck.Result
    let wording: Wording
    /// The file of reasons, if one was written.
    let reportPath: String?
    /// The list of smaller and narrower texts, if one was written.
    let shrunkPath: String?

    /// `plan` (as `plan.json`, with the reasons grouped), `rejections` and `warnings` by row.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(result.report, forKey: .plan)
        try container.encode(result.rejections.map(Finding.init), forKey: .rejections)
        try container.encode(result.warnings.map(Finding.init), forKey: .warnings)
    }

    /// For a person.
    var text: String {
        let plan = PlanText(wording: wording, report: result.report)
        return
            (plan.figures + plan.fitting + reasons + warnings + barcodes + plan.distributions
            + report)
            .joined(separator: "\n")
    }

    private var reasons: [String] {
        let counts = result.report.counts
        let rows = counts.rejected + counts.held
        guard rows > 0 else { return [wording("印刷できない行はありません", "every row can be printed")] }
        let count = wording.count(rows, .row)
        return [
            wording(
                "印刷できない \(count)の理由（理由がいくつもある行は、それぞれに数えます）",
                "why \(count) cannot be printed (one with several reasons counts under each)")
        ] + ReasonList(wording: wording, reasons: result.report.reasons).linesWithActions
    }

    private var warnings: [String] {
        let warned = result.report.counts.warned
        guard warned > 0 else { return [] }
        let count = wording.count(warned, .row)
        let reasons = result.report.warningReasons
        let isCountedTwice = reasons.reduce(0) { $0 + $1.rows } > warned
        return [
            wording("印刷できるが、確かめてほしい \(count)", "printable, but to be looked at: \(count)")
                + (isCountedTwice
                    ? wording(
                        "（理由がいくつもある行は、それぞれに数えます）",
                        " (one with several reasons counts under each)") : "")
        ] + ReasonList(wording: wording, reasons: reasons).linesWithActions
    }

    private var barcodes: [String] {
        let plan = PlanText(wording: wording, report: result.report)
        guard let heading = plan.withoutBarcode else { return [] }
        let reasons = ReasonList(wording: wording, reasons: result.report.barcodeReasons ?? [])
        return [heading] + reasons.linesWithActions
    }

    private var report: [String] {
        (reportPath.map { [wording("行ごとの理由", "reasons by row") + ": \($0)"] } ?? [])
            + (shrunkPath.map {
                [wording("縮小か長体で収める文字", "texts made smaller or narrower") + ": \($0)"]
            } ?? [])
    }

    /// One broken rule of one row; never a value of it.
    private struct Finding: Encodable {
        let row: Int
        let firstLine: Int?
        let lastLine: Int?
        let field: String?
        let rule: String
        let message: String
        let action: String?

        init(_ record: RejectionRecord) {
            row = record.row
            firstLine = record.lines?.lowerBound
            lastLine = record.lines?.upperBound
            field = record.field
            rule = record.rule.rawValue
            message = record.message
            action = record.action
        }
    }
}
