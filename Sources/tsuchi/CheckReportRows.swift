internal import Intake
internal import PrintJob

/// The rows of the list that `tsuchi check` writes: those that would be left out and those that
/// somebody should look at.
struct CheckReportRows {
    /// The columns of `rejected.csv`, and whether the row is printed all the same.
    static let header = RejectionRecord.header + ["扱い"]

    let result: JobCheck.Result

    /// One text a column, by row.
    var rows: [[String]] {
        let marked =
            result.rejections.map { ($0, "印刷しない") } + result.warnings.map { ($0, "印刷する") }
        let sorted = marked.enumerated().sorted {
            ($0.element.0.row, $0.offset) < ($1.element.0.row, $1.offset)
        }
        return sorted.map { $0.element.0.columns + [$0.element.1] }
    }
}
